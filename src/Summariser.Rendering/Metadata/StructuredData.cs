using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Metadata;

/// <summary>
/// A meeting and its summary as schema.org describes them (JSON-LD), for search engines. Letters that could end a script element or begin a
/// comment are written as escapes, so the text may stand inside one as it is.
/// </summary>
public static class StructuredData
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The meeting as an event, the summary as a work with how it came about, and the recording with its parts.</summary>
    public static string Of(MeetingSummary summary, PublicationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(facts);
        var open = PublicSummary.Of(summary);
        var graph = new JsonArray(Event(open.Meeting, facts), Work(open, facts));
        if (facts.Recording is not null)
        {
            graph.Add(Recording(open, facts));
        }

        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(Options);
    }

    private static JsonObject Event(Meeting meeting, PublicationFacts facts) => Without(new JsonObject
    {
        ["@type"] = "Event",
        ["@id"] = $"{facts.Page.AbsoluteUri}#meeting",
        ["name"] = PageTitles.Name(meeting),
        ["startDate"] = Start(meeting),
        ["eventStatus"] = meeting.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
        ["location"] = PlainText.Clean(meeting.Venue) is { Length: > 0 } venue ? new JsonObject { ["@type"] = "Place", ["name"] = venue } : null,
        ["organizer"] = Council(meeting),
        ["url"] = SafeLink.Web(meeting.SourceUrl) ?? facts.Page.AbsoluteUri,
        ["subjectOf"] = Reference(facts, "summary"),
    });

    private static JsonObject Work(MeetingSummary summary, PublicationFacts facts) => Without(new JsonObject
    {
        ["@type"] = "CreativeWork",
        ["@id"] = $"{facts.Page.AbsoluteUri}#summary",
        ["name"] = PageTitles.Of(summary.Meeting),
        ["abstract"] = OpenGraph.Description(summary),
        ["inLanguage"] = "en-GB",
        ["url"] = facts.Page.AbsoluteUri,
        ["image"] = facts.Picture?.AbsoluteUri,
        ["datePublished"] = Phrases.Stamp(facts.Published),
        ["dateModified"] = Phrases.Stamp(facts.Changed),
        ["about"] = Reference(facts, "meeting"),
        ["isBasedOn"] = Sources(summary.Meeting, facts),
        ["publisher"] = Council(summary.Meeting),
        ["creditText"] = OpeningPart.LabelOf(summary.Provenance),
        ["digitalSourceType"] = $"https://schema.org/{SourceType(summary.Provenance, facts)}",
        ["creator"] = Without(new JsonObject
        {
            ["@type"] = "SoftwareApplication",
            ["name"] = PlainText.Clean(summary.Provenance.Program) is { Length: > 0 } program ? program : "Summariser",
            ["applicationCategory"] = "BusinessApplication",
        }),
        ["editor"] = PlainText.Clean(facts.CheckedBy) is { Length: > 0 } checker ? new JsonObject { ["@type"] = "Person", ["name"] = checker } : null,
    });

    private static JsonObject Recording(MeetingSummary summary, PublicationFacts facts)
    {
        var parts = summary.Items.SelectMany((item, at) => item.Status == ItemStatus.Closed ? [] : item.Stretches.Select(stretch => (JsonNode)new JsonObject
        {
            ["@type"] = "Clip",
            ["name"] = ItemPart.TitleOf(item),
            ["startOffset"] = Phrases.Second(stretch.Start),
            ["endOffset"] = Phrases.Second(stretch.End),
            ["url"] = $"{facts.Page.AbsoluteUri}#{ItemPart.Anchor(at)}",
        })).ToArray();
        return Without(new JsonObject
        {
            ["@type"] = MediaLinks.IsAudio(facts.Recording!.AbsolutePath) ? "AudioObject" : "VideoObject",
            ["@id"] = $"{facts.Page.AbsoluteUri}#recording",
            ["name"] = PageTitles.Of(summary.Meeting),
            ["description"] = $"The recording of {PageTitles.Of(summary.Meeting)}.",
            ["uploadDate"] = Phrases.Stamp(facts.Published),
            ["thumbnailUrl"] = facts.Picture?.AbsoluteUri,
            ["contentUrl"] = facts.Recording!.AbsoluteUri,
            ["recordedAt"] = Reference(facts, "meeting"),
            ["hasPart"] = parts.Length > 0 ? new JsonArray(parts) : null,
        });
    }

    // IPTC's digital source types: how much of it a trained model, a program or a person wrote.
    private static string SourceType(Provenance provenance, PublicationFacts facts) => (provenance.Model.Length > 0, facts.CheckedBy.Length > 0) switch
    {
        (true, true) => "CompositeWithTrainedAlgorithmicMediaDigitalSource",
        (true, false) => "TrainedAlgorithmicMediaDigitalSource",
        _ => "AlgorithmicMediaDigitalSource",
    };

    private static JsonArray? Sources(Meeting meeting, PublicationFacts facts)
    {
        var sources = new[] { SafeLink.Web(meeting.SourceUrl), SafeLink.Web(meeting.WebcastUrl), facts.Recording?.AbsoluteUri }
            .OfType<string>().Distinct(StringComparer.Ordinal).Select(source => (JsonNode)source).ToArray();
        return sources.Length > 0 ? new JsonArray(sources) : null;
    }

    private static JsonObject? Council(Meeting meeting) =>
        PlainText.Clean(meeting.Council) is { Length: > 0 } council ? new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = council } : null;

    private static JsonObject Reference(PublicationFacts facts, string part) => new() { ["@id"] = $"{facts.Page.AbsoluteUri}#{part}" };

    private static string? Start(Meeting meeting) => meeting.Date is not { } day
        ? null
        : meeting.Time is { } time
            ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T{time:HH:mm}")
            : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Without(JsonObject described)
    {
        foreach (var unknown in described.Where(property => property.Value is null).Select(property => property.Key).ToArray())
        {
            described.Remove(unknown);
        }

        return described;
    }
}
