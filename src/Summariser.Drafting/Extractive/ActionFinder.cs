using System.Text.RegularExpressions;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Recognises undertakings: what someone says they will do, is asked to do and accepts, or is given to do by the chair.</summary>
internal sealed partial class ActionFinder(People people)
{
    private const RegexOptions Safe = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    // What is plainly work to do, and what is so only by a date.
    private const string Deed =
        "bring|send|circulate|provide|share|report|write|prepare|produce|find out|look into|come back (to .{1,40})?with|" +
        "get back to|follow up|follow that up|take that away|take it away|arrange|organise|publish|draft|investigate|contact|" +
        "liaise|distribute|feed back|meet with|set up";

    private const string SmallDeed =
        "check|confirm|review|ensure|make sure|clarify|update|invite|schedule|raise|add|include|email|speak to|discuss|present|" +
        "submit|complete|come back|return";

    /// <summary>The actions in an item's sentences, in order.</summary>
    public IReadOnlyList<ActionPoint> In(IReadOnlyList<Spoken> sentences)
    {
        var actions = new List<ActionPoint>();
        for (var at = 0; at < sentences.Count; at++)
        {
            if ((Given(sentences[at]) ?? Asked(sentences, at) ?? Undertaken(sentences[at])) is { } action &&
                !actions.Exists(known => IsSame(known, action)))
            {
                actions.Add(action);
            }
        }

        return actions;
    }

    // "As an action, Ms Reed will bring a paper to the next meeting."
    private ActionPoint? Given(Spoken sentence)
    {
        if (sentence.IsQuestion || Supposed().IsMatch(sentence.Plain))
        {
            return null;
        }

        var marked = Marked().IsMatch(sentence.Plain) || Tasked().IsMatch(sentence.Plain);
        if (marked && ActionFor().Match(sentence.Text) is { Success: true } action)
        {
            return Made(sentence.Text[action.Groups["what"].Index..], people.FullName(action.Groups["owner"].Value), sentence.Ids);
        }

        // What is called an action is one, though its verb be unusual or misheard.
        if (MarkedWill().Match(sentence.Text) is { Success: true } called && IsSomeone(called.Groups["owner"].Value))
        {
            return Made(sentence.Text[called.Groups["what"].Index..], people.FullName(called.Groups["owner"].Value), sentence.Ids);
        }

        var named = NamedWill().Match(sentence.Text);
        return named.Success && (marked || HasDue(sentence.Text)) && IsSomeone(named.Groups["owner"].Value)
            ? Made(sentence.Text[named.Groups["what"].Index..], people.FullName(named.Groups["owner"].Value), sentence.Ids)
            : null;
    }

    // A single capitalised word is a person only if the roster says so; any sentence begins with one.
    private bool IsSomeone(string owner) => owner.Contains(' ', StringComparison.Ordinal) || char.IsLower(owner[0]) ||
        people.FullName(owner) != owner;

    // "Mr Lake, can you send all members an update by July?" and the answer that accepts it.
    private ActionPoint? Asked(IReadOnlyList<Spoken> sentences, int at)
    {
        if (AskedTo().Match(sentences[at].Text) is not { Success: true } asked)
        {
            return null;
        }

        if (IsSmall(asked) && !HasDue(sentences[at].Text))
        {
            return null;
        }

        var answer = sentences.Skip(at + 1).Take(2).FirstOrDefault(next => Accepted().IsMatch(next.Plain));
        if (answer is null)
        {
            return null;
        }

        var named = asked.Groups["owner"];
        var before = at > 0 ? Addressed().Match(sentences[at - 1].Text) : Match.Empty;
        var owner = named.Success ? people.FullName(named.Value)
            : answer.Speaker ?? (before.Success ? people.FullName(before.Groups["owner"].Value) : null);
        var evidence = sentences[at].Ids.Union(answer.Ids).Union(before.Success ? sentences[at - 1].Ids : []);
        return Made(sentences[at].Text[asked.Groups["what"].Index..], owner, [.. evidence.Order()]);
    }

    // "I will circulate the figures after the meeting."
    private static ActionPoint? Undertaken(Spoken sentence)
    {
        if (sentence.IsQuestion || Supposed().IsMatch(sentence.Plain) || IWill().Match(sentence.Text) is not { Success: true } will)
        {
            return null;
        }

        var what = sentence.Text[will.Groups["what"].Index..];
        var ours = will.Groups["who"].Value.StartsWith("w", StringComparison.OrdinalIgnoreCase);
        return (ours || IsSmall(will)) && !HasDue(what) ? null : Made(what, ours ? null : sentence.Speaker, sentence.Ids);
    }

    private static ActionPoint? Made(string words, string? owner, IReadOnlyList<int> evidence)
    {
        var text = Wording.Capital(Wording.WithoutEnd(Wording.AsPurpose(words)));
        return text.Count(letter => letter == ' ') < 2 ? null : new ActionPoint
        {
            Text = text,
            Owner = owner,
            Due = Due().Match(text) is { Success: true } due ? Wording.WithoutEnd(due.Groups["when"].Value) : null,
            Evidence = evidence,
        };
    }

