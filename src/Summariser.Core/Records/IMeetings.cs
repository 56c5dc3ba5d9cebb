using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Records;

/// <summary>The meetings a service keeps.</summary>
public interface IMeetings
{
    /// <summary>Takes in a meeting that was handed in; its council and body are made when they are new.</summary>
    /// <returns>The new meeting, or the one that has the same recording already.</returns>
    Task<SubmissionOutcome> SubmitAsync(Submission submission, Actor actor, CancellationToken cancel);

    /// <summary>A meeting, or null.</summary>
    Task<MeetingRecord?> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>The meeting at a public address, whatever its state, or null.</summary>
    Task<MeetingRecord?> FindAsync(string councilKey, string bodyKey, string addressKey, CancellationToken cancel);

    /// <summary>Meetings that fit, newest first by the day they were held.</summary>
    Task<Page<MeetingRecord>> ListAsync(MeetingQuery query, CancellationToken cancel);

    /// <summary>
    /// Changes a meeting and writes what was done into the audit log, both or neither. The change is made to the newest state and made again
    /// when somebody else changed it meanwhile.
    /// </summary>
    /// <exception cref="InputException">There is no such meeting, or its state may not follow the one it has.</exception>
    Task<MeetingRecord> ChangeAsync(Guid id, Func<MeetingRecord, MeetingRecord> change, AuditNote note, CancellationToken cancel);

    /// <summary>The agenda a meeting was handed in with, corrected since or not; null for an unknown meeting.</summary>
    Task<Agenda?> FindAgendaAsync(Guid id, CancellationToken cancel);

    /// <summary>Puts another agenda in the place of a meeting's own.</summary>
    Task ReplaceAgendaAsync(Guid id, Agenda agenda, Actor actor, CancellationToken cancel);

    /// <summary>Keeps where each item was taken and what was said in open session, replacing an earlier alignment.</summary>
    Task SaveOpenMeetingAsync(Guid id, OpenMeeting meeting, CancellationToken cancel);

    /// <summary>What was kept of the open meeting, for drafting it again; null before it is known or after its time was over.</summary>
    Task<OpenMeeting?> FindOpenMeetingAsync(Guid id, CancellationToken cancel);

    /// <summary>What was said in open session, or null before it is known or after its time was over.</summary>
    Task<Transcript?> FindTranscriptAsync(Guid id, CancellationToken cancel);

    /// <summary>A text that is another one whenever something the public reads of any meeting has changed.</summary>
    Task<string> PublicStampAsync(CancellationToken cancel);

    /// <summary>The councils, by name.</summary>
    Task<IReadOnlyList<CouncilRecord>> CouncilsAsync(CancellationToken cancel);

    /// <summary>The bodies of a council, by name; of all councils for null.</summary>
    Task<IReadOnlyList<BodyRecord>> BodiesAsync(string? councilKey, CancellationToken cancel);

    /// <summary>Makes or changes a council.</summary>
    Task SaveCouncilAsync(CouncilRecord council, Actor actor, CancellationToken cancel);

    /// <summary>Makes or changes a body.</summary>
    Task SaveBodyAsync(BodyRecord body, Actor actor, CancellationToken cancel);
}

/// <summary>A recording and its agenda, handed in to be summarised.</summary>
/// <param name="Agenda">The agenda; one item for the whole meeting where there is none. Its meeting names council and body.</param>
/// <param name="Recording">The recording, kept already.</param>
/// <param name="Options">How the work is to be done.</param>
/// <param name="Priority">Meetings of higher priority are begun first; 0 is ordinary.</param>
public sealed record Submission(Agenda Agenda, StoredFile Recording, WorkOptions Options, int Priority = 0);

/// <summary>What became of a submission.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="IsNew">False when the same council had handed in the same recording before; nothing was changed then.</param>
public sealed record SubmissionOutcome(MeetingRecord Meeting, bool IsNew);

/// <summary>Which meetings to list. Values that are null ask for nothing.</summary>
public sealed record MeetingQuery
{
    /// <summary>Of this council.</summary>
    public string? CouncilKey { get; init; }

    /// <summary>Of this body; with <see cref="CouncilKey"/>.</summary>
    public string? BodyKey { get; init; }

    /// <summary>In one of these states; in any when empty.</summary>
    public IReadOnlyList<MeetingState> States { get; init; } = [];

    /// <summary>Held on or after this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Held on or before this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most, 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>Part of a longer list.</summary>
/// <param name="Rows">The rows asked for.</param>
/// <param name="Total">How many there are in all; searches and registers count to <see cref="Counted.Most"/>, which then stands for that many or more.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total);

/// <summary>How far hits are counted: to know that there are very many is enough, and counting them all would take longer than finding the best.</summary>
public static class Counted
{
    /// <summary>The most that are counted.</summary>
    public const int Most = 1000;
}
