using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Extractive;

/// <summary>Finds the figures that were given: percentages, sums, and counts with the words that say what they count.</summary>
internal static class FigureFinder
{
    private const int Most = 14;

    // A count is lost in a clause longer than this; a percentage or a sum still stands out.
    private const int LongestWords = 32;

    // "It supports nine families in the north, and costs £64,000" says enough even where what "it" is was not caught.
    private const int FewestAlone = 10;

    private const int FewestBefore = 4;

    // Fewer than this of anything are seldom worth setting apart.
    private const int FewestCounted = 5;

    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "item", "items", "section", "paragraph", "page", "pages", "slide", "appendix", "schedule", "recommendation", "recommendations", "number",
            "year", "quarter", "part",
        "phase", "stage", "question", "table", "figure", "chapter", "band", "grade", "level", "room", "agenda", "order", "orders",
    };

    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "of", "or", "to", "minutes", "minute", "more", "things", "thing", "questions", "points", "other", "last", "quick", "seconds", "second",
            "for", "against", "abstention", "abstentions", "and",
    };

    // A number after these is what something came to: "suspensions fell to twenty-six".
    private static readonly HashSet<string> Leads = new(StringComparer.Ordinal) { "from", "to", "was", "were", "is", "are", "by", "over", "nearly",
        "only", "about" };

    // Small numbers of these are ways of speaking.
    private static readonly HashSet<string> Talk = new(StringComparer.Ordinal)
    {
        "issues", "points", "things", "years", "areas", "ways", "items", "days", "weeks", "months", "times", "pronged", "minutes", "hours",
            "executive", "kinds", "types", "sides",
        "reasons", "examples", "strands", "aspects", "elements", "parts", "halves", "words", "pieces", "bits", "different", "main", "key", "quick",
            "separate", "reports",
    };

    // What these point to was said before.
    private static readonly HashSet<string> Pointing = new(StringComparer.Ordinal)
    {
        "it", "its", "thats", "this", "they", "theyre", "he", "she", "these", "those", "that", "them",
    };

    private static readonly HashSet<string> Hanging = new(StringComparer.Ordinal)
    {
        "which", "who", "whose", "where", "that", "because", "against", "at", "with", "up", "down", "compared", "from", "including", "of", "for",
            "by", "just", "than", "as", "in",
        "so", "mostly", "mainly", "although", "whereas", "while", "rising", "falling", "giving", "making",
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
                Token[] clause = [.. sentence.Tokens.Where(token => token.Start >= start && token.End <= end)];
                var words = clause.Length;
                var telling = sentence.Tokens.Where((token, at) => token.Start >= start && token.End <= end && IsTelling(sentence, at)).ToArray();
                if (telling.Length > 0 && Wholeness.Stands(clause) && (words <= LongestWords || telling.Any(token => token.Kind != TokenKind.Number)) &&
                    figures.Count < Most && told.Add(string.Join(' ', telling.Select(token => token.Canonical))))
                {
                    Add(figures, sentence, sentence.Text[start..end], sentences);
                }
            }
        }

        return figures;
    }

    // "That is a rate of 7.3%" says nothing alone: it stays with the sentence before it, or out.
    private static void Add(List<Figure> figures, Spoken sentence, string clause, IReadOnlyList<Spoken> sentences)
    {
        var text = Told(clause);
        if (HasLostSubject(text))
        {
            return;
        }

        if (Numbers.Normalise(text) is not [var first, ..] || !Pointing.Contains(first.Canonical))
        {
            figures.Add(new Figure(text, sentence.Ids));
            return;
        }

        var names = Wholeness.Names(sentences);
        var before = sentence.Order > 0 && sentences[sentence.Order - 1] is { } said && said.Speaker == sentence.Speaker && !said.IsQuestion &&
            Words.Of(Told(said.Text)).Count is >= FewestBefore and <= LongestWords && Wholeness.Stands(said.Tokens) && Wholeness.HasVerb(said.Tokens) && !Wholeness.IsGarbled(said, names) &&
            !SentenceFeatures.Dangles(said) ? said : null;
        if (before is not null)
        {
            figures.RemoveAll(figure => figure.Evidence.SequenceEqual(before.Ids) && Told(before.Text).Contains(figure.Text, StringComparison.OrdinalIgnoreCase));
            figures.Add(new Figure($"{Wording.Ended(Told(before.Text))} {text}", [.. before.Ids.Union(sentence.Ids)]));
        }
        else if (Words.Of(text).Count >= FewestAlone)
        {
            figures.Add(new Figure(text, sentence.Ids));
        }
    }

    // "announced on 6 April a fund of …" was cut from whoever announced it.
    private static bool HasLostSubject(string text) =>
        Words.Of(text) is [var first, ..] && first.Length > 4 && first.EndsWith("ed", StringComparison.Ordinal) && first is not ("hundred" or "united");

    private static string Told(string words) =>
        Wording.Capital(Numerals.In(Wording.WithoutEnd(Wording.WithoutThanks(Wording.WithoutLead(Openings.Remove(Wording.WithoutMoving(words)))))));

    private static bool IsTelling(Spoken sentence, int at)
    {
        var tokens = sentence.Tokens;
        var token = tokens[at];
        if (token.Kind is TokenKind.Percentage or TokenKind.Money or TokenKind.Fraction)
        {
            return token.Kind != TokenKind.Fraction || (at + 1 < tokens.Count && tokens[at + 1].Canonical == "of");
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        var before = at > 0 ? tokens[at - 1].Canonical : "";
        if (token is not { Kind: TokenKind.Number, Value: >= FewestCounted } || token.Value is >= 1900 and <= 2100 || Labels.Contains(before) ||
            IsPartOfCode(sentence, at))
        {
            return false;
        }

        var counts = next is { IsFigure: false } && !Idle.Contains(next.Canonical) && !CommonWords.Contains(next.Canonical) &&
            !char.IsUpper(sentence.Text[next.Start]);
        return token.Value >= 10
            ? counts || next?.Canonical == "of" || Leads.Contains(before)
            : counts && !Talk.Contains(next!.Canonical);
    }

    // "29-56-259", "9-0": digits joined by hyphens or strokes number or score something.
    private static bool IsPartOfCode(Spoken sentence, int at)
    {
        var (token, text) = (sentence.Tokens[at], sentence.Text);
        return (token.Start > 1 && text[token.Start - 1] is '-' or '/' or '#' && char.IsLetterOrDigit(text[token.Start - 2])) ||
            (token.End + 1 < text.Length && text[token.End] is '-' or '/' && char.IsDigit(text[token.End + 1]));
    }

    // "which is above our target", "against a target of …" say nothing without what they hang on.
    private static bool HangsOn(Spoken sentence, int at)
    {
        var word = sentence.Tokens[at].Canonical;
        return Hanging.Contains(word) ||
            (word is "and" or "but" && at + 1 < sentence.Tokens.Count && Hanging.Contains(sentence.Tokens[at + 1].Canonical));
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
            if (last || (words >= 5 && left >= 5 && gap.AsSpan().IndexOfAny(",;:–—") >= 0 && !HangsOn(sentence, at + 1)))
            {
                clauses.Add((start, sentence.Tokens[at].End));
                start = last ? 0 : sentence.Tokens[at + 1].Start;
                words = 0;
            }
        }

        return clauses;
    }
}
