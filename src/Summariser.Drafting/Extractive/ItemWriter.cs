using System.Text.RegularExpressions;
using Summariser.Core.Agendas;
using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Writes the draft of one item from what was said in it.</summary>
/// <param name="people">Who is who.</param>
/// <param name="closes">Whether some part of the meeting was closed, which shows that an exclusion moved was agreed.</param>
internal sealed partial class ItemWriter(People people, bool closes)
{
    private readonly DecisionFinder decisionFinder = new(people);
    private readonly ActionFinder actionFinder = new(people);
    private readonly ProceduralWriter procedural = new(people);
    private readonly Narration narration = new(people);

    /// <summary>Drafts an item.</summary>
    /// <param name="item">The agenda's item.</param>
    /// <param name="said">What was said in it, never empty.</param>
    /// <param name="stands">Whether the item stands for the whole meeting because there is no agenda.</param>
    public ItemDraft Write(AgendaItem item, IReadOnlyList<Spoken> said, bool stands)
    {
        var kind = stands ? ItemKind.Substantive : ItemKinds.Of(item.Title);
        var decisions = kind is ItemKind.Apologies or ItemKind.Declarations ? [] : decisionFinder.In(said);
        var unsaid = kind == ItemKind.Exclusion && closes && !decisions.Any(decision => Excluding().IsMatch(decision.Text));
        decisions = unsaid && Excluded(said) is { Length: > 0 } excluded ? excluded : decisions;
        var actions = kind is ItemKind.Apologies or ItemKind.Declarations or ItemKind.Exclusion ? [] : actionFinder.In(said);
        var summary = procedural.Of(kind, said, decisions);
        return new ItemDraft
        {
            Summary = summary.Count > 0 ? summary : Narrated(item, kind, said, actions, stands),
            Decisions = decisions,
            Actions = actions,
            Figures = kind is ItemKind.Substantive or ItemKind.OtherBusiness or ItemKind.PublicQuestions ? FigureFinder.In(said) : [],
        };
    }

    private List<Sentence> Narrated(AgendaItem item, ItemKind kind, IReadOnlyList<Spoken> said, IReadOnlyList<ActionPoint> actions, bool stands)
    {
        var told = new List<Sentence>();
        if (!stands)
        {
            told.Add(Opening(item, kind, said));
        }

        if (kind is ItemKind.Exclusion or ItemKind.Apologies or ItemKind.Declarations or ItemKind.Minutes)
        {
            return told;
        }

        var spent = said
            .Where(sentence => DecisionPatterns.IsDeciding(sentence) || Floor().IsMatch(sentence.Plain) || HandsOver().IsMatch(sentence.Text) ||
                IsTold(sentence, actions))
            .Select(sentence => sentence.Order).ToHashSet();
        var about = $"{item.Title} {item.Description}";
        told.AddRange(narration.Of((stands ? SalienceSet.Learnt.Meeting : SalienceSet.Learnt.Item).Choose(said, stands ? ""
            : about, spent, Count(said, stands))));
        return told;
    }

    private static bool IsTold(Spoken sentence, IReadOnlyList<ActionPoint> actions) =>
        actions.Any(action => sentence.Text.Contains(action.Text[1..], StringComparison.Ordinal));

    // The assent is often sealed with what follows it: the motion is then all that can be heard.
    private static Decision[] Excluded(IReadOnlyList<Spoken> said) =>
        said.FirstOrDefault(sentence => !sentence.IsQuestion && Excluding().IsMatch(sentence.Text)) is { } moved
            ? [new Decision { Text = Wording.Capital(Wording.WithoutEnd(Wording.Operative(moved,
                DecisionPatterns.Moved()) ?? Openings.Remove(moved.Text))), Kind = DecisionKind.Agreed, Evidence = moved.Ids }]
            : [];

