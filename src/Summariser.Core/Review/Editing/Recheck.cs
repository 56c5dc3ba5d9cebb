using Summariser.Core.Alignment;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Editing;

/// <summary>Checks a draft again after words or speakers that it rests on were changed.</summary>
internal static class Recheck
{
    /// <summary>How many sentences, decisions, actions and figures differ between two drafts of the same shape.</summary>
    public static int Changed(MeetingSummary before, MeetingSummary after) =>
        Entries(before).Zip(Entries(after)).Count(pair => !pair.First.Equals(pair.Second));

    /// <summary>A draft all of whose sentences, decisions and actions are held against what was said as it stands now.</summary>
    /// <param name="copy">The draft and what was said.</param>
    /// <param name="before">The draft before, for what its entries rested on.</param>
    /// <param name="evidence">What was said as it stands now.</param>
    public static MeetingSummary All(ReviewCopy copy, MeetingSummary before, IMeetingEvidence evidence)
    {
        var checks = new SentenceChecks(evidence);
        var records = new RecordEdits(copy.Summary, checks, evidence);
        return copy.Summary with
        {
            Overview = new Overview([.. copy.Summary.Overview.Sentences.Select(sentence => checks.Again(sentence, null))]),
            Items = [.. copy.Summary.Items.Select((item, place) => item.Status == ItemStatus.Closed ? item : Item(item, before.Items[place], place))],
        };

        ItemSummary Item(ItemSummary item, ItemSummary stood, int place) => item with
        {
            Summary = [.. item.Summary.Select(sentence => checks.Again(sentence, place))],
            Decisions = [.. item.Decisions.Select((decision, at) => decision.Equals(stood.Decisions[at]) ? decision : records.Checked(decision, stood.Decisions[at], place))],
            Actions = [.. item.Actions.Select((action, at) => action.Equals(stood.Actions[at]) ? action : records.Checked(action, stood.Actions[at], place))],
        };
    }

    private static IEnumerable<object> Entries(MeetingSummary summary) =>
        summary.Overview.Sentences.Concat(summary.Items.SelectMany(item => item.Summary)).Cast<object>()
            .Concat(summary.Items.SelectMany(item => item.Decisions))
            .Concat(summary.Items.SelectMany(item => item.Actions))
            .Concat(summary.Items.SelectMany(item => item.Figures));
}
