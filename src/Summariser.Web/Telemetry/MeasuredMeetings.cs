using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;

namespace Summariser.Web.Telemetry;

/// <summary>Meetings whose changes are counted on their way: how long they waited to be begun, and whether the work failed.</summary>
public sealed class MeasuredMeetings(IMeetings inner, ServiceMeter meter, TimeProvider clock) : IMeetings
{
    /// <inheritdoc/>
    public async Task<MeetingRecord> ChangeAsync(Guid id, Func<MeetingRecord, MeetingRecord> change, AuditNote note, CancellationToken cancel)
    {
        MeetingRecord? before = null;
        var after = await inner.ChangeAsync(id, now => change(before = now), note, cancel);
        if (before is null || before.State == after.State) return after;
        if (before.State == MeetingState.Submitted && after.State == MeetingState.Processing && after.Attempts == 0) meter.Waited(clock.GetUtcNow() - after.SubmittedAt);
        if (after.State == MeetingState.Failed) meter.Error(after.Failure?.Stage is { Length: > 0 } stage ? stage : "work");
        return after;
    }

    /// <inheritdoc/>
    public Task<SubmissionOutcome> SubmitAsync(Submission submission, Actor actor, CancellationToken cancel) => inner.SubmitAsync(submission, actor, cancel);

    /// <inheritdoc/>
    public Task<MeetingRecord?> FindAsync(Guid id, CancellationToken cancel) => inner.FindAsync(id, cancel);

    /// <inheritdoc/>
    public Task<MeetingRecord?> FindAsync(string councilKey, string bodyKey, string addressKey, CancellationToken cancel) =>
        inner.FindAsync(councilKey, bodyKey, addressKey, cancel);

    /// <inheritdoc/>
    public Task<Page<MeetingRecord>> ListAsync(MeetingQuery query, CancellationToken cancel) => inner.ListAsync(query, cancel);

    /// <inheritdoc/>
    public Task<Agenda?> FindAgendaAsync(Guid id, CancellationToken cancel) => inner.FindAgendaAsync(id, cancel);

    /// <inheritdoc/>
    public Task ReplaceAgendaAsync(Guid id, Agenda agenda, Actor actor, CancellationToken cancel) => inner.ReplaceAgendaAsync(id, agenda, actor, cancel);

    /// <inheritdoc/>
    public Task SaveOpenMeetingAsync(Guid id, OpenMeeting meeting, CancellationToken cancel) => inner.SaveOpenMeetingAsync(id, meeting, cancel);

    /// <inheritdoc/>
    public Task<OpenMeeting?> FindOpenMeetingAsync(Guid id, CancellationToken cancel) => inner.FindOpenMeetingAsync(id, cancel);

    /// <inheritdoc/>
    public Task<Transcript?> FindTranscriptAsync(Guid id, CancellationToken cancel) => inner.FindTranscriptAsync(id, cancel);

    /// <inheritdoc/>
    public Task<string> PublicStampAsync(CancellationToken cancel) => inner.PublicStampAsync(cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CouncilRecord>> CouncilsAsync(CancellationToken cancel) => inner.CouncilsAsync(cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BodyRecord>> BodiesAsync(string? councilKey, CancellationToken cancel) => inner.BodiesAsync(councilKey, cancel);

    /// <inheritdoc/>
    public Task SaveCouncilAsync(CouncilRecord council, Actor actor, CancellationToken cancel) => inner.SaveCouncilAsync(council, actor, cancel);

    /// <inheritdoc/>
    public Task SaveBodyAsync(BodyRecord body, Actor actor, CancellationToken cancel) => inner.SaveBodyAsync(body, actor, cancel);
}
