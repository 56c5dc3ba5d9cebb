using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class ProceduralWriterTests
{
    [Theory]
    [InlineData("Have we had any?|One, Chair, from Councillor Ivo Bellweather.|Councillor Bellweather sends his apologies.", "Apologies for absence were received from Councillor Ivo Bellweather.")]
    [InlineData("I have apologies from Councillors Bellweather and Quill.", "Apologies for absence were received from Councillor Ivo Bellweather and Councillor Hesper Quill.")]
    [InlineData("Apologies have come from Councillor Quill and Mr Greenacre.", "Apologies for absence were received from Councillor Hesper Quill and Tobias Greenacre.")]
    [InlineData("Apologies from Jonty Marl.", "Apologies for absence were received from Jonty Marl.")]
    [InlineData("Apologies for absence, Mr Greenacre, have we received any one chair from Councillor Quill.", "Apologies for absence were received from Councillor Hesper Quill.")]
    [InlineData("Councillor Quill is unable to be with us today.", "Apologies for absence were received from Councillor Hesper Quill.")]
    [InlineData("Are there any apologies?|None, Chair.", "No apologies for absence were received.")]
    [InlineData("Apologies from Councillor Quill.|Councillor Marl is here as a substitute for her.", "Apologies for absence were received from Councillor Hesper Quill.")]
    public void Apologies_say_who_sent_them(string said, string told) => Assert.Equal(told, Assert.Single(Of(ItemKind.Apologies, said)));

    [Theory]
    [InlineData("Councillor Ivo Bellweather: Yes, Chair. I am a governor of the Windmere school.", "Councillor Ivo Bellweather declared: “I am a governor of the Windmere school.”")]
    [InlineData("I should declare that my wife works for the trust.|Thank you, Councillor Quill.", "Councillor Hesper Quill declared: “I should declare that my wife works for the trust.”")]
    [InlineData("I'd like to declare an interest in item six.", "A declaration was made: “I'd like to declare an interest in item six.”")]
    [InlineData("Does any member have an interest to declare?|No.", "There were no declarations of interest.")]
    [InlineData("Any declarations?|I see no hands.", "There were no declarations of interest.")]
    public void Declarations_say_who_declared_what(string said, string told) => Assert.Equal(told, Assert.Single(Of(ItemKind.Declarations, said)));

    [Fact]
    public void An_item_whose_words_say_nothing_of_it_gives_nothing() => Assert.Empty(Of(ItemKind.Apologies, "Good afternoon, everyone."));

    private static IEnumerable<string> Of(ItemKind kind, string said)
    {
        var meeting = Meetings.OneItem("Business", said.Split('|'));
        var people = new People(meeting.Meeting);
        return new ProceduralWriter(people).Of(kind, Spoken.Of(meeting.Transcript.Utterances), []).Select(sentence => sentence.Text);
    }
}
