using Microsoft.EntityFrameworkCore;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Service;

namespace Summariser.Storage.Meetings;

/// <summary>Meetings in the database.</summary>
internal sealed class MeetingStore(StoreDatabase database, MeetingChanges changes, Pulse pulse, TimeProvider clock) : IMeetings
{
    private const int MostRows = 200;

    /// <summary>States in which the public is shown something.</summary>
    private static readonly MeetingState[] Known = [MeetingState.Published, MeetingState.Corrected, MeetingState.Withdrawn];

    private readonly CouncilBook councils = new(database, clock);
    private readonly OpenMeetings openMeetings = new(database);

    /// <inheritdoc/>
    public async Task<SubmissionOutcome> SubmitAsync(Submission submission, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(submission);
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await database.WriteAsync(context => SubmitAsync(context, submission, actor, cancel), cancel);
        pulse.Beat();
        return outcome;
    }

    /// <inheritdoc/>
    public Task<MeetingRecord?> FindAsync(Guid id, CancellationToken cancel) => database.ReadAsync(
        async context => (await context.Meetings.SingleOrDefaultAsync(row => row.Id == id, cancel))?.ToRecord(), cancel);

    /// <inheritdoc/>
    public Task<MeetingRecord?> FindAsync(string councilKey, string bodyKey, string addressKey, CancellationToken cancel) => database.ReadAsync(
        async context => (await context.Meetings.SingleOrDefaultAsync(
            row => row.CouncilKey == councilKey && row.BodyKey == bodyKey && row.AddressKey == addressKey, cancel))?.ToRecord(),
        cancel);

    /// <inheritdoc/>
    public Task<Page<MeetingRecord>> ListAsync(MeetingQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(
            async context =>
            {
                var fitting = Fitting(context, query);
                var rows = await fitting.OrderByDescending(row => row.HeldDay).ThenByDescending(row => row.Number)
                    .Skip(Math.Max(query.Skip, 0)).Take(Math.Clamp(query.Take, 1, MostRows)).ToListAsync(cancel);
                return new Page<MeetingRecord>([.. rows.Select(row => row.ToRecord())], await fitting.CountAsync(cancel));
            },
            cancel);
    }

    /// <inheritdoc/>
    public async Task<MeetingRecord> ChangeAsync(Guid id, Func<MeetingRecord, MeetingRecord> change, AuditNote note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(note);
        var changed = await database.WriteAsync(
            async context => await changes.ApplyAsync(context, await MeetingChanges.RequireAsync(context, id, cancel), change, note, cancel), cancel);
        pulse.Beat();
        return changed;
    }

    /// <inheritdoc/>
    public Task<Agenda?> FindAgendaAsync(Guid id, CancellationToken cancel) => database.ReadAsync(
        async context => await context.Agendas.SingleOrDefaultAsync(row => row.MeetingId == id, cancel) is { } row ? PackedJson.Unpack<Agenda>(row.Agenda) : null,
        cancel);

