using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Storage.Search;

/// <summary>A sentence or utterance of a passage.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Seconds">Where it is said in the recording, or null.</param>
internal sealed record Piece(string Text, double? Seconds);

/// <summary>A text to be found as a whole.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ItemTitle">The agenda item's title, or empty.</param>
/// <param name="Pieces">Its sentences or utterances.</param>
/// <param name="Scope">Words of <see cref="Search.Scope"/> of its own.</param>
internal sealed record Passage(PassageKind Kind, string ItemTitle, IReadOnlyList<Piece> Pieces, IReadOnlyList<string> Scope);

/// <summary>Cuts a summary into the texts that can be found. A summary holds nothing closed, so neither do they.</summary>
internal static class Passages
{
    /// <summary>PostgreSQL keeps no more than 255 places of a word in one text.</summary>
    public const int MostWords = 250;

    /// <summary>The summaries and what was said, item by item.</summary>
    public static IEnumerable<Passage> Of(MeetingSummary summary)
    {
        var starts = StartsOf(summary);
        var open = summary.Items.Where(item => item.Status != ItemStatus.Closed).ToArray();
        return Texts(PassageKind.Summary, "", summary.Overview.Sentences.Select(sentence => Told(sentence.Text, sentence.Evidence, starts)))
            .Concat(open.SelectMany(item => Texts(PassageKind.Summary, item.Title, Told(item, starts))))
            .Concat(Spoken(summary, open));
    }

    /// <summary>Where each utterance begins, by its id.</summary>
    public static Dictionary<int, double> StartsOf(MeetingSummary summary)
    {
        var starts = new Dictionary<int, double>();
        foreach (var said in summary.Transcript)
        {
            starts[said.Id] = said.Start;
        }

        return starts;
    }

    /// <summary>Where the first of some utterances begins, or null.</summary>
    public static double? FirstOf(IReadOnlyList<int> evidence, Dictionary<int, double> starts) =>
        evidence.Where(starts.ContainsKey).Select(id => (double?)starts[id]).Min();

    private static IEnumerable<Piece> Told(ItemSummary item, Dictionary<int, double> starts) => item.Summary
        .Select(sentence => Told(sentence.Text, sentence.Evidence, starts))
        .Prepend(new Piece(item.Title, item.Stretches.Count > 0 ? item.Stretches[0].Start : null))
        .Concat(item.Figures.Select(figure => Told(figure.Text, figure.Evidence, starts)));

    private static Piece Told(string text, IReadOnlyList<int> evidence, Dictionary<int, double> starts) => new(text, FirstOf(evidence, starts));

    private static IEnumerable<Passage> Spoken(MeetingSummary summary, ItemSummary[] open)
    {
        var stretches = open
            .SelectMany(item => item.Stretches.Where(stretch => stretch.Utterances.Count == 2)
                .Select(stretch => (item.Title, First: stretch.Utterances[0], Last: stretch.Utterances[1])))
            .ToArray();
        for (var at = 0; at < summary.Transcript.Count;)
        {
            var within = StretchOf(summary.Transcript[at]);
            var run = summary.Transcript.Skip(at).TakeWhile(said => StretchOf(said) == within).ToArray();
            at += run.Length;
            foreach (var passage in Texts(PassageKind.Transcript, within.Title ?? "", run.Select(said => new Piece(said.Text, said.Start))))
            {
                yield return passage;
            }
        }

        (string? Title, int First, int Last) StretchOf(Utterance said) =>
            Array.Find(stretches, stretch => stretch.First <= said.Id && said.Id <= stretch.Last);
    }

    private static IEnumerable<Passage> Texts(PassageKind kind, string title, IEnumerable<Piece> pieces)
    {
        var (run, words) = (new List<Piece>(), 0);
        foreach (var piece in pieces.SelectMany(Short))
        {
            var more = IndexWords.Of(piece.Text).Count();
            if (words + more > MostWords)
            {
                yield return new Passage(kind, title, run, []);
                (run, words) = ([], 0);
            }

            run.Add(piece);
            words += more;
        }

        if (words > 0)
        {
            yield return new Passage(kind, title, run, []);
        }
    }

    // A sentence longer than a passage may be is cut between words.
    private static IEnumerable<Piece> Short(Piece piece)
    {
        var (start, end, words) = (0, 0, 0);
        foreach (var chunk in IndexWords.Chunks(piece.Text))
        {
            if (words > 0 && words + chunk.Words.Length > MostWords)
            {
                yield return piece with { Text = piece.Text[start..end] };
                (start, words) = (chunk.Start, 0);
            }

            end = chunk.End;
            words += chunk.Words.Length;
        }

        yield return start == 0 ? piece : piece with { Text = piece.Text[start..] };
    }
}
