using Summariser.Core.Summaries;
using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class KeyTopicsTests
{
    private static readonly string[] Design =
    [
        "Maud Tarrant: The remote control should be cheap.", "Ivo Bellweather: A remote control needs rubber buttons.", "Maud Tarrant: I think rubber buttons are nice.",
        "Ivo Bellweather: Does the remote control have rubber buttons, Tarrant?", "Maud Tarrant: I think so, Tarrant said so.", "Maud Tarrant: Thank you very much.",
        "Ivo Bellweather: Thank you very much.", "Maud Tarrant: Thank you very much, Tarrant.",
    ];

    [Fact]
    public void What_comes_again_and_again_is_named_and_people_and_courtesies_are_not() =>
        Assert.Equal(["remote control", "rubber buttons"], KeyTopics.Of(Of(Design), 5).Select(topic => topic.Phrase));

    [Fact]
    public void A_topic_rests_on_the_sentences_that_have_it() =>
        Assert.Equal([1, 2, 4], KeyTopics.Of(Of(Design), 1)[0].Said.Select(sentence => sentence.Ids[0]));

    [Fact]
    public void A_meeting_that_comes_back_to_nothing_has_no_sentence() =>
        Assert.Null(TopicSentence.Of(Of("The pool is shut.", "The hall is open.")));

    [Fact]
    public void The_subjects_make_a_sentence()
    {
        var sentence = Assert.IsType<Sentence>(TopicSentence.Of(Of(Design)));

        Assert.Equal(("The subjects spoken of most were remote control and rubber buttons.", 1), (sentence.Text, sentence.Evidence[0]));
    }

    private static IReadOnlyList<Spoken> Of(params string[] said) => Spoken.Of(Meetings.OneItem("Leisure", said).Transcript.Utterances);
}
