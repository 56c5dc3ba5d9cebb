using System.Collections.Concurrent;
using Summariser.Core.Language;

namespace Summariser.Speech.Vocabulary;

/// <summary>A name or phrase that the meeting's papers hold.</summary>
/// <param name="Spelled">Its words as the papers write them.</param>
/// <param name="InSentence">Its words as they are written in a sentence: a title's capitals are no part of a common word.</param>
/// <param name="Words">The same words, canonical.</param>
/// <param name="Kind">Whose name it is.</param>
internal sealed record Term(IReadOnlyList<string> Spelled, IReadOnlyList<string> InSentence, IReadOnlyList<string> Words, TermKind Kind)
{
    private readonly ConcurrentDictionary<(int At, int Count), Term> parts = new();

    /// <summary>Its sounds.</summary>
    public string AllSounds { get; } = string.Concat(Words.Select(Sounds.Of));

    /// <summary>Its letters.</summary>
    public string Letters { get; } = string.Concat(Words);

    /// <summary>How many sounds it has, at least one.</summary>
    public int Length => Math.Max(1, AllSounds.Length);

    /// <summary>Whether a word of it is no common English word.</summary>
    public bool IsRare { get; } = Words.Any(IsRareWord);

    /// <summary>The term of a text; null where a word of it is a figure or it has none.</summary>
    public static Term? Of(string text, TermKind kind)
    {
        var tokens = Numbers.Normalise(text);
        string[] spelled = [.. tokens.Select(token => text.Substring(token.Start, token.Length))];
        return tokens.Count == 0 || tokens.Any(token => token.IsFigure)
            ? null
            : new Term(spelled, spelled, [.. tokens.Select(token => token.Canonical)], kind);
    }

    /// <summary>Consecutive words of it.</summary>
    public Term Part(int at, int count) => count == Words.Count ? this : parts.GetOrAdd((at, count), place =>
        new Term([.. Spelled.Skip(place.At).Take(place.Count)], [.. InSentence.Skip(place.At).Take(place.Count)], [.. Words.Skip(place.At).Take(place.Count)], Kind));

    /// <summary>Whether a canonical word is likely a name.</summary>
    public static bool IsRareWord(string word) => word.Length > 2 && !EnglishWords.Contains(word);
}

/// <summary>Whose name a term is.</summary>
internal enum TermKind
{
    /// <summary>A thing, a place, a scheme.</summary>
    Thing,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A surname that is also an English word: it counts only behind a person's title.</summary>
    TitledPerson,
}
