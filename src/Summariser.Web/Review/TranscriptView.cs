using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Web.Review;

/// <summary>What was said, cut where one agenda item ends and the next begins.</summary>
/// <param name="Home">The review page's address.</param>
/// <param name="Runs">The stretches in order of time.</param>
internal sealed record TranscriptView(string Home, IReadOnlyList<TranscriptRun> Runs)
{
    public static TranscriptView Of(string home, MeetingSummary summary)
    {
        var runs = summary.Items.SelectMany((item, place) => item.Stretches.Select(stretch =>
                new TranscriptRun(Wording.NameOf(item), place, item.Status == ItemStatus.Closed, new TimeRange(stretch.Start, stretch.End), Ids(stretch.Utterances), [])))
            .Concat(summary.Outside.Select(outside =>
                new TranscriptRun(Wording.Of(outside.Kind), null, outside.Kind == OutsideKind.Closed, new TimeRange(outside.Start, outside.End), Ids(outside.Utterances), [])))
            .OrderBy(run => run.At.Start).ToArray();
        return new TranscriptView(home, [.. runs.Select(run => run with { Said = run.IsClosed ? [] : Within(summary.Transcript, run.Ids) })]);
    }

    /// <summary>The run that an utterance lies in, or null.</summary>
    public int? RunOf(int utterance)
    {
        for (var at = 0; at < Runs.Count; at++)
        {
            if (Runs[at].Ids is { } ids && utterance >= ids.First && utterance <= ids.Last) return at;
        }

        return null;
    }

    private static (int First, int Last)? Ids(IReadOnlyList<int> ids) => ids.Count > 0 ? (ids[0], ids[^1]) : null;

    private static Utterance[] Within(IReadOnlyList<Utterance> transcript, (int First, int Last)? ids) =>
        ids is { } range ? [.. transcript.Where(said => said.Id >= range.First && said.Id <= range.Last)] : [];
}

/// <summary>A stretch of a transcript.</summary>
/// <param name="Title">The item, or what it is instead.</param>
/// <param name="Item">The item's place, or null.</param>
/// <param name="IsClosed">Whether it is closed to the public; its words are not known then.</param>
/// <param name="At">Where it is in the recording.</param>
/// <param name="Ids">Ids of its first and last utterance, or null when it has none.</param>
/// <param name="Said">Its utterances.</param>
internal sealed record TranscriptRun(string Title, int? Item, bool IsClosed, TimeRange At, (int First, int Last)? Ids, IReadOnlyList<Utterance> Said)
{
    private const int BlockSize = 20;

    /// <summary>The utterances in blocks that a browser lays out when they come into view.</summary>
    public IEnumerable<Utterance[]> Blocks => Said.Chunk(BlockSize);
}
