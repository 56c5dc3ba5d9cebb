using FsCheck;
using FsCheck.Fluent;
using Summariser.Speech.Evaluation;

namespace Summariser.Tests.Speech.Evaluation;

public sealed class WordErrorsTests
{
    /// <summary>Few different words, so that many agree by chance.</summary>
    private static Arbitrary<string[]> Texts => Gen.Elements("a", "b", "c").ArrayOf().ToArbitrary();

    [Theory]
    [InlineData("the bins are full", "the bins are full", 0, 0, 0)]
    [InlineData("the bins are full", "the pins are full", 1, 0, 0)]
    [InlineData("the bins are full", "the bins full", 0, 1, 0)]
    [InlineData("the bins are full", "the bins are very full", 0, 0, 1)]
    [InlineData("the bins are full", "", 0, 4, 0)]
    [InlineData("", "the bins", 0, 0, 2)]
    [InlineData("", "", 0, 0, 0)]
    [InlineData("a b c d e f", "x b d e y f z", 1, 1, 2)]
    [InlineData("the south ferry landing", "the south fairy landing stage", 1, 0, 1)]
    [InlineData("you can play back audio", "you can playback audio", 0, 0, 0)]
    [InlineData("thyself thy foe", "thy self thy foe", 0, 0, 0)]
    [InlineData("play back the audio", "playback audio", 0, 1, 0)]
    [InlineData("a part of it", "apart it", 0, 1, 0)]
    public void Errors_are_those_counted_by_hand(string reference, string heard, int substitutions, int deletions, int insertions)
    {
        var errors = WordErrors.Count(Words(reference), Words(heard));
        Assert.Equal(new WordErrors(substitutions, deletions, insertions, Words(reference).Length), errors);
    }

    [Fact]
    public void The_rate_is_all_errors_over_the_references_words()
    {
        Assert.Equal(0.5, new WordErrors(1, 1, 1, 6).Rate);
        Assert.Equal(2, new WordErrors(0, 0, 4, 2).Rate);
        Assert.Equal(0, new WordErrors(0, 0, 0, 0).Rate);
    }

    [Fact]
    public void Errors_of_texts_add_up() => Assert.Equal(new WordErrors(11, 22, 33, 44), new WordErrors(1, 2, 3, 4) + new WordErrors(10, 20, 30, 40));

    [Fact]
    public void A_text_has_no_errors_against_itself() => Prop.ForAll(Texts, text =>
        WordErrors.Count(text, text) == new WordErrors(0, 0, 0, text.Length)).QuickCheckThrowOnFailure();

    [Fact]
    public void Turned_round_there_are_as_many_errors_and_the_surplus_words_change_sides() => Prop.ForAll(Texts, Texts, (one, other) =>
    {
        var (there, back) = (WordErrors.Count(one, other), WordErrors.Count(other, one));
        return All(there) == All(back) && there.Insertions - there.Deletions == back.Deletions - back.Insertions
            && there.Insertions - there.Deletions == other.Length - one.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Going_by_way_of_a_third_text_is_never_shorter() => Prop.ForAll(Texts, Texts, Texts, (one, other, third) =>
        All(WordErrors.Count(one, third)) <= All(WordErrors.Count(one, other)) + All(WordErrors.Count(other, third))).QuickCheckThrowOnFailure();

    [Fact]
    public void There_are_never_more_errors_than_words_in_the_longer_text() => Prop.ForAll(Texts, Texts, (one, other) =>
    {
        var errors = All(WordErrors.Count(one, other));
        return errors <= Math.Max(one.Length, other.Length) && errors >= Math.Abs(one.Length - other.Length);
    }).QuickCheckThrowOnFailure();

    private static int All(WordErrors errors) => errors.Substitutions + errors.Deletions + errors.Insertions;

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
