using System.Text;

namespace Summariser.Agendas.Import.Pdf;

/// <summary>Joins the lines of laid-out text into paragraphs, so that a sentence is not cut where the page was.</summary>
internal static class PdfLines
{
    /// <summary>A line shorter than this share of the longest ends its paragraph.</summary>
    private const double Full = 0.6;

    /// <summary>The text with a paragraph, heading or list entry a line.</summary>
    public static string Unwrap(string text)
    {
        var pages = text.Replace('\f', '\n').Split('\n');
        var width = pages.Length == 0 ? 0 : pages.Max(line => Math.Min(line.TrimEnd().Length, 120));
        var (joined, paragraph, wasFull) = (new StringBuilder(), new StringBuilder(), false);
        foreach (var raw in pages)
        {
            var line = TextLines.Clean(raw);
            if (line.Length == 0 || IsPageNumber(raw))
            {
                Flush();
                continue;
            }

            if (!wasFull || Begins(line)) Flush();
            paragraph.Append(paragraph.Length == 0 ? "" : " ").Append(line);
            wasFull = raw.TrimEnd().Length >= width * Full;
        }

        Flush();
        return joined.ToString();

        void Flush()
        {
            if (paragraph.Length > 0) joined.Append(paragraph).Append('\n');
            paragraph.Clear();
        }
    }

    /// <summary>True for a line that begins a paragraph of its own.</summary>
    private static bool Begins(string line) =>
        TextLines.Unlisted(line).Listed || ItemNumber.IsAlone(line) || SectionWords.Of(line) is not null || SectionWords.IsGroup(line) || Resolutions.Opens(line);

    private static bool IsPageNumber(string line) => line.Length > 20 && int.TryParse(line.Trim(), out _);
}
