using System.Text.RegularExpressions;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Recognition;

/// <summary>Cuts a window's text into utterances of readable length and gives each its time.</summary>
public static partial class UtteranceSplitter
{
    private const int LongestWords = 32;
    private const double SnapSeconds = 1.0;

    /// <summary>
    /// The utterances of a window in order, without ids. Times are the engine's, or else in proportion to the letters spoken; a cut that
    /// falls near a pause is moved to it.
    /// </summary>
    /// <param name="heard">The window's words.</param>
    /// <param name="pieces">The parts of the recording the window was made of, in seconds, in order.</param>
    public static IReadOnlyList<Utterance> Split(Hearing heard, IReadOnlyList<TimeRange> pieces)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(pieces);
        var parts = Sentences(heard.Text).SelectMany(Shortened).ToArray();
        if (parts.Length == 0 || pieces.Count == 0)
        {
            return [];
        }

        var cuts = Cuts(parts, new LetterTimes(heard, pieces.Sum(piece => piece.Seconds)), pieces);
        return [.. parts.Select((part, index) => new Utterance
        {
            Start = At(index == 0 ? 0 : cuts[index - 1], pieces, end: false),
            End = At(cuts[index], pieces, end: true),
            Text = part,
        })];
    }

    /// <summary>The sentences of a text; a title's full stop ("Mr. Hall") does not end one.</summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<string>();
        var from = 0;
        foreach (var stop in SentenceEnd().EnumerateMatches(text))
        {
            var end = stop.Index + stop.Length;
            if (!EndsInTitle(text.AsSpan(from, end - from)))
            {
                Add(text[from..end]);
                from = end;
            }
        }

        Add(text[from..]);
        return sentences;

        void Add(string sentence)
        {
            if (sentence.Trim() is { Length: > 0 } trimmed)
            {
                sentences.Add(trimmed);
            }
        }
    }

    private static bool EndsInTitle(ReadOnlySpan<char> sentence)
    {
        var word = sentence.TrimEnd().TrimEnd('.');
        word = word[(word.LastIndexOf(' ') + 1)..];
        return sentence.TrimEnd()[^1] == '.' && word is "Mr" or "Mrs" or "Ms" or "Dr" or "Cllr" or "Prof" or "Rev" or "St" or "No" or "Cr";
    }

    private static IEnumerable<string> Shortened(string sentence)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= LongestWords)
        {
            return [sentence];
        }

        var cut = BestCut(words);
        return Shortened(string.Join(' ', words[..cut])).Concat(Shortened(string.Join(' ', words[cut..])));
    }

    /// <summary>After the comma nearest the middle, else before a joining word there, else in the middle.</summary>
    private static int BestCut(string[] words)
    {
        var middle = words.Length / 2;
        var places = Enumerable.Range(words.Length / 4, words.Length / 2).OrderBy(at => Math.Abs(at - middle)).ToArray();
        foreach (var at in places.Where(at => words[at - 1][^1] is ',' or ';' or ':'))
        {
            return at;
        }

        return places.FirstOrDefault(at => words[at] is "and" or "but" or "so" or "because" or "which" or "where" or "when", middle);
    }

    private static int Letters(string part) => part.Length + 1;

    /// <summary>
    /// Where each part ends in the joined sound. A pause takes the one cut nearest to it, so that cuts keep their order and every part some time.
    /// </summary>
    private static double[] Cuts(string[] parts, LetterTimes times, IReadOnlyList<TimeRange> pieces)
    {
        var said = 0;
        double[] even = [.. parts.Select(part => times.After(said += Letters(part)))];
        even[^1] = times.End;
        var cuts = even.ToArray();
        var pause = 0.0;
        foreach (var piece in pieces.SkipLast(1))
        {
            pause += piece.Seconds;
            var nearest = Nearest(even.AsSpan(0, even.Length - 1), pause);
            if (nearest >= 0 && Math.Abs(even[nearest] - pause) < SnapSeconds
                && (cuts[nearest] == even[nearest] || Math.Abs(even[nearest] - pause) < Math.Abs(even[nearest] - cuts[nearest])))
            {
                cuts[nearest] = pause;
            }
        }

        return cuts;
    }

    private static int Nearest(ReadOnlySpan<double> rising, double place)
    {
        var after = rising.BinarySearch(place) is >= 0 and var found ? found : ~rising.BinarySearch(place);
        return after == rising.Length || (after > 0 && place - rising[after - 1] < rising[after] - place) ? after - 1 : after;
    }

    /// <summary>The recording's time at a place in the joined sound; at a join, the end of one piece or the start of the next.</summary>
    private static double At(double joined, IReadOnlyList<TimeRange> pieces, bool end)
    {
        foreach (var piece in pieces)
        {
            if (joined < piece.Seconds - 1e-9 || (end && joined <= piece.Seconds + 1e-9))
            {
                return piece.Start + Math.Min(joined, piece.Seconds);
            }

            joined -= piece.Seconds;
        }

        return pieces[^1].End;
    }

    [GeneratedRegex(@"[.!?]+[""')\]]*(\s+|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnd();
}
