using System.Globalization;
using System.Text.RegularExpressions;

namespace Summariser.Agendas.Import;

/// <summary>A paper's label as pages print it: "Annual report pdf icon PDF 1.5 MB".</summary>
/// <param name="Title">The label without its file type and size.</param>
/// <param name="SizeBytes">The size in bytes, a kilobyte being 1,024 as modern.gov counts, or null when the label has none.</param>
internal sealed partial record DocumentLabel(string Title, long? SizeBytes)
{
    /// <summary>Reads a label.</summary>
    public static DocumentLabel Read(string label)
    {
        var text = TextLines.Collapse(label);
        var size = Size().Match(text);
        return size.Success ? new DocumentLabel(text[..size.Index].Trim(), Bytes(size)) : new DocumentLabel(text, null);
    }

    private static long? Bytes(Match size)
    {
        if (!decimal.TryParse(size.Groups["amount"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)) return null;
        var unit = char.ToUpperInvariant(size.Groups["unit"].Value[0]) switch { 'K' => 1024L, 'M' => 1024L * 1024, 'G' => 1024L * 1024 * 1024, _ => 1 };
        return amount < 1_000_000 ? (long)decimal.Round(amount * unit) : null;
    }

    // The type often runs into the title's last word: "Housing strategyPDF 500 KB".
    [GeneratedRegex(
        @"\s*(?:\b[a-z]{2,5} icon\s*)?[(,]?\s*(?:pdf|docx?|xlsx?|pptx?|rtf|odt|csv|zip|html?|word|" +
        @"excel)?\.?,?\s*(?<amount>[0-9][0-9,.]{0,9})\s*(?<unit>bytes|[kmg]i?b)\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Size();
}
