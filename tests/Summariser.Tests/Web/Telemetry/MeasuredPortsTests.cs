using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;
using Summariser.Web.Telemetry;

namespace Summariser.Tests.Web.Telemetry;

public sealed class MeasuredPortsTests : IDisposable
{
    private static readonly AuditNote Note = new(Actor.Program, "work-begun");

    private readonly ServiceMeter meter = new();
    private readonly Readings readings;

    public MeasuredPortsTests() => readings = new Readings(meter);

    public void Dispose()
    {
        readings.Dispose();
        meter.Dispose();
    }

    [Fact]
    public async Task Each_second_of_a_recording_is_counted_once_and_reused_ones_not_at_all()
    {
        var (news, meeting) = (new MemoryNews(), Guid.NewGuid());
        var measured = new MeasuredNews(news, meter);
        await measured.TellAsync(meeting, new StageEvent.Started("transcribe"), default);
        foreach (var done in new[] { 30.0, 50.0, 50.0, 90.0 }) await measured.TellAsync(meeting, new StageEvent.Advanced("transcribe", done, 90, 30), default);
        await measured.TellAsync(meeting, new StageEvent.Finished("transcribe", TimeSpan.Zero), default);
        Assert.Equal(["summariser.audio 20", "summariser.audio 40"], readings.Taken);
        Assert.Equal(6, news.Told.Count);
    }

    [Fact]
    public async Task The_wait_from_handing_in_to_the_first_beginning_is_measured()
    {
        var (meetings, clock) = (new MemoryMeetings(), new HandClock());
        var meeting = meetings.Add("seaford", MeetingState.Submitted);
        meetings.Records[meeting.Id] = meeting with { SubmittedAt = clock.GetUtcNow() };
        clock.Move(TimeSpan.FromSeconds(90));
        var measured = new MeasuredMeetings(meetings, meter, clock);
        await measured.ChangeAsync(meeting.Id, now => now with { State = MeetingState.Processing }, Note, default);
        await measured.ChangeAsync(meeting.Id, now => now with { State = MeetingState.Submitted, Attempts = 1 }, Note, default);
        await measured.ChangeAsync(meeting.Id, now => now with { State = MeetingState.Processing }, Note, default);
        Assert.Equal(["summariser.queue.wait 90"], readings.Taken);
    }

    [Fact]
    public async Task Work_that_failed_is_counted_by_its_stage()
    {
        var meetings = new MemoryMeetings();
        var meeting = meetings.Add("seaford", MeetingState.Processing);
        await new MeasuredMeetings(meetings, meter, TimeProvider.System).ChangeAsync(
            meeting.Id, now => now with { State = MeetingState.Failed, Failure = new FailureNote("align", "", default) }, Note, default);
        Assert.Equal(["summariser.errors 1 where=align"], readings.Taken);
    }

    [Theory]
    [InlineData(RevisionKind.Drafted, true)]
    [InlineData(RevisionKind.Redrafted, true)]
    [InlineData(RevisionKind.Edited, false)]
    [InlineData(RevisionKind.Corrected, false)]
    public async Task Tokens_are_counted_with_the_draft_they_went_into_and_not_with_its_corrections(RevisionKind kind, bool counted)
    {
        var summary = SmallSummaries.Of("The slipway is to be dredged.");
        summary = summary with { Provenance = summary.Provenance with { Model = "small", Tokens = new TokenCount(700, 80) } };
        await new MeasuredRevisions(new MemoryRevisions(), meter).AddAsync(Guid.NewGuid(), null, summary, kind, Note, default);
        Assert.Equal(counted ? ["summariser.tokens 700 direction=input model=small", "summariser.tokens 80 direction=output model=small"] : [], readings.Taken);
    }

    [Fact]
    public void Recordings_are_told_by_state()
    {
        meter.Count(new Dictionary<MeetingState, int> { [MeetingState.InReview] = 3, [MeetingState.Failed] = 1 });
        Assert.Equal(["summariser.recordings 3 state=in-review", "summariser.recordings 1 state=failed"], readings.Taken);
    }
}
