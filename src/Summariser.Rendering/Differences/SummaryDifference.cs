using Summariser.Core.Summaries;

namespace Summariser.Rendering.Differences;

/// <summary>What differs between two versions of a meeting's summary, section by section, for people to read.</summary>
/// <param name="Sections">The sections in which something differs: the overview, then the items in their order.</param>
/// <param name="Said">What was said and stands otherwise now: names, speakers, and words that were taken out.</param>
public sealed record SummaryDifference(IReadOnlyList<SectionDifference> Sections, IReadOnlyList<TextDifference> Said)
{
    /// <summary>Whether nothing that people read differs.</summary>
    public bool IsEmpty => Sections.Count + Said.Count == 0;

    /// <summary>How many entries were added, taken out, changed or marked.</summary>
    public int Count => Sections.Sum(section => section.Changes.Count) + Said.Count;

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    public static SummaryDifference Between(MeetingSummary before, MeetingSummary after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var overview = new SectionDifference(null, "", "Overview", SectionLines.Compare(before.Overview.Sentences, after.Overview.Sentences));
        var items = ItemPairs.Of(before.Items, after.Items).Select(pair => new SectionDifference(
            pair.Place, (pair.After ?? pair.Before)!.Number, (pair.After ?? pair.Before)!.Title, SectionLines.Compare(pair.Before, pair.After)));
        return new SummaryDifference([.. items.Prepend(overview).Where(section => section.Changes.Count > 0)], SaidLines.Compare(before.Transcript, after.Transcript));
    }
}

/// <summary>What differs in one section.</summary>
/// <param name="Item">Place of the item in the later summary, or in the earlier where it is gone; null for the overview.</param>
/// <param name="Number">The item's number, or empty.</param>
/// <param name="Title">The item's title, or "Overview".</param>
/// <param name="Changes">The entries that differ, in their order.</param>
public sealed record SectionDifference(int? Item, string Number, string Title, IReadOnlyList<TextDifference> Changes);

/// <summary>How an entry differs.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Part">What it is.</param>
/// <param name="Before">Its place among the entries of its part before, from 0, or an utterance's id; null for one that was added.</param>
/// <param name="After">Its place after, or an utterance's id; null for one that was taken out.</param>
/// <param name="Words">Its words, those that differ marked.</param>
public sealed record TextDifference(DifferenceKind Kind, SectionPart Part, int? Before, int? After, IReadOnlyList<WordRun> Words)
{
    /// <summary>What else differs, in a few words ("confirmed by Ada Clerk"); empty for nothing.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Words in a row that share a fate.</summary>
/// <param name="Text">The words, with the blanks between them and after.</param>
/// <param name="Fate">What became of them.</param>
public sealed record WordRun(string Text, WordFate Fate);

/// <summary>What became of words.</summary>
public enum WordFate
{
    /// <summary>They stand in both versions.</summary>
    Kept,

    /// <summary>They stand in the earlier version only.</summary>
    Removed,

    /// <summary>They stand in the later version only.</summary>
    Added,
}

/// <summary>What became of an entry.</summary>
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Its words are others.</summary>
    Changed,

    /// <summary>Its words are the same, but whether it is supported or confirmed is not.</summary>
    Marked,
}

/// <summary>Parts of a section that entries belong to.</summary>
public enum SectionPart
{
    /// <summary>The item's outcome and times.</summary>
    Outcome,

    /// <summary>Sentences.</summary>
    Sentence,

    /// <summary>Decisions.</summary>
    Decision,

    /// <summary>Actions.</summary>
    Action,

    /// <summary>Figures.</summary>
    Figure,

    /// <summary>What was said.</summary>
    Utterance,
}
