using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using Summariser.Core.Records;
using Summariser.Core.Reports;
using Summariser.Web.Hosting;
using Summariser.Web.Public.Keeping;
using Summariser.Web.Public.Meetings;

namespace Summariser.Web.Public.Mistakes;

/// <summary>Takes a reader's report of a mistake; needs no account and asks for no name.</summary>
[InEveryLanguage]
[EnableRateLimiting(RequestLimits.Reports)]
internal sealed class ReportPage(PublicMeetings meetings, PublicReports reports) : PublicPage
{
    /// <summary>The meeting.</summary>
    public PublicMeeting Meeting { get; private set; } = null!;

    /// <summary>The place the report is about.</summary>
    public MistakePlace Place { get; private set; } = new();

    /// <summary>The words there, as they stand now; empty where a whole item or summary is meant.</summary>
    public string Quote { get; private set; } = "";

    /// <summary>What is wrong with what was sent, as the name of a text; empty when nothing is.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The longest report, in characters.</summary>
    public int MostCharacters => reports.MostCharacters;

    [BindProperty(SupportsGet = true)]
    public int Revision { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Item { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Sentence { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Decision { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Action { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Figure { get; set; }

    /// <summary>What is wrong, in the reader's words.</summary>
    [BindProperty]
    public string? Wrong { get; set; }

    /// <summary>A field that people do not see, and that programs fill in.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public override string Canonical => Meeting.Path;

    public async Task<IActionResult> OnGetAsync(string council, string body, string date, CancellationToken cancel) =>
        await FindAsync(council, body, date, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string council, string body, string date, CancellationToken cancel)
    {
        if (!await FindAsync(council, body, date, cancel)) return NotFound();
        if (!string.IsNullOrEmpty(Website)) return Redirect(To(Meeting.Path));
        switch (await reports.SendAsync(Meeting.Record.Id, Revision, Place, Wrong, cancel))
        {
            case ReportOutcome.Received received:
                return Redirect(To($"/reports/{received.Token}"));
            case ReportOutcome.NotPublic:
                return NotFound();
            case ReportOutcome.TooMany:
                Error = "report.error.many";
                break;
            case ReportOutcome.TooLong:
                Error = "report.error.long";
                break;
            default:
                Error = "report.error.empty";
                break;
        }

        return Page();
    }

    private async Task<bool> FindAsync(string council, string body, string date, CancellationToken cancel)
    {
        if (await meetings.ReadAsync(council, body, date, cancel) is not { } found) return false;
        Meeting = found;
        (MistakePart Part, int? Position)[] asked =
            [(MistakePart.Sentence, Sentence), (MistakePart.Decision, Decision), (MistakePart.Action, Action), (MistakePart.Figure, Figure)];
        var (part, position) = asked.FirstOrDefault(each => each.Position is not null);
        Place = MistakePlaces.Known(found.Summary, position is null ? new MistakePlace(Item) : new MistakePlace(Item, part, position));
        Quote = MistakePlaces.QuoteOf(found.Summary, Place);
        if (Revision == 0) Revision = found.Revision.Number;
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return true;
    }
}
