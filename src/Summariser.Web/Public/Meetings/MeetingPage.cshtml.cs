using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Metadata;
using Summariser.Web.Public.Finding;
using Summariser.Web.Public.Keeping;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public.Meetings;

/// <summary>A meeting's summary, or the notice that stands in its place.</summary>
[Kept]
internal sealed class MeetingPage(PublicMeetings meetings, IMeetings all, Catalogue catalogue, PublicSite site, WebOptions options) : PublicPage
{
    /// <summary>The meeting, or null when it was withdrawn.</summary>
    public PublicMeeting? Meeting { get; private set; }

    /// <summary>The meeting as the service keeps it.</summary>
    public MeetingRecord Record { get; private set; } = null!;

    /// <summary>Its council's name.</summary>
    public string Council { get; private set; } = "";

    /// <summary>Its body's name.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The pages above this one.</summary>
    public IReadOnlyList<(string Name, string Path)> Above { get; private set; } = [];

    /// <summary>Its title, without the day, which stands below it.</summary>
    public string Title => TitleOf(Record, Body);

    public override bool IsGone => Meeting is null;

    public async Task<IActionResult> OnGetAsync(string council, string body, string date, CancellationToken cancel)
    {
        if (await meetings.FindAsync(council, body, date, cancel) is not { } found) return NotFound();
        (Meeting, Record) = found is AtAddress.Published { Meeting: var published } ? (published, published.Record) : (null, ((AtAddress.Withdrawn)found).Record);
        Council = (await all.CouncilsAsync(cancel)).FirstOrDefault(each => each.Key == council)?.Name ?? Record.Meeting.Council;
        Body = (await all.BodiesAsync(council, cancel)).FirstOrDefault(each => each.Key == body)?.Name ?? Record.Meeting.Body;
        Above = await AboveAsync(cancel);
        if (Meeting is null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    /// <summary>The overview.</summary>
    public BlockWriter Overview => new(Meeting!.Matter.Overview(), Text, Sources(item: null));

    /// <summary>What was said and decided under an item.</summary>
    public BlockWriter Matter(int item) => new(Meeting!.Matter.Of(item), Text, Sources(item));

    /// <summary>Where a mistake in a whole item, or the whole summary, is reported.</summary>
    public string ReportOf(int? item) => new StatementPlaces(Meeting!, item, Language.Prefix).ReportOf(null);

    /// <summary>A short title of a meeting: the body where the title begins with it, else the title.</summary>
    public static string TitleOf(MeetingRecord record, string body)
    {
        var title = PlainText.Clean(record.Meeting.Title);
        return body.Length > 0 && (title.Length == 0 || title.StartsWith(body, StringComparison.OrdinalIgnoreCase)) ? body : title.Length > 0 ? title : record.AddressKey;
    }

    /// <summary>What became of an item, for the list of items; empty when it was discussed.</summary>
    public string Fate(ItemSummary item) => item.Status switch
    {
        ItemStatus.NotReached => Text["item.short.not-reached"],
        ItemStatus.Withdrawn => Text["item.short.withdrawn"],
        ItemStatus.Deferred => Text["item.short.deferred"],
        ItemStatus.Closed => Text["item.short.closed"],
        _ => "",
    };

    /// <summary>What a reader should know of an item's fate; empty when there is nothing.</summary>
    public string Notice(ItemSummary item) => item.Status switch
    {
        ItemStatus.Closed => Text[item.Stretches.Count > 0 ? "item.closed.taken" : "item.closed"],
        ItemStatus.NotReached => Text["item.not-reached"],
        ItemStatus.Withdrawn => Text["item.withdrawn"],
        ItemStatus.Deferred => Text["item.deferred"],
        ItemStatus.Discussed when item.Summary.Count + item.Decisions.Count + item.Actions.Count + item.Figures.Count == 0 => Text["item.nothing"],
        _ => "",
    };

    /// <summary>An item's heading.</summary>
    public string HeadingOf(ItemSummary item) => item.Status == ItemStatus.Closed && item.Number.Length > 0
        ? $"{item.Number}. {Text["item.closed.title"]}"
        : item.Status == ItemStatus.Closed ? Text["item.closed.title"] : ItemMatter.TitleOf(item);

    /// <summary>Who spoke under an item, where that is sure, in the order they were first heard.</summary>
    public IReadOnlyList<string> Speakers(ItemSummary item) =>
    [
        .. Meeting!.Summary.Transcript
            .Where(said => said.SureSpeaker is not null && item.Stretches.Any(stretch => stretch.Utterances.Count > 0 && said.Id >= stretch.Utterances[0] && said.Id <= stretch.Utterances[^1]))
            .Select(said => PlainText.Clean(said.SureSpeaker)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What is known of the publication, for search engines and other sites.</summary>
    public PublicationFacts Facts => new()
    {
        Page = site.AddressOf(Request, Language, Meeting!.Path),
        Site = options.Brand.Title,
        Published = Meeting.PublishedAt,
        Changed = Meeting.ChangedAt,
        CheckedBy = Meeting.Summary.Review?.Approval is null ? "" : Council,
        Picture = site.AddressOf(Request, Language.English, $"{Meeting.Path}/picture.png"),
        Recording = Meeting.Recording is { } recording ? site.AddressOf(Request, Language.English, recording) : null,
    };

    /// <summary>How the summary was made, as names of texts and values.</summary>
    public IReadOnlyList<(string Name, string Value)> Making
    {
        get
        {
            var made = Meeting!.Summary.Provenance;
            return [.. new[]
            {
                ("made.engine", PlainText.Clean(made.Engine)),
                ("made.drafter", made.Drafter switch { "extractive" => Text["made.extractive"], "generative" => Text["made.generative"], _ => "" }),
                ("made.model", PlainText.Clean(made.Model)),
                ("made.published", Text.Date(PublicMeeting.DayOf(Meeting.PublishedAt))),
                ("made.program", PlainText.Clean(made.Program)),
            }.Where(fact => fact.Item2.Length > 0)];
        }
    }

    /// <summary>The people of a status, by name and role.</summary>
    public IReadOnlyList<string> Attendees(AttendanceStatus status) =>
    [
        .. Meeting!.Summary.Meeting.Attendees.Where(person => person.Status == status)
            .Select(person => (Name: PlainText.Clean(person.Name), Role: PlainText.Clean(person.Role)))
            .Where(person => person.Name.Length > 0).Select(person => person.Role.Length > 0 ? $"{person.Name} ({person.Role})" : person.Name),
    ];

    // A notice may be all that is left of a council or a body, which then have no page.
    private async Task<IReadOnlyList<(string Name, string Path)>> AboveAsync(CancellationToken cancel)
    {
        var (council, body) = (Record.CouncilKey, Record.BodyKey);
        var hasCouncil = Meeting is not null || await catalogue.CouncilAsync(council, cancel) is not null;
        var hasBody = Meeting is not null || (await catalogue.BodiesAsync(council, cancel)).Any(each => each.Body.Key == body);
        return [.. hasCouncil ? [(Council, $"/councils/{council}")] : Array.Empty<(string, string)>(), .. hasBody ? [(Body, $"/councils/{council}/{body}")] : Array.Empty<(string, string)>()];
    }

    private SourceWriter Sources(int? item) => new(Meeting!, new StatementPlaces(Meeting!, item, Language.Prefix), Text);
}
