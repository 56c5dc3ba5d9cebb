using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Html;
using Summariser.Rendering.Markdown;

namespace Summariser.Tests.Rendering;

public sealed class SpecTests
{
    private const string Summary = "json summary";
    private const string Contained = "markdown contained";

    [Theory, MemberData(nameof(Spec.Having), Summary, MemberType = typeof(Spec))]
    public void A_summary_renders_as_its_spec_says(string name)
    {
        var spec = Spec.Read(name);
        var summary = JsonSerializer.Deserialize<MeetingSummary>(spec.Parts[Summary], ContractJson.Indented)!;
        var options = spec.Parts.TryGetValue("json options", out var json)
            ? JsonSerializer.Deserialize<RenderOptions>(json, ContractJson.Indented)!
            : new RenderOptions();
        Assert.Equal(spec.Parts["markdown"], MarkdownRenderer.Render(SummaryDocument.Of(summary, options)).TrimEnd('\n'));
    }

    [Theory, MemberData(nameof(Spec.Having), Contained, MemberType = typeof(Spec))]
    public void Markdown_becomes_the_page_its_spec_says(string name)
    {
        var spec = Spec.Read(name);
        Assert.Equal(spec.Parts["html"], PageContent.Render(spec.Parts[Contained]).TrimEnd('\n'));
    }
}
