namespace Summariser.Core.Records;

/// <summary>What readers say is wrong in published summaries. Nothing is kept about who says it.</summary>
public interface IMistakeReports
{
    /// <summary>Keeps a report, unless the meeting has had as many as may come within a day.</summary>
    /// <param name="report">What is said to be wrong.</param>
    /// <param name="mostADay">How many reports on one meeting are taken within 24 hours.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The report and the token by which its sender can follow it, given this once; null when there were too many.</returns>
    /// <exception cref="InputException">There is no such meeting.</exception>
    Task<(MistakeReport Report, string Token)?> AddAsync(NewMistakeReport report, int mostADay, CancellationToken cancel);

    /// <summary>A report, or null.</summary>
    Task<MistakeReport?> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>The report that a token follows, or null.</summary>
    Task<MistakeReport?> FollowAsync(string token, CancellationToken cancel);

    /// <summary>Reports that fit, newest first.</summary>
    Task<Page<MistakeReport>> ListAsync(MistakeReportQuery query, CancellationToken cancel);

    /// <summary>Answers a report, or answers it otherwise than before, and writes that into the audit log.</summary>
    /// <param name="id">The report.</param>
    /// <param name="verdict">Whether there was a mistake.</param>
    /// <param name="answer">What its sender is told, plain text.</param>
    /// <param name="actor">Who answers.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such report, the answer has no text, or the verdict is none.</exception>
    Task<MistakeReport> AnswerAsync(Guid id, MistakeVerdict verdict, string answer, Actor actor, CancellationToken cancel);
}

/// <summary>Something that is said to be wrong.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Revision">Number of the revision the public read.</param>
/// <param name="Place">Where in it.</param>
/// <param name="Quote">The sentence as it stood; empty when a whole item or the whole summary is meant.</param>
/// <param name="Text">What is wrong, in the reader's words.</param>
public sealed record NewMistakeReport(Guid Meeting, int Revision, MistakePlace Place, string Quote, string Text);

/// <summary>Where a mistake is: the whole summary where nothing is given.</summary>
/// <param name="Item">Place of the agenda item in the summary's list of items, from 0; null for the overview or the whole summary.</param>
/// <param name="Part">What of it, or null for all.</param>
/// <param name="Position">Place among the parts of that kind, from 0.</param>
public sealed record MistakePlace(int? Item = null, MistakePart? Part = null, int? Position = null);

/// <summary>What a mistake is in.</summary>
public enum MistakePart
{
    /// <summary>A sentence of an item's summary, or of the overview.</summary>
    Sentence,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>An action.</summary>
    Action,

    /// <summary>A figure.</summary>
    Figure,
}

/// <summary>What became of a report.</summary>
public enum MistakeVerdict
{
    /// <summary>Nobody has answered it yet.</summary>
    Open,

    /// <summary>There was a mistake.</summary>
    Accepted,

    /// <summary>There was none.</summary>
    Declined,
}

/// <summary>A report of a mistake.</summary>
/// <param name="Id">Its identity, for clerks; never shown to the public.</param>
/// <param name="Said">What is said to be wrong.</param>
/// <param name="At">When it came.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Answer">What its sender is told; empty before it is answered.</param>
/// <param name="AnsweredBy">Who answered it, or null; for clerks only.</param>
/// <param name="AnsweredAt">When, or null.</param>
public sealed record MistakeReport(
    Guid Id, NewMistakeReport Said, DateTimeOffset At, MistakeVerdict Verdict, string Answer, string? AnsweredBy, DateTimeOffset? AnsweredAt);

/// <summary>Which reports to list. Values that are null ask for nothing.</summary>
public sealed record MistakeReportQuery
{
    /// <summary>On this meeting.</summary>
    public Guid? Meeting { get; init; }

    /// <summary>On meetings of this council.</summary>
    public string? CouncilKey { get; init; }

    /// <summary>With this verdict.</summary>
    public MistakeVerdict? Verdict { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most, 1 to 200.</summary>
    public int Take { get; init; } = 50;
}