    /// <inheritdoc/>
    public Task ReplaceAgendaAsync(Guid id, Agenda agenda, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync(
            async context =>
            {
                var meeting = await MeetingChanges.RequireAsync(context, id, cancel);
                var row = await context.Agendas.SingleAsync(row => row.MeetingId == id, cancel);
                row.Agenda = PackedJson.Pack(agenda);
                var address = await AddressAsync(context, meeting, agenda, cancel);
                await changes.ApplyAsync(
                    context, meeting, record => record with { Meeting = agenda.Meeting, AddressKey = address }, new AuditNote(actor, "agenda-replaced"), cancel);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task SaveOpenMeetingAsync(Guid id, OpenMeeting meeting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return openMeetings.SaveAsync(id, meeting, cancel);
    }

    /// <inheritdoc/>
    public Task<OpenMeeting?> FindOpenMeetingAsync(Guid id, CancellationToken cancel) => openMeetings.FindAsync(id, cancel);

    /// <inheritdoc/>
    public async Task<Transcript?> FindTranscriptAsync(Guid id, CancellationToken cancel) => (await openMeetings.FindAsync(id, cancel))?.Transcript;

    /// <inheritdoc/>
    public Task<string> PublicStampAsync(CancellationToken cancel) => database.ReadAsync(
        async context =>
        {
            var changed = await context.Meetings.Where(row => Known.Contains(row.State)).GroupBy(row => row.State)
                .Select(group => new { group.Key, Count = group.Count(), Versions = group.Sum(row => (long)row.Version), Newest = group.Max(row => row.ChangedAt) })
                .ToListAsync(cancel);
            return string.Join(';', changed.OrderBy(group => group.Key)
                .Select(group => $"{(int)group.Key} {group.Count} {group.Versions} {group.Newest.UtcTicks}"));
        },
        cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CouncilRecord>> CouncilsAsync(CancellationToken cancel) => councils.CouncilsAsync(cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BodyRecord>> BodiesAsync(string? councilKey, CancellationToken cancel) => councils.BodiesAsync(councilKey, cancel);

    /// <inheritdoc/>
    public Task SaveCouncilAsync(CouncilRecord council, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(actor);
        return councils.SaveAsync(council, actor, cancel);
    }

    /// <inheritdoc/>
    public Task SaveBodyAsync(BodyRecord body, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(actor);
        return councils.SaveAsync(body, actor, cancel);
    }

    private static IQueryable<MeetingRow> Fitting(StoreContext context, MeetingQuery query)
    {
        IQueryable<MeetingRow> rows = context.Meetings;
        rows = query.CouncilKey is { } council ? rows.Where(row => row.CouncilKey == council) : rows;
        rows = query.BodyKey is { } body ? rows.Where(row => row.BodyKey == body) : rows;
        rows = query.States is { Count: > 0 } states ? rows.Where(row => states.Contains(row.State)) : rows;
        rows = query.From is { } from ? rows.Where(row => row.HeldDay >= from.DayNumber) : rows;
        return query.To is { } to ? rows.Where(row => row.HeldDay <= to.DayNumber && row.HeldDay > 0) : rows;
    }

    // The public may have an address once the meeting was published; it stays as it is then.
    private static async Task<string> AddressAsync(StoreContext context, MeetingRow meeting, Agenda agenda, CancellationToken cancel) =>
        meeting.PublishedAt is not null || MeetingRow.DayOf(agenda.Meeting.Date) == meeting.HeldDay
            ? meeting.AddressKey
            : await Addresses.FreeAsync(
                context, new BodyRow { CouncilKey = meeting.CouncilKey, Key = meeting.BodyKey }, agenda.Meeting.Date, meeting.Id, cancel);

    private async Task<SubmissionOutcome> SubmitAsync(StoreContext context, Submission submission, Actor actor, CancellationToken cancel)
    {
        var meeting = submission.Agenda.Meeting;
        var (council, digest) = (Addresses.CouncilKeyOf(meeting), submission.Recording.Digest);
        if (await context.Meetings.OrderBy(row => row.Number)
            .FirstOrDefaultAsync(row => row.SubmittedDigest == digest && row.CouncilKey == council, cancel) is { } known)
        {
            return new SubmissionOutcome(known.ToRecord(), IsNew: false);
        }

        var body = await Addresses.BodyOfAsync(context, meeting, cancel);
        var now = clock.GetUtcNow();
        var row = new MeetingRow
        {
            Id = Guid.CreateVersion7(now), Number = await Counters.NextAsync(context, "meeting", cancel), Version = 1, SubmittedDigest = digest, ChangedAt = now,
        };
        row.Take(new MeetingRecord
        {
            Id = row.Id,
            CouncilKey = body.CouncilKey,
            BodyKey = body.Key,
            AddressKey = await Addresses.FreeAsync(context, body, meeting.Date, row.Id, cancel),
            Meeting = meeting,
            Recording = submission.Recording,
            Options = submission.Options,
            Priority = submission.Priority,
            SubmittedBy = actor.Name,
            SubmittedAt = now,
        });
        await context.SaveChangesAsync(cancel);
        context.Meetings.Add(row);
        context.Agendas.Add(new AgendaRow { MeetingId = row.Id, Agenda = PackedJson.Pack(submission.Agenda) });
        await context.SaveChangesAsync(cancel);
        await AuditTrail.AppendAsync(context, new AuditNote(actor, "meeting-submitted", row.RecordingName), row.Id, now, cancel);
        var record = row.ToRecord();
        await NewsDesk.AddStateAsync(context, record, now, cancel);
        return new SubmissionOutcome(record, IsNew: true);
    }
}
