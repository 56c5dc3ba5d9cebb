using Summariser.Core.Language;
using Summariser.Core.Meetings;

namespace Summariser.Speech.Vocabulary;

/// <summary>Consecutive words of an utterance. What is worked out of them is kept, for a run is compared with every term.</summary>
internal sealed class HeardRun(HeardWord[] heard, bool[] strange, int first, int last)
{
    private readonly string?[] sounds = new string?[2];
    private readonly string?[] letters = new string?[2];

    /// <summary>Where it begins in the utterance, in words.</summary>
    public int First => first;

    /// <summary>How many words it has.</summary>
    public int Count => last - first + 1;

    /// <summary>A word of it.</summary>
    public HeardWord this[int at] => heard[first + at];

    /// <summary>Whether a word of it is neither common English nor in the papers.</summary>
    public bool IsStrange => strange.AsSpan(first, Count).Contains(true);

    /// <summary>Whether a person's title stands before it.</summary>
    public bool IsTitled => first > 0 && !heard[first].IsBroken && PersonName.IsTitle(heard[first - 1].Word);

    /// <summary>Whether the recogniser wrote a capital in it.</summary>
    public bool HasCapital => Array.FindIndex(heard, first, Count, word => word.IsCapital) >= 0;

    /// <summary>The last sound before it, where nothing divides the two, else none.</summary>
    public char SoundBefore => first > 0 && !heard[first].IsBroken && heard[first - 1].Sounds is [.., var sound] ? sound : '\0';

    /// <summary>An ending of its last word that a name does not have of its own.</summary>
    public string Ending => this[Count - 1].Ending;

    /// <summary>Whether it begins or ends with a word like "of", which a name never does.</summary>
    public bool HasLooseEdge => CommonWords.Contains(heard[first].Word) || CommonWords.Contains(heard[last].Word);

    /// <summary>A part of it.</summary>
    public HeardRun Part(int at, int count) => count == Count ? this : new(heard, strange, first + at, first + at + count - 1);

    /// <summary>Its sounds.</summary>
    /// <param name="bare">Whether to leave out the ending of its last word.</param>
    public string Sounds(bool bare) => sounds[bare ? 1 : 0] ??= Joined(word => word.Sounds, bare ? word => Vocabulary.Sounds.Of(word.Bare) : null);

    /// <summary>Its letters.</summary>
    /// <param name="bare">Whether to leave out the ending of its last word.</param>
    public string Letters(bool bare) => letters[bare ? 1 : 0] ??= Joined(word => word.Word, bare ? word => word.Bare : null);

    private string Joined(Func<HeardWord, string> each, Func<HeardWord, string>? end)
    {
        var words = new string[Count];
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = at == words.Length - 1 && end is not null ? end(this[at]) : each(this[at]);
        }

        return string.Concat(words);
    }
}
