using System.IO.Compression;
using System.Text;
using Summariser.Core.Language;

namespace Summariser.Speech.Recognition;

/// <summary>Tells a recogniser's loop ("and and and …") from what a person may have said.</summary>
public static class Looping
{
    private const int FewestWords = 8;
    private const int LongestPhrase = 8;
    private const int MostRepeatedWords = 11;
    private const double FastestWordsASecond = 7;

    /// <summary>Whisper's own limit (Radford et al., 2022): ordinary speech does not shrink to less than 1 / 2.4 of its length.</summary>
    private const double MostCompressed = 2.4;

    /// <summary>Whether words repeat, or come faster, as no one speaks.</summary>
    /// <param name="text">The words.</param>
    /// <param name="seconds">The length of the sound they were heard in.</param>
    public static bool IsIn(string text, double seconds)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words.Of(text);
        return words.Count >= FewestWords
            && (words.Count > FastestWordsASecond * Math.Max(seconds, 1) || LongestRepeat(words) > MostRepeatedWords || Compression(words) > MostCompressed);
    }

    /// <summary>The most words covered by one phrase of one to eight words said over and over without a break.</summary>
    private static int LongestRepeat(IReadOnlyList<string> words)
    {
        var longest = 0;
        for (var length = 1; length <= LongestPhrase; length++)
        {
            var run = 0;
            for (var at = length; at < words.Count; at++)
            {
                run = words[at] == words[at - length] ? run + 1 : 0;

                // Saying a phrase twice is speech; only what is beyond two rounds counts.
                longest = Math.Max(longest, run >= 2 * length ? run + length : 0);
            }
        }

        return longest;
    }

    private static double Compression(IReadOnlyList<string> words)
    {
        var plain = Encoding.UTF8.GetBytes(string.Join(' ', words));
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(plain);
        }

        return (double)plain.Length / packed.Length;
    }
}
