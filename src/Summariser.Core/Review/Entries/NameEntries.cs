using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review.Entries;

/// <summary>Names that were changed from what was heard, and speakers who are not sure; each once, with the number of its places.</summary>
internal static class NameEntries
{
    public static IEnumerable<WorkEntry> Of(MeetingSummary summary, Moments moments)
    {
        var transcript = summary.Transcript;
        return
        [
            .. transcript.SelectMany(said => said.Repairs.Select(repair => (Repair: repair, Said: said))).GroupBy(each => each.Repair)
                .Select(group => Entry(
                    RepairKey(group.Key), $"“{Moments.Short(group.Key.From)}” is written as “{Moments.Short(group.Key.To)}”",
                    "The program set it right by the agenda or the council's names.", [.. group.Select(each => each.Said)], moments)),
            .. transcript.Where(said => said.Speaker is not null && said.SureSpeaker is null).GroupBy(said => said.Speaker!, StringComparer.Ordinal)
                .Select(group => Entry(
                    WorkList.Key(WorkKind.UncertainName, group.Key), $"Possibly {Moments.Short(group.Key)} speaks", "The name is a guess from what was said.", [.. group], moments)),
        ];
    }

    /// <summary>The key of the entry about a repair.</summary>
    public static string RepairKey(Repair repair) => WorkList.Key(WorkKind.UncertainName, repair.From, repair.To);

    private static WorkEntry Entry(string key, string title, string detail, Utterance[] places, Moments moments) => new()
    {
        Key = key,
        Kind = WorkKind.UncertainName,
        Title = title,
        Detail = detail,
        Item = moments.ItemOf(places[0].Id),
        Utterance = places[0].Id,
        Seconds = places[0].Start,
        Times = places.Length,
    };
}
