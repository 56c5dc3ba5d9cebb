using System.Text.RegularExpressions;
using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Something put to the meeting that may become a decision.</summary>
internal sealed partial class Pending
{
    private readonly SortedSet<int> evidence = [];
    private Spoken? context;
    private DecisionKind? kind;
    private string? mover;
    private string? seconder;
    private bool advised;
    private int lastHeard = int.MinValue;

    /// <summary>The operative words, where they were said.</summary>
    public string? Text { get; private set; }

    /// <summary>The vote, where one was counted.</summary>
    public VoteCount? Votes { get; private set; }

    /// <summary>Whether something has been put at all.</summary>
    public bool IsPut { get; private set; }

    /// <summary>Whether the meeting was asked for its agreement.</summary>
    public bool Asked { get; private set; }

    /// <summary>Whether the meeting agreed.</summary>
    public bool IsAgreed { get; private set; }

    /// <summary>Whether it only asks for agreement to what was said before.</summary>
    public bool IsBareQuestion { get; private set; }

    /// <summary>A motion in a member's words, or an offer to move what is before the meeting (words null).</summary>
    public static Pending Motion(Spoken sentence, string? words, string? mover) =>
        new Pending { IsPut = true, Text = words, IsBareQuestion = words is null, mover = mover, kind = words is null ? null
            : Kinds.Of(words) }.Rest(sentence);

    /// <summary>A question for the meeting's agreement.</summary>
    public static Pending Question(Spoken sentence, string? words, bool bare) =>
        new Pending { IsPut = true, Asked = true, Text = words, IsBareQuestion = bare, kind = words is null ? null : Kinds.Of(words) }.Rest(sentence);

    /// <summary>A recommendation that the meeting may take up.</summary>
    public static Pending Advice(Spoken sentence, string words) =>
        new Pending { IsPut = true, Text = words, advised = true, kind = Kinds.Of(words) }.Rest(sentence);

    /// <summary>Whether nothing was heard of it for so many sentences.</summary>
    public bool IsStale(int order, int patience) => IsPut && order - lastHeard > (advised && !Asked ? patience * 3 : patience);

    /// <summary>Rests on a sentence more.</summary>
    public Pending Rest(Spoken sentence)
    {
        evidence.UnionWith(sentence.Ids);
        lastHeard = sentence.Order;
        Asked |= IsPut && (sentence.IsQuestion || DecisionPatterns.VoteCalled().IsMatch(sentence.Plain));
        return this;
    }

    /// <summary>Remembers what was said just before, in case nothing says better what was agreed.</summary>
    public Pending After(Spoken? before)
    {
        context = before;
        return this;
    }

    /// <summary>Takes the place of what was put before it, keeping its mover and words where it has none of its own.</summary>
    public Pending Over(Pending earlier)
    {
        if (earlier.IsPut && (Text is null || earlier.Text is null) && !earlier.IsAgreed)
        {
            mover ??= earlier.mover;
            seconder ??= earlier.seconder;
            Text ??= earlier.Text;
            kind ??= earlier.kind;
            context ??= earlier.context;
            evidence.UnionWith(earlier.evidence);
        }

        return this;
    }

    /// <summary>Hears it seconded.</summary>
    public void SecondedBy(Spoken sentence)
    {
        if (IsPut)
        {
            seconder ??= sentence.Speaker;
            Rest(sentence);
        }
    }

    /// <summary>Hears who moved and seconded it.</summary>
    public void MovedAndSeconded(Spoken sentence, string movedBy, string secondedBy)
    {
        (mover, seconder) = (movedBy, secondedBy);
        Rest(sentence);
    }

    /// <summary>Hears the count.</summary>
    public void Voted(Spoken sentence, VoteCount votes)
    {
        if (IsPut)
        {
            Votes = Votes is null ? votes : new VoteCount(Votes.For ?? votes.For, Votes.Against ?? votes.Against, Votes.Abstain ?? votes.Abstain);
            Rest(sentence);
        }
    }

    /// <summary>Hears the meeting agree.</summary>
    public void Agree(Spoken sentence)
    {
        IsAgreed = true;
        Rest(sentence);
    }

    /// <summary>Hears the chair declare the result.</summary>
    public void Declared(Spoken sentence, Declaration declaration, IReadOnlyList<Spoken> sentences)
    {
        Text = declaration.IsEcho ? Text ?? declaration.Text ?? Found(sentence, sentences) : Best(declaration.Text);
        kind = declaration.Kind is DecisionKind.Refused or DecisionKind.Deferred ? declaration.Kind : kind is DecisionKind.Recommended ? kind
            : declaration.Kind ?? kind;
        IsPut = true;
        Rest(sentence);
    }

    /// <summary>The decision, where one was taken and its words are known.</summary>
    /// <param name="declared">Whether the chair declared it; else an agreement or a counted vote must have been heard.</param>
    public Decision? Decided(bool declared)
    {
        if (!IsPut || !(declared || IsAgreed || Votes is { For: not null, Against: not null }) || (Text ?? context?.Text) is not { } words)
        {
            return null;
        }

        if (Text is null && context is not null)
        {
            evidence.UnionWith(context.Ids);
        }

        var text = Wording.Capital(Wording.WithoutEnd(Openings.Remove(words)));
        if (!text.Contains(' ', StringComparison.Ordinal) || BareVerb().IsMatch(text))
        {
            return null;
        }

        var lost = !declared && !IsAgreed && Votes is { } votes && votes.For <= votes.Against;
        return new Decision
        {
            Text = text,
            Kind = lost ? DecisionKind.Refused : kind ?? Kinds.Of(words) ?? DecisionKind.Agreed,
            Mover = mover,
            Seconder = seconder,
            Votes = Votes,
            Evidence = [.. evidence],
        };
    }

    // A motion's own words are fuller than the chair's declaration of it, unless the chair says where to or until when.
    private string? Best(string? declared) =>
        Text is null || (declared is not null && mover is null && declared.Length >= Text.Length) ? declared ?? Text : Text;

    private string? Found(Spoken sentence, IReadOnlyList<Spoken> sentences)
    {
        if (context is null && !Asked && sentence.Order > 0)
        {
            return null;
        }

        return context is null || !sentences.Contains(context) ? null : context.Text;
    }

    // "To approve." says nothing of what.
    [GeneratedRegex(
        @"^(?:to |that we |we )?(?:approve|agree|note|support|accept|adopt|second|move|carry on|proceed|with that)(?: that|" + @" this| it)?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BareVerb();
}
