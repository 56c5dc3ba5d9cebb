using Summariser.Speech.Vocabulary;

namespace Summariser.Tests.Speech.Vocabulary;

public sealed class SoundsTests
{
    [Theory]
    [InlineData("thistleweight", "thistlewaite")]
    [InlineData("nite", "knight")]
    [InlineData("fillip", "philip")]
    [InlineData("rite", "wright")]
    [InlineData("kwick", "quick")]
    public void Words_that_sound_alike_are_spelled_alike(string one, string other) => Assert.Equal(Sounds.Of(one), Sounds.Of(other));

    [Fact]
    public void Sounds_that_are_taken_for_one_another_are_nearer_than_others()
    {
        var near = SoundDistance.Between(Sounds.Of("penny"), Sounds.Of("benny"));
        var far = SoundDistance.Between(Sounds.Of("penny"), Sounds.Of("lenny"));
        Assert.True(near < far, $"{near} is not less than {far}.");
    }

    [Fact]
    public void What_is_further_than_asked_for_is_far() =>
        Assert.Equal((SoundDistance.Far, SoundDistance.Far), (SoundDistance.Between("KAT", "DOG", most: 0.5), SoundDistance.BetweenLetters("cat", "dog", most: 0.5)));
}
