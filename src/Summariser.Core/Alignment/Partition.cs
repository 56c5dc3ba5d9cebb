using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Alignment;

/// <summary>
/// Where in a transcript each agenda item was taken. A partition: every utterance is in exactly one stretch, of an item or outside all.
/// </summary>
public sealed record Partition
{
    /// <summary>One entry an agenda item, in the agenda's order.</summary>
    public IReadOnlyList<AlignedItem> Items { get; init; } = [];

    /// <summary>The parts of the recording that belong to no item.</summary>
    public IReadOnlyList<OutsideStretch> Outside { get; init; } = [];

    /// <summary>At most three boundaries between stretches, the least certain first: where a clerk should look before anywhere else.</summary>
    public IReadOnlyList<Boundary> LeastCertain { get; init; } = [];

    /// <summary>What a clerk should know or look at, in words.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Where one stretch ends and the next begins.</summary>
/// <param name="At">When, in seconds.</param>
/// <param name="Confidence">How likely what lies close by is to be on the right side, 0 to 1.</param>
/// <param name="What">What begins there, in words that give away nothing of a closed item but its number.</param>
public sealed record Boundary(double At, double Confidence, string What);

/// <summary>An agenda item and when it was taken.</summary>
/// <param name="Item">The agenda's item.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Stretches">When it was taken, in order of time; empty when it was not reached.</param>
public sealed record AlignedItem(AgendaItem Item, ItemStatus Status, IReadOnlyList<Stretch> Stretches);

/// <summary>A run of consecutive utterances.</summary>
/// <param name="At">From the start of its first utterance to the start of what follows, in seconds.</param>
/// <param name="First">Id of its first utterance.</param>
/// <param name="Last">Id of its last utterance, inclusive.</param>
/// <param name="Confidence">How sure the alignment is of it, 0 to 1.</param>
public sealed record Stretch(TimeRange At, int First, int Last, double Confidence)
{
    /// <summary>Whether the utterance of this id lies in the stretch.</summary>
    public bool Holds(int id) => id >= First && id <= Last;
}

/// <summary>A run of utterances that belongs to no agenda item.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Run">Its utterances and times.</param>
public sealed record OutsideStretch(OutsideKind Kind, Stretch Run);

/// <summary>What became of an agenda item.</summary>
public enum ItemStatus
{
    /// <summary>It was taken.</summary>
    Discussed,

    /// <summary>No part of the recording was found to deal with it.</summary>
    NotReached,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>It was put off to another meeting.</summary>
    Deferred,

    /// <summary>It was taken with the press and public excluded, or is marked for that; nothing of it may be shown.</summary>
    Closed,
}

/// <summary>Parts of a recording that belong to no agenda item.</summary>
public enum OutsideKind
{
    /// <summary>Before the business begins.</summary>
    Before,

    /// <summary>A break.</summary>
    Adjournment,

    /// <summary>The press and public were excluded.</summary>
    Closed,

    /// <summary>After the business has ended.</summary>
    After,
}
