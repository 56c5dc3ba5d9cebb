using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Editing;

/// <summary>A draft after an edit, with what is still to be done for it.</summary>
/// <param name="Copy">The draft.</param>
/// <param name="What">What was done, for the audit log; never words of the meeting.</param>
public sealed record Edited(ReviewCopy Copy, string What)
{
    /// <summary>What is to be drafted again, or null.</summary>
    public RedraftOrder? Redraft { get; init; }

    /// <summary>The drafter to draft it with, or empty for the meeting's own.</summary>
    public string Drafter { get; init; } = "";

    /// <summary>The manner to draft it in, or null for the summary's own.</summary>
    public SummaryStyle? Style { get; init; }

    /// <summary>What is closed from now on, or null.</summary>
    public Closing? Closing { get; init; }

    /// <summary>A name for the council's glossary, or null.</summary>
    public GlossaryEntry? Learnt { get; init; }

    /// <summary>What the clerk should know, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
