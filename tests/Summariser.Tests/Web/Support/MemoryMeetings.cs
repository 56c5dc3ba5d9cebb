using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Web.Support;

/// <summary>Meetings in memory.</summary>
internal sealed class MemoryMeetings : IMeetings
{
    public Dictionary<Guid, MeetingRecord> Records { get; } = [];

    public Dictionary<Guid, Transcript> Transcripts { get; } = [];

    public Dictionary<string, CouncilRecord> Councils { get; } = [];

    public Dictionary<(string, string), BodyRecord> Bodies { get; } = [];

    public List<Submission> Submissions { get; } = [];

    public Dictionary<Guid, Agenda> Agendas { get; } = [];

    /// <summary>Thrown by the next look-up, when set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Changes what is found, when set.</summary>
    public Func<MeetingRecord, MeetingRecord>? OnFind { get; set; }

    /// <summary>Adds a meeting.</summary>
    public MeetingRecord Add(string council, MeetingState state, string title = "Harbour Board, 10 June 2026")
    {
        var record = new MeetingRecord
        {
            Id = Guid.NewGuid(),
            CouncilKey = council,
            BodyKey = "harbour-board",
            AddressKey = "2026-06-10",
            Meeting = new Meeting { Title = title, Council = council, Body = "Harbour Board", Date = new DateOnly(2026, 6, 10) },
            State = state,
            CurrentRevision = state is MeetingState.Submitted or MeetingState.Processing ? null : 2,
            PublishedRevision = state.IsPublic() || state == MeetingState.Withdrawn ? 1 : null,
        };
        Councils.TryAdd(council, new CouncilRecord(council, $"{council} council"));
        return Records[record.Id] = record;
    }

    public Task<SubmissionOutcome> SubmitAsync(Submission submission, Actor actor, CancellationToken cancel)
    {
        Submissions.Add(submission);
        var council = AddressKey.Of(submission.Agenda.Meeting.Council, "council");
        var known = Records.Values.FirstOrDefault(record => record.CouncilKey == council && record.Recording?.Digest == submission.Recording.Digest);
        if (known is not null) return Task.FromResult(new SubmissionOutcome(known, IsNew: false));
        var made = Add(council, MeetingState.Submitted) with { Meeting = submission.Agenda.Meeting, Recording = submission.Recording, SubmittedBy = actor.Name };
        Agendas[made.Id] = submission.Agenda;
        return Task.FromResult(new SubmissionOutcome(Records[made.Id] = made, IsNew: true));
    }

    public Task<MeetingRecord?> FindAsync(Guid id, CancellationToken cancel) =>
        Failure is not null ? Task.FromException<MeetingRecord?>(Failure)
        : Task.FromResult(Records.GetValueOrDefault(id) is { } found && OnFind is not null ? OnFind(found) : Records.GetValueOrDefault(id));

    public Task<MeetingRecord?> FindAsync(string councilKey, string bodyKey, string addressKey, CancellationToken cancel) =>
        Task.FromResult(Records.Values.FirstOrDefault(record => (record.CouncilKey, record.BodyKey, record.AddressKey) == (councilKey, bodyKey, addressKey)));

    public Task<Page<MeetingRecord>> ListAsync(MeetingQuery query, CancellationToken cancel)
    {
        var rows = Records.Values.Where(record => (query.CouncilKey ?? record.CouncilKey) == record.CouncilKey)
            .Where(record => query.States.Count == 0 || query.States.Contains(record.State)).ToArray();
        return Task.FromResult(new Page<MeetingRecord>([.. rows.Skip(query.Skip).Take(query.Take)], rows.Length));
    }

    public Task<MeetingRecord> ChangeAsync(Guid id, Func<MeetingRecord, MeetingRecord> change, AuditNote note, CancellationToken cancel)
    {
        var before = Records[id];
        var after = change(before) with { Version = before.Version + 1 };
        return after.State == before.State || before.State.MayBecome(after.State)
            ? Task.FromResult(Records[id] = after)
            : throw new InputException($"A meeting that is {before.State} cannot become {after.State}.");
    }

    public Task<Agenda?> FindAgendaAsync(Guid id, CancellationToken cancel) => Task.FromResult(Agendas.GetValueOrDefault(id));

    public Task ReplaceAgendaAsync(Guid id, Agenda agenda, Actor actor, CancellationToken cancel) => Task.CompletedTask;

    public Task SaveOpenMeetingAsync(Guid id, OpenMeeting meeting, CancellationToken cancel) => Task.CompletedTask;

    public Task<OpenMeeting?> FindOpenMeetingAsync(Guid id, CancellationToken cancel) => Task.FromResult<OpenMeeting?>(null);

    public Task<Transcript?> FindTranscriptAsync(Guid id, CancellationToken cancel) => Task.FromResult(Transcripts.GetValueOrDefault(id));

    public Task<string> PublicStampAsync(CancellationToken cancel) => Task.FromResult(string.Join(
        ';', Records.Values.Where(record => record.State.IsPublic() || record.State == MeetingState.Withdrawn).Select(record => $"{record.Id} {record.State} {record.Version} {record.PublishedRevision}")));

    public Task<IReadOnlyList<CouncilRecord>> CouncilsAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<CouncilRecord>>([.. Councils.Values]);

    public Task<IReadOnlyList<BodyRecord>> BodiesAsync(string? councilKey, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<BodyRecord>>([.. Bodies.Values.Where(body => (councilKey ?? body.CouncilKey) == body.CouncilKey)]);

    public Task SaveCouncilAsync(CouncilRecord council, Actor actor, CancellationToken cancel)
    {
        Councils[council.Key] = council;
        return Task.CompletedTask;
    }

    public Task SaveBodyAsync(BodyRecord body, Actor actor, CancellationToken cancel)
    {
        Bodies[(body.CouncilKey, body.Key)] = body;
        return Task.CompletedTask;
    }
}
