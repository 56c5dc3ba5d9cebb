using Summariser.Core.Pipeline;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Html;
using Summariser.Rendering.Json;
using Summariser.Rendering.Markdown;
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
    };

    /// <summary>Writes the files, each whole or not at all. Gives their paths in the order of the formats.</summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="formats">Formats out of md, html, vtt, srt and json.</param>
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
        });
        var paths = new List<string>();
        foreach (var format in formats.Distinct(StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            paths.Add(Path.Combine(folder, Names[format]));
            await AtomicFile.WriteTextAsync(paths[^1], format switch
            {
                "md" => MarkdownRenderer.Render(document),
                "html" => HtmlPage.Render(document),
                "vtt" => VttWriter.Write(summary.Transcript),
                "srt" => SrtWriter.Write(summary.Transcript),
                _ => JsonRenderer.Render(summary),
            });
        }

        return paths;
    }
}
