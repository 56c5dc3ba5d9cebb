using System.Globalization;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>What stands after the items: what to check, how the summary was made, and its other forms.</summary>
internal static class ClosingPart
{
    public static IEnumerable<Block> Of(MeetingSummary summary, RenderOptions options, Moments moments)
    {
        if (summary.Review?.Approval is null && CheckPart.Of(summary, moments) is { } check)
        {
            yield return check;
        }

        yield return new Section("made", [new Heading(2, "How this page was made"), new PointList([.. Making(summary.Provenance)])]);
        if (OtherForms(options) is { Count: > 0 } forms)
        {
            yield return new Section("forms", [new Heading(2, "Other forms of this page"), new PointList(forms)]);
        }
    }

    private static IEnumerable<IReadOnlyList<Run>> Making(Provenance provenance)
    {
        var tokens = provenance.Tokens is { Input: 0, Output: 0 }
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{provenance.Tokens.Input:#,0} sent, {provenance.Tokens.Output:#,0} received");
        var facts = new (string Name, string Value)[]
        {
            ("Speech recognised by", provenance.Engine),
            ("Sentences", Sentences(provenance.Drafter)),
            ("Model", provenance.Model),
            ("Tokens", tokens),
            ("Cost", provenance.Cost is { } cost ? Price(cost.Price, cost.Currency) : ""),
            ("Cost by part", provenance.Cost is { Parts: [_, ..] parts } spent ? string.Join("; ", parts.Select(part => PartCost(part, spent.Currency))) : ""),
            ("Time taken", string.Join(", ", provenance.Seconds.Select(stage => $"{StageName(stage.Key)} {Phrases.Length(stage.Value)}"))),
            ("Program", provenance.Program),
        };
        return facts.Select(fact => (fact.Name, Value: PlainText.Clean(fact.Value))).Where(fact => fact.Value.Length > 0)
            .Select(fact => (IReadOnlyList<Run>)[new StrongRun($"{fact.Name}:"), new PlainRun($" {fact.Value}")])
            .DefaultIfEmpty([new PlainRun("No record was kept.")]);
    }

    private static string Sentences(string drafter) => drafter switch
    {
        "extractive" => "chosen from what was said, in the speakers' own words; no language model was used",
        "generative" => "written by a language model from what was said under each item; a program then held every sentence against the words it points to, and left out what they do not bear out",
        _ => drafter,
    };

    private static string PartCost(PartCost part, string currency)
    {
        var price = Price(part.Price, currency);
        var name = part.Part == "overview" ? part.Part : $"item {part.Part}";
        return string.Create(CultureInfo.InvariantCulture, $"{name} {part.Tokens.Input + part.Tokens.Output:#,0} tokens{(price.Length > 0 ? $" ({price})" : "")}");
    }

    private static string Price(decimal? price, string currency) =>
        price is { } sum ? string.Create(CultureInfo.InvariantCulture, $"{sum:0.0000} {currency}") : "";

    private static List<IReadOnlyList<Run>> OtherForms(RenderOptions options)
    {
        var forms = new (string Text, string? Href)[]
        {
            ("What was said, as captions (WebVTT)", options.CaptionsHref),
            ("This summary as a Word document", options.WordHref),
            ("This summary as plain text (Markdown)", options.MarkdownHref),
            ("This summary as data (JSON)", options.DataHref),
        };
        return [.. forms.Where(form => SafeLink.File(form.Href) is not null)
            .Select(form => (IReadOnlyList<Run>)[new LinkRun(form.Text, SafeLink.File(form.Href)!)])];
    }

    private static string StageName(string stage) => stage.Split('-')[0] switch
    {
        "transcribe" => "hearing the words",
        "speakers" => "naming speakers",
        "repair" => "setting names right",
        "align" => "placing them under the agenda",
        "draft" => "drafting",
        _ => stage,
    };
}
