using Summariser.Core.Summaries;
using Summariser.Rendering.Wording;

namespace Summariser.Tests.Rendering.Wording;

public sealed class ResolutionsTests
{
    [Theory]
    [InlineData("That the report be noted", "That the report be noted.")]
    [InlineData("To note the report.", "To note the report.")]
    [InlineData("Agree the minutes as a correct record", "To agree the minutes as a correct record.")]
    [InlineData("Note the report", "To note the report.")]
    [InlineData("The committee notes the scorecard", "That the committee notes the scorecard.")]
    [InlineData("Item seven is deferred to the meeting on the sixteenth of September", "That item seven is deferred to the meeting on the sixteenth of September.")]
    [InlineData("We'll go with option B", "“We'll go with option B”")]
    [InlineData("", "")]
    public void The_operative_words_follow_the_word_resolved(string text, string expected) => Assert.Equal(expected, Resolutions.Operative(text));

    [Theory]
    [InlineData(DecisionKind.Resolved, "RESOLVED")]
    [InlineData(DecisionKind.Noted, "RESOLVED")]
    [InlineData(DecisionKind.Recommended, "RESOLVED")]
    [InlineData(DecisionKind.Refused, "NOT AGREED")]
    [InlineData(DecisionKind.Withdrawn, "WITHDRAWN")]
    public void What_was_not_resolved_is_not_called_so(DecisionKind kind, string word) =>
        Assert.Equal(word, Resolutions.Of(new Decision { Text = "That it be done", Kind = kind }).Word);
}
