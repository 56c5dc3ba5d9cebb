using System.Text.RegularExpressions;
using Summariser.Core.Language;
using Summariser.Core.Transcripts;

namespace Summariser.Drafting.Extractive;

/// <summary>A sentence as it was said, without fillers, and where it was said.</summary>
/// <param name="Text">The words, each of them said.</param>
/// <param name="Ids">Ids of the utterances it was said in, in order.</param>
/// <param name="Speaker">Who said it, where known by name.</param>
/// <param name="Order">Its place among the item's sentences, from 0.</param>
internal sealed partial record Spoken(string Text, IReadOnlyList<int> Ids, string? Speaker, int Order)
{
    // A sentence that no one has ended after this many words is cut where an utterance ends.
    private const int LongestRun = 40;

    private const double LongestPause = 1.5;

    private static readonly HashSet<string> Abbreviations =
        new(StringComparer.Ordinal) { "mr", "mrs", "ms", "dr", "cllr", "prof", "st", "no", "p.m", "a.m", "e.g", "i.e" };

    /// <summary>Its canonical tokens.</summary>
    public IReadOnlyList<Token> Tokens { get; } = Numbers.Normalise(Text);

    /// <summary>Its words in lower case between single blanks, without punctuation, as patterns read them.</summary>
    public string Plain { get; } = string.Join(' ', Words.Of(Text));

    /// <summary>Whether it asks something.</summary>
    public bool IsQuestion { get; } = Text.EndsWith('?') || (char.IsLetterOrDigit(Text[^1]) && Asking().IsMatch(Text));

    /// <summary>The sentences of a run of utterances. A sentence that runs on into the next utterance of the same speaker is one.</summary>
    public static IReadOnlyList<Spoken> Of(IReadOnlyList<Utterance> utterances)
    {
        var sentences = new List<Spoken>();
        var open = new List<(string Text, int Id)>();
        var marked = IsMarked(utterances);
        for (var at = 0; at < utterances.Count; at++)
        {
            var said = utterances[at];
            foreach (var (part, ended) in Sentences(Continued(said.Text, open.Count > 0)))
            {
                open.Add((part, said.Id));
                if (ended)
                {
                    Close(said.SureSpeaker);
                }
            }

            if (open.Count > 0 && !(marked && RunsOn(said, at + 1 < utterances.Count ? utterances[at + 1] : null, open)))
            {
                Close(said.SureSpeaker);
            }
        }

        return sentences;

        void Close(string? speaker)
        {
            var text = string.Join(' ', open.Select(part => part.Text));
            if (text.Any(char.IsLetterOrDigit))
            {
                sentences.Add(new Spoken(Capital(text), [.. open.Select(part => part.Id).Distinct()], People.NameOf(speaker), sentences.Count));
            }

            open.Clear();
        }
    }

    // A recogniser that writes no full stops leaves only its utterances to go by.
    private static bool IsMarked(IReadOnlyList<Utterance> utterances) =>
        utterances.Count(said => said.Text.AsSpan().IndexOfAny('.', '?', '!') >= 0) * 4 >= utterances.Count;

    private static bool RunsOn(Utterance said, Utterance? next, List<(string Text, int Id)> open) =>
        next is not null && next.SureSpeaker == said.SureSpeaker && next.Id == said.Id + 1 && next.Start - said.End <= LongestPause &&
        open.Sum(part => part.Text.Count(letter => letter == ' ') + 1) < LongestRun && (open[^1].Text.EndsWith(',') || StartsSmall(next.Text));

    private static bool StartsSmall(string text) => text.TrimStart() is [var first, ..] && char.IsLower(first);

    // The cleaning gives every text a capital; a text that goes on with a sentence loses it again.
    private static string Continued(string text, bool goesOn)
    {
        var clean = Fillers.Remove(text);
        return goesOn && StartsSmall(text) && clean.Length > 0 ? char.ToLowerInvariant(clean[0]) + clean[1..] : clean;
    }

    private static IEnumerable<(string Text, bool Ended)> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if ((text[at] is '.' or '?' or '!' && IsEnd(text, at)) || (text[at] == ',' && (HandsBack(text, at) || CallsItem(text, at))))
            {
                yield return (text[start..(text[at] == ',' ? at : at + 1)].Trim(), true);
                start = at + 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return (rest, false);
        }
    }

    // A recogniser runs turns together: "… at schools such as Hill Park, thank you, the committee notes the report."
    private static bool HandsBack(string text, int comma) =>
        text.AsSpan(comma).StartsWith(", thank you", StringComparison.OrdinalIgnoreCase) && comma + 11 < text.Length &&
            !char.IsLetter(text[comma + 11]);

    // "… agreed, agreed, Item seven is deferred": the capital shows where the recogniser heard a new sentence.
    private static bool CallsItem(string text, int comma) => text.AsSpan(comma).StartsWith(", Item ", StringComparison.Ordinal);

    // Not the point of "Mr.", "p.m." or "No. 5".
    private static bool IsEnd(string text, int at)
    {
        if (at + 1 == text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        var start = at;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return text[at] != '.' || !Abbreviations.Contains(text[start..at].ToLowerInvariant());
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(
        @"^(?:(?:and|so|okay|right|now|but) )*(?:do|does|did|can|could|are|is|was|were|what|why|how|who|where|will|would|shall|" +
        @"should|have|has) (?:i|we|you|they|he|she|it|the|that|this|there|any|all|members|everyone|many|much|about|of) ",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Asking();
}
