using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Pictures;
using Summariser.Core.Transcripts;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Json;
using Summariser.Rendering.Markdown;
using Summariser.Rendering.Word;
using Summariser.Web.Hosting;
using Summariser.Web.Public.Keeping;
using Summariser.Web.Public.Languages;

namespace Summariser.Web.Public.Meetings;

/// <summary>A published summary in other forms, at addresses that stay.</summary>
internal static class Downloads
{
    private const string Meeting = "/councils/{council}/{body}/{date}";

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        Map(routes, "summary.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", (meeting, _) => WordRenderer.Render(DocumentOf(meeting)));
        MapText(routes, "summary.md", "text/markdown", (meeting, _) => MarkdownRenderer.Render(DocumentOf(meeting)));
        MapText(routes, "meeting.json", "application/json", (meeting, _) => JsonRenderer.Render(meeting.Summary));
        MapText(routes, "captions.vtt", "text/vtt", (meeting, services) => services.GetRequiredService<ICaptionWriter>().Write(meeting.Summary.Transcript));
        MapText(routes, "captions.srt", "application/x-subrip", (meeting, services) => services.GetRequiredKeyedService<ICaptionWriter>("srt").Write(meeting.Summary.Transcript));
        MapText(routes, "chapters.vtt", "text/vtt", (meeting, services) => services.GetRequiredService<ICaptionWriter>().Write(ChaptersOf(meeting)));
        routes.MapGet($"{Meeting}/picture.png", PictureAsync).WithMetadata(new KeptAttribute());
    }

    /// <summary>The summary as a document that stands by itself.</summary>
    public static SummaryDocument DocumentOf(PublicMeeting meeting) => SummaryDocument.Of(meeting.Summary, new RenderOptions
    {
        MediaHref = meeting.Summary.Meeting.WebcastUrl,
        MediaIsPage = true,
        CaptionsHref = null,
        DataHref = null,
        MarkdownHref = null,
    });

    private static void MapText(IEndpointRouteBuilder routes, string file, string mediaType, Func<PublicMeeting, IServiceProvider, string> write) =>
        Map(routes, file, $"{mediaType}; charset=utf-8", (meeting, services) => Encoding.UTF8.GetBytes(write(meeting, services)));

    private static void Map(IEndpointRouteBuilder routes, string file, string mediaType, Func<PublicMeeting, IServiceProvider, byte[]> write) => routes
        .MapGet($"{Meeting}/{file}", async (string council, string body, string date, PublicMeetings meetings, HttpContext context) =>
        {
            var found = await meetings.ReadAsync(council, body, date, context.RequestAborted) ?? throw new Refusal(StatusCodes.Status404NotFound);
            return TypedResults.Bytes(write(found, context.RequestServices), mediaType);
        })
        .WithMetadata(new KeptAttribute());

    private static async Task<FileContentHttpResult> PictureAsync(
        string council, string body, string date, PublicMeetings meetings, IMeetingPictures pictures, WebOptions options, CancellationToken cancel)
    {
        var found = await meetings.ReadAsync(council, body, date, cancel) ?? throw new Refusal(StatusCodes.Status404NotFound);
        var (meeting, texts) = (found.Summary.Meeting, Texts.In(Language.English));
        var day = string.Join(" · ", new[] { texts.When(meeting.Date, time: null), found.Summary.Provenance.Label }.Where(part => part.Length > 0));
        var text = new PictureText(PlainText.Clean(meeting.Council), MeetingPage.TitleOf(found.Record, PlainText.Clean(meeting.Body)), day, options.Brand.Colour);
        return TypedResults.Bytes(await pictures.DrawAsync(text, cancel) ?? throw new Refusal(StatusCodes.Status404NotFound), "image/png");
    }

    /// <summary>The items as they were taken, one after the other, as captions that players show as chapters.</summary>
    private static IReadOnlyList<Utterance> ChaptersOf(PublicMeeting meeting) =>
    [
        .. meeting.Summary.Items.Where(item => item.Status != ItemStatus.Closed)
            .SelectMany(item => item.Stretches.Select(stretch => (Title: ItemMatter.TitleOf(item), stretch.Start, stretch.End)))
            .Where(chapter => chapter.End > chapter.Start).OrderBy(chapter => chapter.Start)
            .Select((chapter, at) => new Utterance { Id = at + 1, Start = chapter.Start, End = chapter.End, Text = chapter.Title }),
    ];
}
