using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Says what a meeting without an agenda was about.</summary>
internal static class TopicSentence
{
    private const int Most = 6;

    private const int Fewest = 2;

    /// <summary>The sentence, or null where nothing comes again and again.</summary>
    public static Sentence? Of(IReadOnlyList<Spoken> said)
    {
        var topics = KeyTopics.Of(said, Most);
        return topics.Count < Fewest ? null : new Sentence
        {
            Text = $"The subjects spoken of most were {Wording.Row([.. topics.Select(topic => topic.Phrase)])}.",
            Evidence = [.. topics.Select(topic => topic.Said[0].Ids[0]).Distinct().Order()],
        };
    }
}
