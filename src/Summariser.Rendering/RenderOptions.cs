namespace Summariser.Rendering;

/// <summary>Where a rendered summary finds the recording and its sister files.</summary>
public sealed record RenderOptions
{
    /// <summary>
    /// The recording: an https or http address, or a path relative to the page, as it is on disk (not percent-encoded). Null when there is none.
    /// </summary>
    public string? MediaHref { get; init; }

    /// <summary>True when <see cref="MediaHref"/> is a webcast's page and not a file that a browser can play.</summary>
    public bool MediaIsPage { get; init; }

    /// <summary>The captions, relative to the page, or null when they are not written.</summary>
    public string? CaptionsHref { get; init; } = "transcript.vtt";

    /// <summary>The summary as data, relative to the page, or null when it is not written.</summary>
    public string? DataHref { get; init; } = "meeting.json";

    /// <summary>The summary as Markdown, relative to the page, or null when it is not written.</summary>
    public string? MarkdownHref { get; init; } = "summary.md";

    /// <summary>The summary as a Word document, relative to the page, or null when it is not written.</summary>
    public string? WordHref { get; init; }
}
