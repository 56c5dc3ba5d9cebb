using System.Globalization;
using System.Text;
using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>Writes spoken figures in numerals: "sixty-four thousand pounds" as "£64,000", "the first of July" as "1 July".</summary>
internal static class Numerals
{
    /// <summary>The text with its percentages, sums, dates and numbers from ten up in numerals; everything else as it stands.</summary>
    public static string In(string text)
    {
        var written = new StringBuilder(text.Length);
        var from = 0;
        foreach (var token in Numbers.Normalise(text).Where(token => token.IsFigure))
        {
            if (Written(token) is { } numerals)
            {
                written.Append(text, from, token.Start - from).Append(numerals);
                from = token.End;
            }
        }

        return written.Append(text, from, text.Length - from).ToString();
    }

    private static string? Written(Token token) => token.Kind switch
    {
        TokenKind.Percentage => token.Canonical,
        TokenKind.Money => token.Canonical[..1] + Grouped(token.Value!.Value, decimal.IsInteger(token.Value.Value) ? "#,##0" : "#,##0.00"),
        TokenKind.Number when token.Value >= 10000 => Grouped(token.Value.Value, "#,##0.########"),
        TokenKind.Number when token.Value >= 10 || !decimal.IsInteger(token.Value!.Value) => token.Canonical,
        TokenKind.Date => Day(token.Canonical),
        _ => null,
    };

    private static string Grouped(decimal value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string? Day(string canonical)
    {
        var parts = canonical.TrimStart('-').Split('-');
        var months = CultureInfo.InvariantCulture.DateTimeFormat;
        return (parts, canonical[0]) switch
        {
            ([var month, var day], '-') => $"{int.Parse(day)} {months.GetMonthName(int.Parse(month))}",
            ([var year, var month], _) => $"{months.GetMonthName(int.Parse(month))} {year}",
            ([var year, var month, var day], _) => $"{int.Parse(day)} {months.GetMonthName(int.Parse(month))} {year}",
            _ => null,
        };
    }
}
