using System.Buffers;
using Summariser.Core.Language;

namespace Summariser.Speech.Vocabulary;

/// <summary>A word of an utterance as the recogniser wrote it.</summary>
/// <param name="Word">Its canonical spelling.</param>
/// <param name="Start">Where it begins in the utterance.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Sounds">Its sounds.</param>
/// <param name="Ending">An ending that a name does not have of its own: "'s", "s", or empty.</param>
/// <param name="IsCapital">Whether the recogniser wrote it with a capital.</param>
/// <param name="IsInitials">Whether it is all capitals: letters said one by one, which sound like no name.</param>
/// <param name="IsBroken">Whether a sentence ends, or a figure stands, between it and the word before.</param>
internal readonly record struct HeardWord(string Word, int Start, int End, string Sounds, string Ending, bool IsCapital, bool IsInitials, bool IsBroken)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".?!;:()\"“”—–…");

    /// <summary>The words of an utterance in order, figures left out.</summary>
    public static HeardWord[] Of(string text)
    {
        var words = new List<HeardWord>();
        var (end, broken) = (0, true);
        foreach (var token in Numbers.Normalise(text))
        {
            broken |= token.IsFigure || text.AsSpan(end, token.Start - end).IndexOfAny(Stops) >= 0;
            end = token.End;
            if (!token.IsFigure)
            {
                var word = text.AsSpan(token.Start, token.Length);
                words.Add(new HeardWord(token.Canonical, token.Start, token.End, Vocabulary.Sounds.Of(token.Canonical), EndingOf(word),
                    char.IsUpper(word[0]), word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]), broken));
                broken = false;
            }
        }

        return [.. words];
    }

    /// <summary>The word without its ending.</summary>
    public string Bare => Ending.Length == 0 ? Word : Word[..^1];

    private static string EndingOf(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '’', 's'] ? "'s" : word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? "s" : "";
}
