using Summariser.Core.Transcripts;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Html;
using Summariser.Rendering.Markdown;

namespace Summariser.Tests.Rendering;

/// <summary>What a clerk is shown of names that were set right and of speakers that are not sure.</summary>
public sealed class CheckPartTests
{
    [Fact]
    public void Words_that_were_changed_are_listed_once_with_what_was_heard_and_where()
    {
        var repaired = Samples.Meeting() with
        {
            Warnings = [],
            Transcript = [.. Samples.Meeting().Transcript.Select(said => said with { Repairs = [new Repair("Rock", "Rook")] })],
        };

        var page = MarkdownRenderer.Render(SummaryDocument.Of(repaired, new RenderOptions()));

        Assert.Contains("## What to check", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("“Rock” is written as “Rook”").Length);
    }

    [Fact]
    public void Changes_in_closed_parts_are_not_listed()
    {
        var leaking = Samples.Leaking();
        var repaired = leaking with
        {
            Transcript = [.. leaking.Transcript.Select(said => said.Id is 5 or 6 ? said with { Repairs = [new Repair("Zeferin", Samples.Secret)] } : said)],
        };

        Assert.DoesNotContain("Zeferin", MarkdownRenderer.Render(SummaryDocument.Of(repaired, new RenderOptions())), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_warnings_and_changes_there_is_nothing_to_check() =>
        Assert.DoesNotContain("What to check", MarkdownRenderer.Render(SummaryDocument.Of(Samples.Meeting() with { Warnings = [] }, new RenderOptions())), StringComparison.Ordinal);

    [Fact]
    public void A_speaker_who_is_not_sure_is_only_possible()
    {
        var unsure = Samples.Meeting() with { Transcript = [Samples.Said(1, 0, "Good evening.") with { SpeakerConfidence = 0.6 }, Samples.Said(2, 9, "Trees.") with { SpeakerConfidence = 0.9 }] };
        var page = HtmlPage.Render(SummaryDocument.Of(unsure, new RenderOptions()));
        Assert.Contains("<strong>possibly Councillor Ada Quill:</strong> Good evening.", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Councillor Ada Quill:</strong> Trees.", page, StringComparison.Ordinal);
    }
}
