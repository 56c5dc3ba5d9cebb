using System.Text.RegularExpressions;

namespace Summariser.Core.Language;

/// <summary>Takes from the front of a spoken sentence the words that only take the floor: "So,", "Thank you, Chair.", "Well,".</summary>
public static partial class Openings
{
    // A speaker rarely strings together more of them.
    private const int Most = 6;

    /// <summary>The sentence without its opening words; a sentence that is nothing else is left as it stands.</summary>
    public static string Remove(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        for (var left = Most; left > 0 && Opening().Match(sentence) is { Success: true, Length: > 0 } opening &&
            opening.Length < sentence.Length; left--)
        {
            sentence = sentence[opening.Length..];
        }

        return sentence.Trim();
    }

    [GeneratedRegex(
        @"^\s*(?:(?:so|well|okay|ok|right|now|yeah|yes|and|but|also|then|thank you|thanks|thank you very much|thanks very much|" +
        @"chair|chairman|madam (?:chair|speaker)|mr\.? ?(?:chair|chairman|speaker)|through you|good (?:morning|afternoon|evening)(?: everyone| all|" +
        @" members)?)(?:,|\.|;|:|!)\s+|(?:and|so|okay|yeah) (?:so |then )?|thank you,? (?:chair|chairman|madam chair|" +
        @"very much)[,.]?(?: and)? )",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
