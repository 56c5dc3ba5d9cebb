using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Html;
using Summariser.Rendering.Json;
using Summariser.Rendering.Markdown;

namespace Summariser.Tests.Rendering;

public sealed class PublicSummaryTests
{
    public static TheoryData<string> Formats => ["html", "markdown", "json"];

    [Theory, MemberData(nameof(Formats))]
    public void Nothing_of_a_closed_part_is_written_even_when_the_summary_holds_it(string format)
    {
        Assert.DoesNotContain(Samples.Secret, Rendered(format, Samples.Leaking()), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_closed_item_keeps_its_number_and_says_that_it_was_closed(string format)
    {
        Assert.Contains(OpenMeeting.ClosedTitle, Rendered(format, Samples.Leaking()), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_words_stay()
    {
        var open = PublicSummary.Of(Samples.Leaking());
        Assert.Equal([1, 2, 3, 4], open.Transcript.Select(said => said.Id));
        Assert.Equal(Samples.Discussed().Summary.Select(sentence => sentence.Text), open.Items[0].Summary.Select(sentence => sentence.Text));
    }

    [Fact]
    public void A_closed_item_without_utterances_closes_nothing_else()
    {
        var summary = Samples.Meeting() with
            { Items = [new ItemSummary { Status = ItemStatus.Closed, Stretches = [new StretchSummary(0, 0, [], 1)] }] };
        Assert.Equal(4, PublicSummary.Of(summary).Transcript.Count);
    }

    [Theory]
    [InlineData(true, "This item was taken with the press and public excluded. Nothing of it is shown here.")]
    [InlineData(false, "This item is closed to the press and public. Nothing of it is shown here.")]
    public void A_closed_item_is_said_to_have_been_taken_only_if_it_was(bool taken, string words)
    {
        var item = taken ? Samples.Closed() : Samples.Closed() with { Stretches = [] };
        Assert.Contains(words, Rendered("markdown", Samples.Meeting() with { Items = [item] }), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void That_a_person_checked_it_is_told_and_who_and_why_is_not(string format)
    {
        var at = new DateTimeOffset(2026, 6, 12, 9, 0, 0, TimeSpan.Zero);
        var doubtful = new Sentence { Text = "The hub opens in May.", Support = Support.Unsupported, Reasons = ["May was not found."] };
        var vouched = doubtful with { Confirmation = new Confirmation("Zelda Clerk", "I sat beside the mayor.", at) };
        var meeting = Samples.Meeting();
        var reviewed = meeting with
        {
            Overview = new Overview([vouched]),
            Items = [.. meeting.Items.Select(item => item with { Summary = [vouched], Decisions = [new Decision { Text = "Agreed.", Doubts = ["Zelda wrote it."] }] })],
            Review = new ReviewMarks { Closed = [new ClosedConfirmation(0, 9, "Zelda Clerk", at)], Approval = new Approval("Zelda Clerk", at) },
            Corrections = [new Correction(at, "The day was wrong.")],
        };
        var written = Rendered(format, reviewed);
        Assert.DoesNotContain("Zelda", written, StringComparison.Ordinal);
        Assert.DoesNotContain("mayor", written, StringComparison.Ordinal);
        Assert.Contains("The day was wrong.", written, StringComparison.Ordinal);
        if (format != "json")
        {
            Assert.Contains("a person of the council vouches for this", written, StringComparison.Ordinal);
            Assert.Contains("A person at the council has checked and corrected it.", written, StringComparison.Ordinal);
            Assert.Contains("12 June 2026", written, StringComparison.Ordinal);
            Assert.DoesNotContain("May was not found", written, StringComparison.Ordinal);
            Assert.Contains("May was not found", Rendered(format, reviewed with { Overview = new Overview([doubtful]) }), StringComparison.Ordinal);
        }
    }

    private static string Rendered(string format, MeetingSummary summary)
    {
        var document = SummaryDocument.Of(summary, new RenderOptions { MediaHref = "recording.mp4" });
        return format switch
        {
            "html" => HtmlPage.Render(document),
            "markdown" => MarkdownRenderer.Render(document),
            _ => JsonRenderer.Render(summary),
        };
    }
}
