using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Entries;

/// <summary>Sentences, decisions and actions whose claims were not all found in what was said.</summary>
internal static class UnsupportedEntries
{
    public static IEnumerable<WorkEntry> Of(MeetingSummary summary, Moments moments) =>
    [
        .. Sections.All(summary).Where(each => each.Sentence.IsOpen).Select(each => Entry(each.Sentence, each.Place, moments)),
        .. summary.Items.SelectMany((item, place) => Records(item, place, moments)),
    ];

    private static WorkEntry Entry(Sentence sentence, SentencePlace place, Moments moments) => new()
    {
        Key = WorkList.Key(WorkKind.UnsupportedSentence, place.Item, sentence.Text),
        Kind = WorkKind.UnsupportedSentence,
        Title = Moments.Short(sentence.Text),
        Detail = string.Join(' ', sentence.Reasons),
        Item = place.Item,
        Sentence = place.Sentence,
        Utterance = moments.First(sentence.Evidence)?.Id,
        Seconds = moments.First(sentence.Evidence)?.Start,
        Blocks = true,
        CanBeSeen = false,
    };

    private static IEnumerable<WorkEntry> Records(ItemSummary item, int place, Moments moments)
    {
        foreach (var (at, decision) in item.Decisions.Index().Where(each => each.Item.Doubts is not null))
        {
            var key = WorkList.Key(WorkKind.UnsupportedRecord, place, decision.Kind, decision.Text, decision.Mover, decision.Seconder, decision.Votes);
            yield return Record(key, decision.Text, decision.Doubts!, decision.Evidence, moments) with { Item = place, Decision = at };
        }

        foreach (var (at, action) in item.Actions.Index().Where(each => each.Item.Doubts is not null))
        {
            var key = WorkList.Key(WorkKind.UnsupportedRecord, place, action.Text, action.Owner, action.Due);
            yield return Record(key, action.Text, action.Doubts!, action.Evidence, moments) with { Item = place, Action = at };
        }
    }

    private static WorkEntry Record(string key, string text, IReadOnlyList<string> doubts, IReadOnlyList<int> evidence, Moments moments) => new()
    {
        Key = key,
        Kind = WorkKind.UnsupportedRecord,
        Title = Moments.Short(text),
        Detail = string.Join(' ', doubts),
        Utterance = moments.First(evidence)?.Id,
        Seconds = moments.First(evidence)?.Start,
        Blocks = true,
    };
}
