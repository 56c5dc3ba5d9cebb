using Summariser.Web.Public.Finding;

namespace Summariser.Tests.Web.PublicPages;

public sealed class WeekTests
{
    [Fact]
    public void A_week_runs_from_Monday_to_Sunday()
    {
        var week = Week.Of(new DateOnly(2026, 6, 10));
        Assert.Equal("2026-W24", week.ToString());
        Assert.Equal((new DateOnly(2026, 6, 8), new DateOnly(2026, 6, 14)), (week.First, week.Last));
        Assert.Equal("2026-W53", Week.Of(new DateOnly(2027, 1, 1)).ToString());
    }

    [Theory]
    [InlineData("2026-W54")]
    [InlineData("2026-W00")]
    [InlineData("2025-W53")]
    [InlineData("2026-w24")]
    [InlineData("2026-W+4")]
    [InlineData("0000-W01")]
    [InlineData("")]
    public void What_is_no_week_is_none(string text) => Assert.Null(Week.Parse(text));
}
