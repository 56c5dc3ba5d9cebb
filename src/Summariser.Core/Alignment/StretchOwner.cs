namespace Summariser.Core.Alignment;

/// <summary>What a run of utterances belongs to.</summary>
public abstract record StretchOwner
{
    private StretchOwner()
    {
    }

    /// <summary>An agenda item.</summary>
    /// <param name="Place">Place of the item in the meeting's list of items, from 0.</param>
    public sealed record OfItem(int Place) : StretchOwner;

    /// <summary>No item.</summary>
    /// <param name="Kind">What it is instead.</param>
    public sealed record OfNone(OutsideKind Kind) : StretchOwner;
}
