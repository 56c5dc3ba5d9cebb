using Summariser.Core.Language;
using System.Text.RegularExpressions;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Writes the short items every meeting begins with: apologies, declarations of interest, minutes.</summary>
internal sealed partial class ProceduralWriter(People people)
{
    /// <summary>The sentences for an item of this kind; empty where its words do not say enough.</summary>
    public IReadOnlyList<Sentence> Of(ItemKind kind, IReadOnlyList<Spoken> said, IReadOnlyList<Decision> decisions) => kind switch
    {
        ItemKind.Apologies => Apologies(said),
        ItemKind.Declarations => Declarations(said),
        ItemKind.Minutes => Minutes(said, decisions),
        _ => [],
    };

    private List<Sentence> Apologies(IReadOnlyList<Spoken> said)
    {
        var absent = new List<string>();
        var evidence = new SortedSet<int>();
        foreach (var sentence in said.Where(sentence => !sentence.IsQuestion && !Substitute().IsMatch(sentence.Text)))
        {
            foreach (Match person in Titled().Matches(sentence.Text))
            {
                var tells = Apology().IsMatch(sentence.Text) || said.Any(before => before.Order == sentence.Order - 1 && Apology().IsMatch(before.Text)) || evidence.Overlaps(sentence.Ids);
                if (!tells || ThanksOnly().IsMatch(sentence.Text))
                {
                    continue;
                }

                var name = people.FullName(person.Value);
                if (!absent.Exists(known => People.IsSame(known, name)))
                {
                    absent.Add(name);
                }

                evidence.UnionWith(sentence.Ids);
            }
        }

        if (absent.Count > 0)
        {
            return [new Sentence { Text = $"Apologies for absence were received from {Wording.Row(absent)}.", Evidence = [.. evidence] }];
        }

        return said.FirstOrDefault(sentence => !sentence.IsQuestion && NoApologies().IsMatch(sentence.Plain)) is { } none
            ? [new Sentence { Text = "No apologies for absence were received.", Evidence = none.Ids }]
            : [];
    }

    private static List<Sentence> Declarations(IReadOnlyList<Spoken> said)
    {
        var declared = said.Where(sentence => !sentence.IsQuestion && Declares().IsMatch(sentence.Plain) && sentence.Tokens.Count >= 6).ToArray();
        if (declared.Length > 0)
        {
            return [.. declared.Select(sentence => new Sentence
            {
                Text = $"{(sentence.Speaker is { } name ? $"{name} declared" : "A declaration was made")}: “{Wording.Ended(Wording.Capital(Openings.Remove(sentence.Text)))}”",
                Evidence = sentence.Ids,
            })];
        }

        return said.FirstOrDefault(sentence => !sentence.IsQuestion && NoDeclarations().IsMatch(sentence.Plain)) is { } none
            ? [new Sentence { Text = "There were no declarations of interest.", Evidence = none.Ids }]
            : [];
    }

    private static List<Sentence> Minutes(IReadOnlyList<Spoken> said, IReadOnlyList<Decision> decisions)
    {
        if (decisions.FirstOrDefault(decision => decision.Kind is not DecisionKind.Refused and not DecisionKind.Deferred) is not { } agreed)
        {
            return [];
        }

        var held = said.Select(sentence => (Sentence: sentence, Match: Held().Match(sentence.Text))).FirstOrDefault(one => one.Match.Success);
        return [new Sentence
        {
            Text = $"The minutes of the previous meeting{(held.Sentence is null ? "" : $", held on {Numerals.In(held.Match.Groups["day"].Value).TrimStart()},")} were {(agreed.Kind == DecisionKind.Approved ? "approved" : "agreed")}.",
            Evidence = [.. agreed.Evidence.Union(held.Sentence?.Ids ?? []).Order()],
        }];
    }

    [GeneratedRegex(@"\b(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Reverend)s?\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?", RegexOptions.NonBacktracking)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\bapolog|\bunable to (?:be|attend|join)|\bcannot (?:be|attend|join)|\bcan['’]t (?:be|attend|join)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Apology();

    [GeneratedRegex(@"\bsubstitut|\bon behalf of|\bstanding in\b|\bin place of", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Substitute();

    [GeneratedRegex(@"^(?:thank you|thanks),? [^.]{0,40}\.?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ThanksOnly();

    [GeneratedRegex(@"\b(?:no apologies|none|not received any|havent received any|no chair|no we havent|no there are none|there are no apologies|everyone is here|full attendance)\b", RegexOptions.NonBacktracking)]
    private static partial Regex NoApologies();

    [GeneratedRegex(@"\b(?:i (?:should |need to |want to |would like to |wish to |must |will |just )*(?:declare|say that i|mention)|id like to declare|i am an?|im an?|i have an? (?:interest|personal|pecuniary|nonpecuniary|prejudicial)|i sit on|i work for|my (?:wife|husband|partner|son|daughter|employer))\b", RegexOptions.NonBacktracking)]
    private static partial Regex Declares();

    [GeneratedRegex(@"^(?:no|none|nothing|no chair|none chair|no thank you)$|\b(?:no declarations|none|no interests|no one|nobody|not seeing any|dont see any|i see no|seeing none|no hands)\b", RegexOptions.NonBacktracking)]
    private static partial Regex NoDeclarations();

    [GeneratedRegex(@"\bheld on(?: \p{Lu}\p{L}+day,?)?(?<day> (?:the )?[\p{L}\d-]+(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4}| twenty [a-z-]+)?)", RegexOptions.NonBacktracking)]
    private static partial Regex Held();
}