    // Longer business gets more sentences, but never many.
    private static int Count(IReadOnlyList<Spoken> said, bool stands)
    {
        var words = said.Sum(sentence => sentence.Tokens.Count);
        return Math.Clamp((int)Math.Round(Math.Sqrt(words) / 3.5), 1, stands ? 10 : 7);
    }

    private Sentence Opening(AgendaItem item, ItemKind kind, IReadOnlyList<Spoken> said)
    {
        var text = kind switch
        {
            ItemKind.OtherBusiness => $"{people.BodyFirst} took other business.",
            ItemKind.PublicQuestions => $"{people.BodyFirst} took questions from the public.",
            ItemKind.Apologies => $"{people.BodyFirst} took apologies for absence.",
            ItemKind.Declarations => $"{people.BodyFirst} took declarations of interest.",
            ItemKind.Minutes => $"{people.BodyFirst} considered the minutes of the previous meeting.",
            ItemKind.Exclusion => $"{people.BodyFirst} considered the exclusion of the press and public.",
            ItemKind.Opening => $"The meeting was opened.",
            _ => $"{people.BodyFirst} {TitlePhrase.Considered(item.Title)}",
        };
        var presenter = kind == ItemKind.Substantive ? Presenter(said) : null;
        return new Sentence
        {
            Text = Wording.Ended(presenter is null ? text : $"{text}, introduced by {presenter.Value.Name}"),
            Evidence = presenter?.Evidence ?? said[0].Ids,
        };
    }

    // "Mr Chair, if you would" addresses whoever presides.
    private static bool IsOffice(string who) => Words.Of(who)[^1] is "chair" or "chairman" or "speaker" or "mayor" or "clerk" or "president";

    // Who the chair hands the floor to at the start: "Mr Field, over to you."
    private (string Name, IReadOnlyList<int> Evidence)? Presenter(IReadOnlyList<Spoken> said)
    {
        foreach (var sentence in said.Take(5).Where(sentence => sentence.Tokens.Count <= 60))
        {
            if (HandsOver().Match(sentence.Text) is { Success: true } handed && !IsOffice(handed.Groups["who"].Value) && people.Known(handed.Groups["who"].Value) is { } name)
            {
                return (name, sentence.Ids);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<who>(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor)\.? \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|" +
        @"\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+),?(?: (?:over to you|please|would you like to (?:introduce|present|start)|" +
        @"can you (?:introduce|present|take)|will (?:introduce|present|be presenting|take us through)|to (?:introduce|present)|" +
        @"is (?:going )?to (?:introduce|present)|is presenting|if you would|when you(?: a|['’])re ready|I think you have).*|" + @"\.)?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex HandsOver();

    [GeneratedRegex(
        @"^(?:(?:so|and|right|okay|thank you|moving on to|turning now to|we now come to|well move to|can we move to|" +
        @"next is) )*(?:agenda )?item (?:number )?[a-z0-9]+\b|\b(?:over to you|wanted to come in|has (?:some |a |" +
        @"any )?(?:further )?questions?\b.*|have (?:some |got )?questions? (?:from|now)|(?:first|next|last) item|" +
        @"pledge allegiance|moment of silence|any (?:other )?questions|are there any|would you like to|ill hand (?:over|back)|" +
        @"next speaker|anyone else|anybody else|seeing none|(?:some |any )?more questions|is that correct|do you want to (?:say|come)|moving on to|turning (?:now )?to|can everyone|switch (?:on|off)|my name is|my names)\b|" +
        @"^(?:good (?:morning|afternoon|evening) )?im [a-z]+ [a-z]+ (?:and )?(?:i |im |the |head )|^(?:mr|mrs|ms|miss|dr|" +
        @"councillor|cllr) [a-z]+ (?:i|you|can|could|would|please|do|did)\b|^(?:that is|thats) (?:a )?(?:very )?(?:good|clear|" +
        @"helpful|great)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Floor();

    [GeneratedRegex(@"\b(?:press|public)\b.*\bexcluded\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Excluding();
}
