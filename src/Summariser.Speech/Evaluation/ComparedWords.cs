using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Speech.Evaluation;

/// <summary>
/// The words of a text as an evaluation compares them: what sounds the same is the same. Lower case, no punctuation; numbers in words and
/// figures alike; short forms written out ("they're" is "they are"), British and American spellings alike; fillers and words broken off
/// ("sh-") left out, as NIST's scoring of meetings allows and Radford et al. (2022, appendix C) do.
/// </summary>
public static partial class ComparedWords
{
    /// <summary>The words in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = BrokenOff().Replace(text, " ");
        var apart = ShortForms.WriteOut(whole).Replace('-', ' ');
        return [.. Numbers.Spellings(apart).SelectMany(Words.Of).Where(word => !Fillers.IsHesitation(word)).Select(Spelling.OneOf)];
    }

    // "sh- stuff"; not "well-known", nor a dash between words.
    [GeneratedRegex(@"\b\w+-(?=[\s,.?!;:]|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BrokenOff();
}
