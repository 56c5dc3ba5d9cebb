using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Rendering.Blocks;
using Summariser.Core.Language;

namespace Summariser.Rendering.Documents;

/// <summary>What a clerk should look at: cautions, and the words that the program changed from what it heard.</summary>
internal static class CheckPart
{
    // A name misheard all through a meeting needs no more places than these to be checked.
    private const int MostMoments = 5;

    /// <summary>The section, or null where there is nothing to check.</summary>
    public static Section? Of(MeetingSummary summary, Moments moments)
    {
        var warnings = summary.Warnings.Select(PlainText.Clean).Where(warning => warning.Length > 0)
            .Select(warning => (IReadOnlyList<Run>)[new PlainRun(warning)]).ToArray();
        var repairs = Repairs(summary.Transcript, moments).ToArray();
        Block[] cautions = warnings.Length == 0 ? [] : [new PointList(warnings)];
        Block[] changes = repairs.Length == 0
            ? []
            : [new Paragraph([new PlainRun("These words were heard otherwise, and were set right by the agenda or the council's list of names:")]), new PointList(repairs)];
        return cautions.Length + changes.Length == 0 ? null : new Section("check", [new Heading(2, "What to check"), .. cautions, .. changes]);
    }

    private static IEnumerable<IReadOnlyList<Run>> Repairs(IReadOnlyList<Utterance> transcript, Moments moments) => transcript
        .SelectMany(said => said.Repairs.Select(repair => (From: PlainText.Clean(repair.From), To: PlainText.Clean(repair.To), said.Id)))
        .Where(change => change.From.Length > 0 && change.To.Length > 0)
        .GroupBy(change => (change.From, change.To), change => change.Id)
        .Select(change => (IReadOnlyList<Run>)[new PlainRun($"“{change.Key.From}” is written as “{change.Key.To}”"), .. moments.After(change.Take(MostMoments))]);
}
