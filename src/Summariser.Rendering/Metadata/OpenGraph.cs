using System.Globalization;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Rendering.Documents;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Metadata;

/// <summary>A tag of the Open Graph protocol (ogp.me), for a meta element of that property and content.</summary>
/// <param name="Property">The property.</param>
/// <param name="Content">Its content, plain text: whoever writes the element escapes it.</param>
public sealed record OpenGraphTag(string Property, string Content);

/// <summary>What other sites show of a meeting's page when somebody shares it.</summary>
public static class OpenGraph
{
    /// <summary>Width of the picture, in pixels.</summary>
    public const int PictureWidth = 1200;

    /// <summary>Height of the picture, in pixels.</summary>
    public const int PictureHeight = 630;

    private const int LongestDescription = 200;

    /// <summary>The tags of a meeting's page.</summary>
    public static IReadOnlyList<OpenGraphTag> Of(MeetingSummary summary, PublicationFacts facts)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(facts);
        var title = PageTitles.Of(summary.Meeting);
        var tags = new List<OpenGraphTag>
        {
            new("og:type", "article"),
            new("og:title", title),
            new("og:description", Description(summary)),
            new("og:url", facts.Page.AbsoluteUri),
            new("og:locale", "en_GB"),
            new("article:published_time", Phrases.Stamp(facts.Published)),
            new("article:modified_time", Phrases.Stamp(facts.Changed)),
        };
        if (PlainText.Clean(facts.Site) is { Length: > 0 } site)
        {
            tags.Add(new("og:site_name", site));
        }

        if (facts.Picture is { } picture)
        {
            tags.AddRange(
            [
                new("og:image", picture.AbsoluteUri),
                new("og:image:type", "image/png"),
                new("og:image:width", PictureWidth.ToString(CultureInfo.InvariantCulture)),
                new("og:image:height", PictureHeight.ToString(CultureInfo.InvariantCulture)),
                new("og:image:alt", title),
            ]);
        }

        return tags;
    }

    /// <summary>The label and the first sentences of the overview that are borne out, as far as they are shown elsewhere.</summary>
    public static string Description(MeetingSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var said = string.Join(' ', summary.Overview.Sentences.Where(sentence => sentence.Support == Support.Supported)
            .Select(sentence => PlainText.Clean(sentence.Text)).Where(text => text.Length > 0));
        var label = OpeningPart.LabelOf(summary.Provenance);
        return said.Length == 0 ? $"{label} summary of a council meeting." : $"{label}. {Phrases.Shortened(said, LongestDescription)}";
    }
}
