using Summariser.Core.Summaries;

namespace Summariser.Core.Records;

/// <summary>Finds words and decisions across meetings. Nothing closed is ever in it.</summary>
public interface ISearch
{
    /// <summary>Meetings whose summaries, decisions or transcripts hold the words, best first.</summary>
    Task<Page<SearchHit>> FindAsync(SearchQuery query, CancellationToken cancel);

    /// <summary>Decisions across meetings, newest first.</summary>
    Task<Page<RegisteredDecision>> DecisionsAsync(RegisterQuery query, CancellationToken cancel);

    /// <summary>Actions across meetings, newest first.</summary>
    Task<Page<RegisteredAction>> ActionsAsync(RegisterQuery query, CancellationToken cancel);
}

/// <summary>What to look for.</summary>
public sealed record SearchQuery
{
    /// <summary>Words that must all occur; words in quotation marks must follow one another; a word after a minus must not occur.</summary>
    public required string Words { get; init; }

    /// <summary>True to look in published meetings only.</summary>
    public bool PublishedOnly { get; init; } = true;

    /// <summary>Of this council.</summary>
    public string? CouncilKey { get; init; }

    /// <summary>Of this body; with <see cref="CouncilKey"/>.</summary>
    public string? BodyKey { get; init; }

    /// <summary>Held on or after this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Held on or before this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Found in these kinds of text; in all when empty.</summary>
    public IReadOnlyList<FoundIn> In { get; init; } = [];

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most, 1 to 100.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>Where words were found.</summary>
public enum FoundIn
{
    /// <summary>In a sentence of the summary.</summary>
    Summary,

    /// <summary>In a decision.</summary>
    Decision,

    /// <summary>In what was said.</summary>
    Transcript,
}

/// <summary>A place where words were found.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="ItemTitle">The agenda item's title, or empty outside items.</param>
/// <param name="In">The kind of text.</param>
/// <param name="Snippet">The text around the words, plain.</param>
/// <param name="Matches">Where the words stand in the snippet: start and length in characters.</param>
/// <param name="Seconds">Where it is said in the recording, or null.</param>
public sealed record SearchHit(
    MeetingRecord Meeting, string ItemTitle, FoundIn In, string Snippet, IReadOnlyList<(int Start, int Length)> Matches, double? Seconds);

/// <summary>Which decisions or actions to list. Values that are null ask for nothing.</summary>
public sealed record RegisterQuery
{
    /// <summary>True to list those of published meetings only.</summary>
    public bool PublishedOnly { get; init; } = true;

    /// <summary>Of this council.</summary>
    public string? CouncilKey { get; init; }

    /// <summary>Of this body; with <see cref="CouncilKey"/>.</summary>
    public string? BodyKey { get; init; }

    /// <summary>Of this kind; decisions only.</summary>
    public DecisionKind? Kind { get; init; }

    /// <summary>To be done by somebody of this name; actions only.</summary>
    public string? Owner { get; init; }

    /// <summary>With these words, as in <see cref="SearchQuery.Words"/>.</summary>
    public string? Words { get; init; }

    /// <summary>Held on or after this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Held on or before this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most, 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A decision and where it was made.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="ItemNumber">The item's number, or empty.</param>
/// <param name="ItemTitle">The item's title.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Seconds">Where it is said in the recording, or null.</param>
public sealed record RegisteredDecision(MeetingRecord Meeting, string ItemNumber, string ItemTitle, Decision Decision, double? Seconds);

/// <summary>An action and where it was agreed.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="ItemNumber">The item's number, or empty.</param>
/// <param name="ItemTitle">The item's title.</param>
/// <param name="Action">The action.</param>
/// <param name="Seconds">Where it is said in the recording, or null.</param>
public sealed record RegisteredAction(MeetingRecord Meeting, string ItemNumber, string ItemTitle, ActionPoint Action, double? Seconds);
