namespace Summariser.Core.Summaries;

/// <summary>What a drafter says of one agenda item.</summary>
public sealed record ItemDraft
{
    /// <summary>The item's summary, in order.</summary>
    public IReadOnlyList<Sentence> Summary { get; init; } = [];

    /// <summary>What was decided.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Who undertook to do what.</summary>
    public IReadOnlyList<ActionPoint> Actions { get; init; } = [];

    /// <summary>Figures worth setting apart.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>What a reader should know of how this item was drafted, or null.</summary>
    public string? Notice { get; init; }
}

/// <summary>A decision of the meeting.</summary>
public sealed record Decision
{
    /// <summary>The operative words.</summary>
    public required string Text { get; init; }

    /// <summary>What kind of decision it is.</summary>
    public DecisionKind Kind { get; init; }

    /// <summary>Who moved it, where heard.</summary>
    public string? Mover { get; init; }

    /// <summary>Who seconded it, where heard.</summary>
    public string? Seconder { get; init; }

    /// <summary>The vote, where it was counted aloud.</summary>
    public VoteCount? Votes { get; init; }

    /// <summary>Ids of the utterances it rests on.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>What a person wrote into it that was not found in its evidence, in words for a clerk; null when everything was found.</summary>
    public IReadOnlyList<string>? Doubts { get; init; }
}

/// <summary>A counted vote; a part that was not said is null.</summary>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstain">Abstentions.</param>
public sealed record VoteCount(int? For, int? Against, int? Abstain);

/// <summary>Kinds of decision.</summary>
public enum DecisionKind
{
    /// <summary>Resolved in those words.</summary>
    Resolved,

    /// <summary>Agreed.</summary>
    Agreed,

    /// <summary>A report or update was noted.</summary>
    Noted,

    /// <summary>Approved or adopted.</summary>
    Approved,

    /// <summary>Refused or lost.</summary>
    Refused,

    /// <summary>Put off.</summary>
    Deferred,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Recommended to another body.</summary>
    Recommended,
}

/// <summary>Something a person undertook, or was asked, to do.</summary>
public sealed record ActionPoint
{
    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>Who is to do it, where said.</summary>
    public string? Owner { get; init; }

    /// <summary>When by, in the words used, where said.</summary>
    public string? Due { get; init; }

    /// <summary>Ids of the utterances it rests on.</summary>
    public IReadOnlyList<int> Evidence { get; init; } = [];

    /// <summary>What a person wrote into it that was not found in its evidence, in words for a clerk; null when everything was found.</summary>
    public IReadOnlyList<string>? Doubts { get; init; }
}

/// <summary>A figure that was given.</summary>
/// <param name="Text">The figure with the words that say what it counts ("70.6% of children had …").</param>
/// <param name="Evidence">Ids of the utterances it rests on.</param>
public sealed record Figure(string Text, IReadOnlyList<int> Evidence);
