namespace Summariser.Core.Review;

/// <summary>Something a clerk should look at. It says what may be wrong, never that it is.</summary>
public sealed record WorkEntry
{
    /// <summary>Names the entry for <see cref="DraftEdit.MarkSeen"/>; the same in every revision while what it is about stays the same. Holds no words.</summary>
    public required string Key { get; init; }

    /// <summary>What it is about.</summary>
    public required WorkKind Kind { get; init; }

    /// <summary>What to look at, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>Why, in a line; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Place of the agenda item in the summary's list of items, from 0; null outside items and for the overview.</summary>
    public int? Item { get; init; }

    /// <summary>Place of the sentence in that item, or in the overview where there is no item; null when it is not about a sentence.</summary>
    public int? Sentence { get; init; }

    /// <summary>Place of the decision among the item's, or null.</summary>
    public int? Decision { get; init; }

    /// <summary>Place of the action among the item's, or null.</summary>
    public int? Action { get; init; }

    /// <summary>Id of the utterance to look at first, or null.</summary>
    public int? Utterance { get; init; }

    /// <summary>Where to begin listening, in seconds from the start of the recording, or null.</summary>
    public double? Seconds { get; init; }

    /// <summary>How many places it is about.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Whether it has to be settled before the summary may be published.</summary>
    public bool Blocks { get; init; }

    /// <summary>Whether <see cref="DraftEdit.MarkSeen"/> settles it; what does not must be edited or confirmed.</summary>
    public bool CanBeSeen { get; init; } = true;
}

/// <summary>Kinds of things to look at, in the order of their weight.</summary>
public enum WorkKind
{
    /// <summary>A sentence whose claims were not all found in what was said.</summary>
    UnsupportedSentence,

    /// <summary>A decision or an action whose claims were not all found in what was said.</summary>
    UnsupportedRecord,

    /// <summary>A part of the recording that is closed and that no person has confirmed to be.</summary>
    UnconfirmedClosed,

    /// <summary>What may be personal data.</summary>
    PersonalData,

    /// <summary>A place where one item's words may reach into the next one's.</summary>
    UncertainBoundary,

    /// <summary>A name that was changed from what was heard, or a speaker who is not sure.</summary>
    UncertainName,
}
