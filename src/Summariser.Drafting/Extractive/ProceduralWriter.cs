using Summariser.Core.Language;
using System.Text.RegularExpressions;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Extractive;

/// <summary>Writes the short items every meeting begins with: apologies, declarations of interest, minutes.</summary>
internal sealed partial class ProceduralWriter(People people)
{
    private const string Name = @"\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?";

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
        foreach (var sentence in said.Where(sentence => !sentence.IsQuestion && !Substitute().IsMatch(sentence.Text) &&
            !ThanksOnly().IsMatch(sentence.Text)))
        {
            var tells = Apology().IsMatch(sentence.Text) || evidence.Overlaps(sentence.Ids) ||
                (sentence.Order > 0 && Apology().IsMatch(said[sentence.Order - 1].Text));
            foreach (var name in tells ? Named(sentence.Text) : [])
            {
                evidence.UnionWith(sentence.Ids);
                if (!absent.Exists(known => People.IsSame(known, name)))
                {
                    absent.Add(name);
                }
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

    // "… from Mr Lake", "Mr Lake sends his apologies": not the officer who is asked for them.
    private static bool IsAbsent(string text, Match person) =>
        From().IsMatch(text[..person.Index]) || Absence().IsMatch(text[(person.Index + person.Length)..]);

    // "Councillors Reed and Frost", "Mr Lake", "apologies from Jane Winter".
    private IEnumerable<string> Named(string text)
    {
        foreach (Match list in Several().Matches(text))
        {
            foreach (var name in list.Groups["names"].Value.Split([", and ", ", ", " and "], StringSplitOptions.RemoveEmptyEntries))
            {
                yield return people.FullName($"Councillor {name}");
            }
        }

        foreach (Match person in Titled().Matches(text).Where(person => IsAbsent(text, person)))
        {
            yield return people.FullName(person.Value);
        }

        foreach (Match person in Untitled().Matches(text).Where(person => !PeopleWords.IsTitle(Words.Of(person.Groups["name"].Value)[0])))
        {
            yield return people.FullName(person.Groups["name"].Value);
        }
    }

    private List<Sentence> Declarations(IReadOnlyList<Spoken> said)
    {
        var declared = said.Where(sentence => !sentence.IsQuestion && Declares().IsMatch(sentence.Plain) && sentence.Tokens.Count >= 6).ToArray();
        if (declared.Length > 0)
        {
            return [.. declared.Select(sentence => Declared(sentence, sentence.Order + 1 < said.Count ? said[sentence.Order + 1] : null))];
        }

        return said.FirstOrDefault(sentence => !sentence.IsQuestion && NoDeclarations().IsMatch(sentence.Plain)) is { } none
            ? [new Sentence { Text = "There were no declarations of interest.", Evidence = none.Ids }]
            : [];
    }

    // Who declared it is often heard only in the chair's thanks.
    private Sentence Declared(Spoken sentence, Spoken? next)
    {
        var thanked = sentence.Speaker is null && next is not null ? Thanks().Match(next.Text) : Match.Empty;
        var name = thanked.Success ? people.FullName(thanked.Groups["name"].Value) : sentence.Speaker;
        var words = Wording.Ended(Wording.Capital(Openings.Remove(sentence.Text)));
        return new Sentence
        {
            Text = $"{(name is null ? "A declaration was made" : $"{name} declared")}: “{words}”",
            Evidence = thanked.Success ? [.. sentence.Ids.Union(next!.Ids)] : sentence.Ids,
        };
    }

    private static List<Sentence> Minutes(IReadOnlyList<Spoken> said, IReadOnlyList<Decision> decisions)
    {
        if (decisions.FirstOrDefault(decision => decision.Kind is not DecisionKind.Refused and not DecisionKind.Deferred) is not { } agreed)
        {
            return [];
        }

        var held = said.Select(sentence => (Sentence: sentence, Match: Held().Match(sentence.Text))).FirstOrDefault(one => one.Match.Success);
        var day = held.Sentence is null ? "" : $", held on {Numerals.In(held.Match.Groups["day"].Value).TrimStart()},";
        return [new Sentence
        {
            Text = $"The minutes of the previous meeting{day} were {(agreed.Kind == DecisionKind.Approved ? "approved" : "agreed")}.",
            Evidence = [.. agreed.Evidence.Union(held.Sentence?.Ids ?? []).Order()],
        }];
    }

    [GeneratedRegex(
        @"\b(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Reverend)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?",
        RegexOptions.NonBacktracking)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\b(?:from|by)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex From();

    [GeneratedRegex(
        @"^,? (?:and .{1,40} )?(?:has|is|are|was|will|sends?|sent|gives?|gave|cannot|can['’]t|can not|apologises)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Absence();

    [GeneratedRegex(
        "^(?:Thank you|Thanks),? (?:very much,? )?(?<name>(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor) " + Name + @")\.?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Thanks();

    [GeneratedRegex("\\b(?:Councillors|Cllrs) (?<names>" + Name + "(?:(?:, and |, | and )" + Name + ")*)", RegexOptions.NonBacktracking)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(?:from|by|for) (?<name>\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}[\p{L}'’-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Untitled();

    [GeneratedRegex(
        @"\bapolog|\bunable to (?:be|attend|join)|\bcannot (?:be|attend|join)|\bcan['’]t (?:be|attend|join)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Apology();

    [GeneratedRegex(@"\bsubstitut|\bon behalf of|\bstanding in\b|\bin place of", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Substitute();

    [GeneratedRegex(@"^(?:thank you|thanks),? [^.]{0,40}\.?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ThanksOnly();

    [GeneratedRegex(
        @"\b(?:no apologies|none|not received any|havent received any|no chair|no we havent|no there are none|" +
        @"there are no apologies|everyone is here|full attendance)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex NoApologies();

    [GeneratedRegex(
        @"\b(?:i (?:should |need to |want to |would like to |wish to |must |will |just )*(?:declare|say that i|mention)|" +
        @"id like to declare|i am an?|im an?|i have an? (?:interest|personal|pecuniary|nonpecuniary|prejudicial)|i sit on|" +
        @"i work for|my (?:wife|husband|partner|son|daughter|employer))\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex Declares();

    [GeneratedRegex(
        @"^(?:no|none|nothing|no chair|none chair|no thank you)$|\b(?:no declarations|none|no interests|no one|nobody|" +
        @"not seeing any|dont see any|i see no|seeing none|no hands)\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex NoDeclarations();

    [GeneratedRegex(
        @"\bheld on(?: \p{Lu}\p{L}+day,?)?(?<day> (?:the )?[\p{L}\d-]+(?: of)? (?:January|February|March|April|May|June|July|" +
        @"August|September|October|November|December)(?: \d{4}| twenty [a-z-]+)?)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Held();
}
