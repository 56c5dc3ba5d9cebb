using Summariser.Core.Records;
using Summariser.Tests.Core.Pipeline;
using Summariser.Web.Submissions;

namespace Summariser.Tests.Web.Submissions;

public sealed class PaceTests
{
    private readonly HandClock clock = new();
    private readonly Pace pace;

    public PaceTests() => pace = new Pace(clock);

    [Fact]
    public void Time_left_is_reckoned_from_how_far_the_work_came_since_it_was_first_looked_at()
    {
        Assert.Null(pace.Left(At(600)));
        clock.Move(TimeSpan.FromSeconds(5));
        Assert.Null(pace.Left(At(650)));
        clock.Move(TimeSpan.FromSeconds(15));
        Assert.Equal(TimeSpan.FromSeconds(100), pace.Left(At(800)));
    }

    [Fact]
    public void Work_that_stands_still_is_paused_or_began_again_tells_nothing()
    {
        pace.Left(At(600));
        clock.Move(TimeSpan.FromSeconds(20));
        Assert.Null(pace.Left(At(600)));
        Assert.Null(pace.Left(At(700) with { Paused = true }));
        Assert.Null(pace.Left(At(100)));
        clock.Move(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(20 * 16), pace.Left(At(200)));
    }

    [Theory]
    [InlineData(20, "about a minute left")]
    [InlineData(91, "about 2 minutes left")]
    [InlineData(3600, "about 60 minutes left")]
    [InlineData(7000, "about 2 hours left")]
    public void Time_left_is_told_roughly(double seconds, string told) => Assert.Equal(told, Wording.Left(TimeSpan.FromSeconds(seconds)));

    private static readonly Guid Id = Guid.NewGuid();

    private static MeetingRecord At(double done) => new()
    {
        Id = Id, CouncilKey = "seaford", BodyKey = "board", AddressKey = "1", Meeting = new(), State = MeetingState.Processing, Progress = new StageProgress("transcribe", done, 1800),
    };
}
