using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Extractive;
using Summariser.Drafting.Generative;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Markdown;
using Summariser.Tests.Architecture;
using Summariser.Tests.Drafting.Chat;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>The sample meeting, drafted from a recorded conversation with a good model, in every style.</summary>
public sealed class RecordedConversationTests
{
    private static readonly ChatSettings Chat = new() { Model = "recorded", Currency = "GBP", Prices = [new ModelPrice { Model = "recorded", Input = 0.4, Output = 1.6 }] };

    public static TheoryData<string> Styles => [.. Enum.GetValues<SummaryStyle>().Select(style => style.Name())];

    [Theory, MemberData(nameof(Styles))]
    public async Task Everything_the_recorded_model_wrote_is_borne_out(string style)
    {
        var (meeting, draft) = await DraftAsync(style);
        Assert.Empty(draft.Warnings);
        Assert.All(draft.Items, item => Assert.Null(item.Notice));
        Assert.Equal(9, draft.Cost!.Calls); // eight items in open session, and the overview: nothing had to be repaired
        Assert.All(draft.Items.SelectMany(item => item.Summary).Concat(draft.Overview), sentence => Assert.Equal(Support.Supported, sentence.Support));
        Assert.Equal(new VoteCount(7, 2, 1), draft.Items[3].Decisions[0].Votes);
        Assert.Equal("Councillor Henry Stone", draft.Items[3].Decisions[0].Mover);
        Assert.Equal(ItemStatus.Closed, meeting.Items[8].Status);
    }

    [Theory, MemberData(nameof(Styles))]
    public async Task The_page_is_the_sample_that_the_documentation_shows(string style)
    {
        var (meeting, draft) = await DraftAsync(style);
        await AssertShown(style, meeting, draft, "generative");
    }

    [Theory, MemberData(nameof(Styles))]
    public async Task Each_style_also_does_for_a_draft_in_the_speakers_words(string style)
    {
        var meeting = await SampleMeeting.OpenAsync();
        var page = Page(style, meeting, await new ExtractiveDrafter().DraftAsync(meeting, CancellationToken.None), "extractive");
        var expected = style switch
        {
            "narrative-minutes" => "It was recommended:",
            "question-and-answer" => "\n  - Andrew Field replied:",
            "formal-minutes" => "**RESOLVED:** That the committee recommends to Cabinet",
            _ => "**Decision: recommended.**",
        };
        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    private static async Task<(OpenMeeting Meeting, Draft Draft)> DraftAsync(string style)
    {
        var meeting = await SampleMeeting.OpenAsync();
        var folder = Repository.At("tests", "Summariser.Tests", "Drafting", "Generative", "Recorded", style);
        var drafter = new GenerativeDrafter(() => ChatStack.Around(new RecordedModel(folder), Chat, new KeptArtefacts(), new HeardCalls(), TimeProvider.System),
            Drafting.Prompts, new DraftingSettings { Style = style }, Chat);
        return (meeting, await drafter.DraftAsync(meeting, CancellationToken.None));
    }

    private static async Task AssertShown(string style, OpenMeeting meeting, Draft draft, string drafter)
    {
        var page = Page(style, meeting, draft, drafter);
        var path = Repository.At("docs", "styles", $"{style}.md");
        if (RecordedModel.Records)
        {
            await File.WriteAllTextAsync(path, page);
        }

        Assert.Equal((await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n"), page);
    }

    private static string Page(string style, OpenMeeting meeting, Draft draft, string drafter)
    {
        var provenance = new Provenance { Engine = "moonshine-base", Program = "Summariser 0.1.0" };
        var styled = draft with { Drafter = drafter, Style = SummaryStyles.Find(style)!.Value };
        var document = SummaryDocument.Of(SummaryAssembly.Assemble(meeting, styled, provenance), new RenderOptions { CaptionsHref = null, DataHref = null, MarkdownHref = null });
        return MarkdownRenderer.Render(document);
    }
}
