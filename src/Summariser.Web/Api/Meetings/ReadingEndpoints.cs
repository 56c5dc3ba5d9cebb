using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Markdown;
using Summariser.Web.Access;
using Summariser.Web.Api.Answers;
using Summariser.Web.Hosting;

namespace Summariser.Web.Api.Meetings;

/// <summary>Reading meetings.</summary>
internal static class ReadingEndpoints
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        var meetings = routes.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapGet("", ListAsync).WithSummary("Lists meetings, newest first.");
        meetings.MapGet("/{id:guid}", FindAsync).WithSummary("A meeting.");
        meetings.MapGet("/{id:guid}/items", ItemsAsync).WithSummary("The items of a meeting's summary.");
        meetings.MapGet("/{id:guid}/summary", SummaryAsync).WithSummary("A meeting's summary, as JSON or as Markdown.")
            .Produces<MeetingSummary>(StatusCodes.Status200OK, "application/json", "text/markdown");
        meetings.MapGet("/{id:guid}/transcript", TranscriptAsync).WithSummary("What was said in open session, as JSON or as WebVTT.")
            .Produces<Transcript>(StatusCodes.Status200OK, "application/json", "text/vtt");
    }

    internal static async Task<Fresh<ListView<MeetingView>>> ListAsync(
        [AsParameters] MeetingFilter filter, Caller caller, IMeetings meetings, CancellationToken cancel)
    {
        var found = await meetings.ListAsync(filter.Query(caller), cancel);
        return Fresh.Json(new ListView<MeetingView>([.. found.Rows.Where(caller.MaySee).Select(row => MeetingView.Of(row, caller))], found.Total), caller);
    }

    internal static async Task<Fresh<MeetingView>> FindAsync(Guid id, Caller caller, MeetingAccess access, CancellationToken cancel) =>
        Fresh.Json(MeetingView.Of(await access.SeeAsync(id, caller, cancel), caller), caller);

    internal static async Task<Fresh<IReadOnlyList<ItemSummary>>> ItemsAsync(
        Guid id, int? revision, Caller caller, MeetingAccess access, CancellationToken cancel)
    {
        var meeting = await access.SeeAsync(id, caller, cancel);
        var summary = await access.SummaryAsync(meeting, revision, caller, cancel) ?? throw MeetingAccess.NotFound();
        return Fresh.Json(summary.Items, caller);
    }

    internal static async Task<IResult> SummaryAsync(
        Guid id, int? revision, string? format, Caller caller, MeetingAccess access, CancellationToken cancel)
    {
        var meeting = await access.SeeAsync(id, caller, cancel);
        var summary = await access.SummaryAsync(meeting, revision, caller, cancel) ?? throw MeetingAccess.NotFound();
        return format switch
        {
            null or "json" => Fresh.Json(summary, caller),
            "md" => Fresh.Text(MarkdownRenderer.Render(SummaryDocument.Of(summary, Alone(summary))), "text/markdown", caller),
            _ => throw new Refusal(StatusCodes.Status400BadRequest, "'format' takes json or md."),
        };
    }

    internal static async Task<IResult> TranscriptAsync(
        Guid id, string? format, Caller caller, MeetingAccess access, IMeetings meetings, ICaptionWriter captions, CancellationToken cancel)
    {
        var meeting = await access.SeeAsync(id, caller, cancel);
        var summary = await access.SummaryAsync(meeting, asked: null, caller, cancel);
        if (summary is null && !caller.MayRead) throw MeetingAccess.NotFound();
        var kept = await meetings.FindTranscriptAsync(id, cancel);

        // The words are those of the summary one may read: what a clerk has closed since is no longer among them.
        var transcript = summary is null
            ? kept ?? throw MeetingAccess.NotFound()
            : (kept ?? new Transcript { Engine = summary.Provenance.Engine, DurationSeconds = summary.Transcript.Select(said => said.End).DefaultIfEmpty().Max() })
                with { Utterances = summary.Transcript };
        return format switch
        {
            null or "json" => Fresh.Json(transcript, caller),
            "vtt" => Fresh.Text(captions.Write(transcript.Utterances), "text/vtt", caller),
            _ => throw new Refusal(StatusCodes.Status400BadRequest, "'format' takes json or vtt."),
        };
    }

    private static RenderOptions Alone(MeetingSummary summary) => new()
    {
        MediaHref = summary.Meeting.WebcastUrl,
        MediaIsPage = true,
        CaptionsHref = null,
        DataHref = null,
        MarkdownHref = null,
    };
}
