using System.Text;
using Summariser.Core.Pipeline;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Html;
using Summariser.Rendering.Json;
using Summariser.Rendering.Markdown;
using Summariser.Rendering.Word;
using Summariser.Speech.Captions;

namespace Summariser.Cli.Output;

/// <summary>Writes a summary in the formats asked for.</summary>
internal static class SummaryFiles
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["md"] = "summary.md",
        ["html"] = "summary.html",
        ["vtt"] = "transcript.vtt",
        ["srt"] = "transcript.srt",
        ["json"] = "meeting.json",
        ["docx"] = "summary.docx",
    };

    /// <summary>Writes the files, each whole or not at all. Gives their paths in the order of the formats.</summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="formats">Formats out of md, html, vtt, srt, json and docx.</param>
    /// <param name="summary">What to write.</param>
    /// <param name="recording">The recording the pages play, or null for the council's webcast.</param>
    /// <param name="cancel">Stops between files.</param>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        string folder, IReadOnlyList<string> formats, MeetingSummary summary, string? recording, CancellationToken cancel)
    {
        var document = SummaryDocument.Of(summary, new RenderOptions
        {
            MediaHref = recording is null ? summary.Meeting.WebcastUrl : Path.GetRelativePath(folder, Path.GetFullPath(recording)).Replace('\\', '/'),
            MediaIsPage = recording is null,
            CaptionsHref = formats.Contains("vtt") ? Names["vtt"] : null,
            DataHref = formats.Contains("json") ? Names["json"] : null,
            MarkdownHref = formats.Contains("md") ? Names["md"] : null,
            WordHref = formats.Contains("docx") ? Names["docx"] : null,
        });
        var paths = new List<string>();
        foreach (var format in formats.Distinct(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            paths.Add(Path.Combine(folder, Names[format]));
            var content = Content(format, summary, document);
            await AtomicFile.WriteAsync(paths[^1], async stream => await stream.WriteAsync(content, cancel));
        }

        return paths;
    }

    private static byte[] Content(string format, MeetingSummary summary, SummaryDocument document) => format switch
    {
        "docx" => WordRenderer.Render(document),
        "md" => Encoding.UTF8.GetBytes(MarkdownRenderer.Render(document)),
        "html" => Encoding.UTF8.GetBytes(HtmlPage.Render(document)),
        "vtt" => Encoding.UTF8.GetBytes(VttWriter.Write(summary.Transcript)),
        "srt" => Encoding.UTF8.GetBytes(SrtWriter.Write(summary.Transcript)),
        _ => Encoding.UTF8.GetBytes(JsonRenderer.Render(summary)),
    };
}