    private static bool IsSmall(Match found) => SmallDeeds().IsMatch(found.Groups["deed"].Value);

    private static bool HasDue(string text) => Due().IsMatch(text);

    private static bool IsSame(ActionPoint one, ActionPoint other) => one.Text == other.Text ||
        (one.Evidence.Intersect(other.Evidence).Any() && one.Owner == other.Owner);

    private const string Who =
        @"(?<owner>(Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor)\.? \p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)?|" +
        @"\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)?|(the |our )?(clerk|democratic services|officers|director|assistant director|" +
        @"service manager|head of service|monitoring officer))";

    [GeneratedRegex(
        @"\b" + Who + @",? (will|is going to|has agreed to|to) (also )?(please )?(?<what>(?<deed>" + Deed + "|" + SmallDeed + @")\b.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedWill();

    [GeneratedRegex(
        @"\b([Aa]s|[Ii]n|[Aa]n|[Tt]he) action,? (that )?" + Who + @",? (will|is to) (also )?(please )?(?<what>\p{Ll}+ .+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MarkedWill();

    // "I'd like us to keep an eye on that, Mr Lake." stands before what he is then asked.
    [GeneratedRegex(
        ", (?<owner>(Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor)\\.? \\p{Lu}[\\p{L}'’-]+)[.,]?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Addressed();

    [GeneratedRegex("^(" + SmallDeed + ")$", Safe)]
    private static partial Regex SmallDeeds();

    [GeneratedRegex(@"\b(is|are) (asked|requested|tasked|instructed) to\b", Safe)]
    private static partial Regex Tasked();

    [GeneratedRegex(@"\baction\b", Safe)]
    private static partial Regex Marked();

    [GeneratedRegex(
        @"\b[Aa]ction (point )?(for|on) " + Who + @",? (to|is to) (?<what>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ActionFor();

    [GeneratedRegex(
        @"\b(" + Who + @", )?([Cc]an|[Cc]ould|[Ww]ill|[Ww]ould) (you|we|officers|someone|the team|that team|i ask you to|I ask you to|" +
        @"I ask officers to)( please| also| perhaps| kindly| all| then)* (?<what>(?<deed>" + Deed + "|" + SmallDeed + @")\b.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AskedTo();

    [GeneratedRegex(
        @"^((yes|yeah|yep|of course|certainly|absolutely|sure|happy to|no problem|will do|we will|i will|ill|well|we can|i can|" +
        @"chair|thank you|im happy to|i am happy to|we are happy to|were happy to)\b ?)+",
        Safe)]
    private static partial Regex Accepted();

    [GeneratedRegex(
        @"\b(?<who>[Ii]['’]ll|[Ii] will|[Ww]e['’]ll|[Ww]e will|[Ii] undertake to|[Ii] can undertake to|[Ii] can commit to|" +
        @"[Ii] am happy to|[Ii]['’]m happy to) (also |then |certainly |happily |absolutely |make sure (that )?(I|" + @"we) )*(?<what>(?<deed>" +
        Deed + "|" + SmallDeed + @")\b.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IWill();

    [GeneratedRegex(
        @"\b(if|might|may (be|have|well|not|need|want|come|bring|look|also)|unless|would have|should we|last (year|month|meeting|time)|previous|review those in a moment|" +
        @"come back to (that|this|you|it) (in a|later|shortly)|(bring|invite) (councillor|you|mr|mrs|ms|members) .{0,30}in|" +
        @"bring (you|councillor|mr|ms|mrs|in|[a-z]+( [a-z]+)? in\b)|in (a )?(just )?a (moment|minute|second))\b",
        Safe)]
    private static partial Regex Supposed();

    [GeneratedRegex(
        @"\b(?<lead>by|before|to|at|for|in time for|no later than) (?<when>((the )?(end of( the)?|close of|beginning of|" +
        @"start of) )?((the |our )?next (meeting|committee|panel|board|quarter|cycle|month|week|year)( in \p{L}+)?|" +
        @"(the )?[\p{L}\d-]+( [\p{L}]+)?( of)? (January|February|March|April|May|June|July|August|September|October|November|" +
        @"December)( [\d]{4})?|(January|February|March|April|June|July|August|September|October|November|December)( [\d]{4})?|" +
        @"(next )?(Monday|Tuesday|Wednesday|Thursday|Friday|week|month|year|day)( week)?|tomorrow|(the )?(autumn|spring|summer|" +
        @"winter|Christmas|Easter)))\b|\b(?<when>within (the )?(next )?[\p{L}\d-]+( [\p{L}-]+)? (days?|weeks?|months?)|" +
        @"next (week|month|meeting|time)|after (the|this) meeting|this (week|month)|tomorrow)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Due();
}
