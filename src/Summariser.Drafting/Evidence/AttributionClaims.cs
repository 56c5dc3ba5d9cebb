using System.Text.RegularExpressions;
using Summariser.Core.Language;

namespace Summariser.Drafting.Evidence;

/// <summary>Who said what: words told of one person must not be another's. Only cited words whose speaker is known can show it.</summary>
internal static partial class AttributionClaims
{
    // What is told is somebody else's when they said this much more of it than the person named did.
    private const double ClearlyMore = 0.6;

    // The person named said little of it.
    private const double Little = 0.34;

    /// <summary>A reason when what a sentence tells of one speaker was said by another.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        var spoken = grounds.Cited.Where(said => said.Utterance.SureSpeaker is not null).ToArray();
        if (spoken.Length == 0 || spoken.Length < grounds.Cited.Count || Telling().Match(text) is not { Success: true } telling)
        {
            yield break;
        }

        var who = telling.Groups["who"].Value;
        var name = Words.Of(who).Where(word => !PeopleWords.IsTitle(word)).ToArray();
        if (name.Length == 0 || !IsSomeone(name, grounds))
        {
            yield break;
        }

        var own = spoken.Where(said => IsSpokenBy(said, name)).ToArray();
        var others = spoken.Except(own).ToArray();
        if (own.Length == 0 && !spoken.Any(said => Words.Of(said.Utterance.Text).Contains(name[^1])))
        {
            yield return $"{who} does not speak in the words this rests on; {others[0].Utterance.SureSpeaker} does.";
            yield break;
        }

        // "… answered the question about …" tells of another's words too.
        var told = StemsOf(telling.Groups["what"].Value);
        if (told.Count < 3 || telling.Groups["verb"].Value == "answered")
        {
            yield break;
        }

        var mine = Share(told, own);
        var theirs = others.GroupBy(said => said.Utterance.SureSpeaker!).Select(group => (Speaker: group.Key, Held: Share(told, [.. group])))
            .OrderByDescending(one => one.Held).FirstOrDefault();
        if (theirs.Speaker is not null && mine <= Little && theirs.Held - mine >= ClearlyMore)
        {
            yield return $"These are words of {theirs.Speaker}, not of {who}.";
        }
    }

    // Someone whose voice or name the program knows: a writer's "The committee asked" names nobody.
    private static bool IsSomeone(string[] name, Grounds grounds) =>
        grounds.Agenda.Roster.Any(person => person.Words.Contains(name[^1])) || grounds.Nearby.Any(said => IsSpokenBy(said, name));

    private static bool IsSpokenBy(SaidGrounds said, string[] name) => Words.Of(said.Utterance.SureSpeaker ?? "").Contains(name[^1]);

    private static double Share(HashSet<string> told, SaidGrounds[] said)
    {
        var words = StemsOf(string.Join(' ', said.Select(one => one.Utterance.Text)));
        return told.Count(words.Contains) / (double)told.Count;
    }

    private static HashSet<string> StemsOf(string text) =>
        Statement.In(text).SelectMany(sentence => sentence.Uses).Where(use => !use.IsCommon).Select(use => use.Stem).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(
        @"^(?:(?:Then|However|Also|Finally|Later|Besides|But|And|In reply|In response|In answer),? )?(?:[Aa]ccording to )?" +
        @"(?<who>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Hon|The Hon)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*),? " +
        "(?:(?:also|then|further|first|again|later|and) )?(?<verb>said|told|asked|replied|answered|added|argued|mentioned|thought|pointed|explained|" +
        "suggested|stated|believed|stressed|emphasised|emphasized|insisted|admitted|raised|questioned|reported|noted|confirmed|proposed|moved|" +
        "claimed|opposed|supported|objected|disagreed|agreed|welcomed|highlighted|urged|seconded|voted|responded|indicated|warned|described|expressed|wanted|asserted|declared)\\b(?<what>.*)$",
        RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Telling();
}
