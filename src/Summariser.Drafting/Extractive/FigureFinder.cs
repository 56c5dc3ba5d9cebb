using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Extractive;

/// <summary>Finds the figures that were given: percentages, sums, and counts with the words that say what they count.</summary>
internal static class FigureFinder
{
    private const int Most = 14;

    private const int LongestWords = 32;

    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "item", "items", "section", "paragraph", "page", "pages", "slide", "appendix", "schedule", "recommendation", "recommendations", "number", "year", "quarter", "part",
        "phase", "stage", "question", "table", "figure", "chapter", "band", "grade", "level", "room", "agenda",
    };

    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "of", "or", "to", "minutes", "minute", "more", "things", "thing", "questions", "points", "other", "last", "quick", "seconds", "second", "for", "against", "abstention", "abstentions", "and",
    };

    private static readonly HashSet<string> Hanging = new(StringComparer.Ordinal)
    {
        "which", "who", "whose", "where", "that", "because", "against", "at", "with", "up", "down", "compared", "from", "including", "of", "for", "by", "just", "than", "as", "in",
        "mostly", "mainly", "although", "whereas", "while", "rising", "falling", "giving", "making",
    };

    /// <summary>The figures of an item's sentences in the order they were given, each once.</summary>
    public static IReadOnlyList<Figure> In(IReadOnlyList<Spoken> sentences)
    {
        var figures = new List<Figure>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences.Where(sentence => !sentence.IsQuestion && VoteWords.In(sentence.Tokens) is null))
        {
            foreach (var (start, end) in Clauses(sentence))
            {
                var telling = sentence.Tokens.Where((token, at) => token.Start >= start && token.End <= end && IsTelling(sentence.Tokens, at)).ToArray();
                if (telling.Length > 0 && figures.Count < Most && told.Add(string.Join(' ', telling.Select(token => token.Canonical))))
                {
                    figures.Add(new Figure(Wording.Capital(Numerals.In(Wording.WithoutOpening(sentence.Text[start..end]))), sentence.Ids));
                }
            }
        }

        return figures;
    }

    private static bool IsTelling(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind is TokenKind.Percentage or TokenKind.Money or TokenKind.Fraction)
        {
            return token.Kind != TokenKind.Fraction || (at + 1 < tokens.Count && tokens[at + 1].Canonical == "of");
        }

        if (token is not { Kind: TokenKind.Number, Value: >= 2 } || token.Value is >= 1900 and <= 2100 || at > 0 && Labels.Contains(tokens[at - 1].Canonical))
        {
            return false;
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        return token.Value >= 10 || (next is { IsFigure: false } && !Idle.Contains(next.Canonical) && !CommonWords.Contains(next.Canonical));
    }

    // "which is above our target", "against a target of …" say nothing without what they hang on.
    private static bool HangsOn(Spoken sentence, int at)
    {
        var word = sentence.Tokens[at].Canonical;
        return Hanging.Contains(word) || (word is "and" or "but" && at + 1 < sentence.Tokens.Count && Hanging.Contains(sentence.Tokens[at + 1].Canonical));
    }

    // Clauses end at commas and semicolons; a piece too short to say what it counts stays with what stands before it.
    private static List<(int Start, int End)> Clauses(Spoken sentence)
    {
        var clauses = new List<(int Start, int End)>();
        var (start, words) = (0, 0);
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            words++;
            var last = at + 1 == sentence.Tokens.Count;
            var gap = last ? "" : sentence.Text[sentence.Tokens[at].End..sentence.Tokens[at + 1].Start];
            var left = sentence.Tokens.Count - at - 1;
            if (last || (words >= 5 && left >= 5 && gap.AsSpan().IndexOfAny(",;:–—") >= 0 && !HangsOn(sentence, at + 1)) || words >= LongestWords)
            {
                clauses.Add((start, sentence.Tokens[at].End));
                start = last ? 0 : sentence.Tokens[at + 1].Start;
                words = 0;
            }
        }

        return clauses;
    }
}
