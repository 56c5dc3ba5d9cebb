using System.Text.RegularExpressions;

namespace Summariser.Agendas.Import;

/// <summary>The numbers that agendas give their items: "5.", "5a", "5(a)", "5.1", "48.", "CAB12", "12/24".</summary>
internal static partial class ItemNumber
{
    /// <summary>The number as published without its closing mark; empty when the text is too long to be a number.</summary>
    public static string Clean(string text)
    {
        var number = TextLines.Collapse(text).Trim('.', ':', ' ', '-', '–');
        number = Label().Replace(number, "").Trim();
        if (number.EndsWith(')') && !number.Contains('(', StringComparison.Ordinal)) number = number[..^1];
        return number.Length <= 16 && Word().IsMatch(number) ? number : "";
    }

    /// <summary>Splits "5a. Title" or "Item 5 – Title"; the number is empty when the line does not begin with one.</summary>
    public static (string Number, string Title) Split(string line)
    {
        var lead = Lead().Match(line);
        return lead.Success
            ? (Clean(lead.Groups["number"].Value), TextLines.TrimJoints(line[lead.Length..]))
            : ("", line);
    }

    /// <summary>True when a line is a number and nothing else.</summary>
    public static bool IsAlone(string line) => Alone().IsMatch(line);

    /// <summary>The whole number an item's number begins with, or null.</summary>
    public static int? Leading(string number)
    {
        var length = number.TakeWhile(char.IsAsciiDigit).Count();
        return length is > 0 and <= 6 ? int.Parse(number[..length], System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^(?:agenda\s+)?item\s+(?:no\.?\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^[A-Za-z0-9]{0,6}[ ./-]?[0-9A-Za-z]{0,6}[./-]?[0-9A-Za-z]{0,4} ?(?:\([0-9A-Za-z]{1,4}\))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?:(?:agenda\s+)?item\s+(?:no\.?\s*)?(?<number>[0-9]{1,4}(?:\.[0-9]{1,3})?[a-z]?(?:\([a-z0-9]{1,4}\))?)(?:[.):]\s*|\s+[-–—:]\s*|\s+)|" +
        @"(?<number>[0-9]{1,4}(?:\.[0-9]{1,3})?[a-z]?(?:\s?\([a-z0-9]{1,4}\))?)(?:[.):]+\s+|\s*[-–—:]\s+|\s{1,8}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"^(?:item\s+)?[0-9]{1,4}(?:\.[0-9]{1,3})?[a-z]?\s?(?:\([a-z0-9]{1,4}\))?[.):]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Alone();
}
