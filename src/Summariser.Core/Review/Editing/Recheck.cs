using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review.Editing;

/// <summary>Checks a draft again after words or speakers that it rests on were changed.</summary>
internal static class Recheck
{
    /// <summary>How many sentences, decisions, actions and figures differ between two drafts of the same shape.</summary>
    public static int Changed(MeetingSummary before, MeetingSummary after) =>
        Entries(before).Zip(Entries(after)).Count(pair => !pair.First.Equals(pair.Second));

    /// <summary>A draft whose sentences, decisions and actions are held against what was said again, where either is another than before.</summary>
    /// <param name="copy">The draft and what was said.</param>
    /// <param name="before">Both as they were before.</param>
    /// <param name="evidence">What was said as it stands now.</param>
    public static MeetingSummary All(ReviewCopy copy, ReviewCopy before, IMeetingEvidence evidence)
    {
        var checks = new SentenceChecks(evidence);
        var records = new RecordEdits(copy.Summary, checks, evidence);
        var touched = Touched(before.Open.Transcript.Utterances, copy.Open.Transcript.Utterances);
        return copy.Summary with
        {
            Overview = new Overview(Sentences(copy.Summary.Overview.Sentences, before.Summary.Overview.Sentences, null)),
            Items = [.. copy.Summary.Items.Select((item, place) => item.Status == ItemStatus.Closed ? item : Item(item, before.Summary.Items[place], place))],
        };

        ItemSummary Item(ItemSummary item, ItemSummary stood, int place) => item with
        {
            Summary = Sentences(item.Summary, stood.Summary, place),
            Decisions = [.. item.Decisions.Select((decision, at) => decision.Equals(stood.Decisions[at]) ? decision : records.Checked(decision, stood.Decisions[at], place))],
            Actions = [.. item.Actions.Select((action, at) => action.Equals(stood.Actions[at]) ? action : records.Checked(action, stood.Actions[at], place))],
        };

        IReadOnlyList<Sentence> Sentences(IReadOnlyList<Sentence> now, IReadOnlyList<Sentence> stood, int? item) =>
            [.. now.Select((sentence, at) => sentence.Text == stood[at].Text && !sentence.Evidence.Any(touched.Contains) ? sentence : checks.Again(sentence, item))];
    }

    // Who speaks may be said a few utterances before the one that is cited.
    private static HashSet<int> Touched(IReadOnlyList<Utterance> before, IReadOnlyList<Utterance> after)
    {
        const int Reach = 3;
        return [.. before.Zip(after).Where(pair => !ReferenceEquals(pair.First, pair.Second)).SelectMany(pair => Enumerable.Range(pair.Second.Id, Reach + 1))];
    }

    private static IEnumerable<object> Entries(MeetingSummary summary) =>
        summary.Overview.Sentences.Concat(summary.Items.SelectMany(item => item.Summary)).Cast<object>()
            .Concat(summary.Items.SelectMany(item => item.Decisions))
            .Concat(summary.Items.SelectMany(item => item.Actions))
            .Concat(summary.Items.SelectMany(item => item.Figures));
}
