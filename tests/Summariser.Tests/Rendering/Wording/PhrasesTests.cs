using Summariser.Core.Summaries;
using Summariser.Rendering.Wording;

namespace Summariser.Tests.Rendering.Wording;

public sealed class PhrasesTests
{
    [Fact]
    public void A_date_is_written_in_the_long_British_form() =>
        Assert.Equal("Wednesday, 9 May 2018, 4.00 pm", Phrases.When(new DateOnly(2018, 5, 9), new TimeOnly(16, 0)));

    [Fact]
    public void What_is_not_known_of_a_date_is_left_out()
    {
        Assert.Equal("Wednesday, 9 May 2018", Phrases.When(new DateOnly(2018, 5, 9), null));
        Assert.Equal("9.30 am", Phrases.When(null, new TimeOnly(9, 30)));
        Assert.Equal("", Phrases.When(null, null));
    }

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(59.999, "0:59")]
    [InlineData(725, "12:05")]
    [InlineData(3725, "1:02:05")]
    [InlineData(360000, "100:00:00")]
    [InlineData(-3, "0:00")]
    public void A_moment_is_written_as_a_clock_would(double seconds, string expected) => Assert.Equal(expected, Phrases.Clock(seconds));

    [Fact]
    public void Votes_that_were_not_said_are_left_out()
    {
        Assert.Equal("7\u00A0for, 2\u00A0against, 1\u00A0abstained", Phrases.Votes(new VoteCount(7, 2, 1)));
        Assert.Equal("7\u00A0for", Phrases.Votes(new VoteCount(7, null, null)));
    }

    [Theory]
    [InlineData(0.2, "under a second")]
    [InlineData(1, "1 second")]
    [InlineData(65, "1 minute 5 seconds")]
    [InlineData(120, "2 minutes")]
    public void A_length_of_time_is_written_out(double seconds, string expected) => Assert.Equal(expected, Phrases.Length(seconds));
}
