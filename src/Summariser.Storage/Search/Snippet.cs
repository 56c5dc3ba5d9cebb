using System.Globalization;
using System.Text;

namespace Summariser.Storage.Search;

/// <summary>The part of a passage that shows best why it was found.</summary>
/// <param name="Text">The part, with "…" where it was cut.</param>
/// <param name="Matches">Where the words stand in it: start and length in characters.</param>
/// <param name="Seconds">Where it is said in the recording, or null.</param>
internal sealed record Snippet(string Text, IReadOnlyList<(int Start, int Length)> Matches, double? Seconds)
{
    private const int Longest = 240;
    private const string Cut = "…";

    /// <summary>Chooses the sentence or utterance with most of the words and shows it with what follows.</summary>
    public static Snippet Of(IReadOnlyList<Piece> pieces, SearchTerms terms)
    {
        var wanted = terms.Wanted.SelectMany(run => run).ToHashSet(StringComparer.Ordinal);
        var best = Enumerable.Range(0, pieces.Count).MaxBy(at => (WordsIn(pieces[at].Text, wanted), -at));
        var text = new StringBuilder(pieces[best].Text);
        for (var next = best + 1; next < pieces.Count && text.Length + pieces[next].Text.Length < Longest; next++)
        {
            text.Append(' ').Append(pieces[next].Text);
        }

        var (shown, matches) = Shorten(text.ToString(), wanted);
        return new Snippet(shown, matches, pieces[best].Seconds);
    }

    private static int WordsIn(string text, HashSet<string> wanted) => IndexWords.Of(text).Where(wanted.Contains).Distinct(StringComparer.Ordinal).Count();

    private static (string Text, IReadOnlyList<(int Start, int Length)> Matches) Shorten(string text, HashSet<string> wanted)
    {
        var chunks = IndexWords.Chunks(text).ToArray();
        var first = Array.FindIndex(chunks, chunk => chunk.Words.Any(wanted.Contains));
        var from = text.Length <= Longest || first < 0 ? 0 : StartOf(chunks, first);
        var start = from == 0 ? 0 : chunks[from].Start;
        var shown = chunks.Skip(from).TakeWhile(chunk => chunk.End - start <= Longest).ToArray();
        var end = shown.Length > 0 ? shown[^1].End : Math.Min(text.Length, start + Longest);
        var lead = start > 0 ? Cut : "";
        return (
            $"{lead}{text[start..end]}{(end < text.TrimEnd().Length ? Cut : "")}",
            [.. shown.Where(chunk => chunk.Words.Any(wanted.Contains)).Select(chunk => Marked(text, chunk.Start, chunk.End, lead.Length - start))]);
    }

    // A third of the snippet goes before the first match.
    private static int StartOf((int Start, int End, string[] Words)[] chunks, int match)
    {
        var from = match;
        while (from > 0 && chunks[match].Start - chunks[from - 1].Start <= Longest / 3)
        {
            from--;
        }

        return from;
    }

    // Brackets, commas and full stops round a word are not part of the match.
    private static (int Start, int Length) Marked(string text, int start, int end, int shift)
    {
        while (start < end - 1 && !IsPartOfWord(text[start]))
        {
            start++;
        }

        while (end - 1 > start && !IsPartOfWord(text[end - 1]))
        {
            end--;
        }

        return (start + shift, end - start);
    }

    private static bool IsPartOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
