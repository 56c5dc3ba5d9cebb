using System.Globalization;
using Summariser.Core.Summaries;

namespace Summariser.Rendering.Wording;

/// <summary>Dates, times, votes and kinds of decision in plain British English.</summary>
public static class Phrases
{
    /// <summary>"Wednesday, 9 May 2018, 4.00 pm"; what is not known is left out.</summary>
    public static string When(DateOnly? date, TimeOnly? time)
    {
        var day = date?.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        var hour = time?.ToString("h.mm tt", CultureInfo.InvariantCulture).ToLowerInvariant();
        return string.Join(", ", new[] { day, hour }.Where(part => part is not null));
    }

    /// <summary>"12:05", and "1:02:05" from the first hour on.</summary>
    public static string Clock(double seconds)
    {
        var time = TimeSpan.FromSeconds(Second(seconds));
        return time.TotalHours < 1
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
    }

    /// <summary>A time as RFC 3339 writes it, in whole seconds of Coordinated Universal Time.</summary>
    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The whole second a time lies in; never negative.</summary>
    public static long Second(double seconds) => (long)Math.Floor(Math.Clamp(seconds, 0, 1e7));

    /// <summary>"7 for, 2 against, 1 abstained", each part kept on one line; parts that were not said are left out.</summary>
    public static string Votes(VoteCount votes)
    {
        var parts = new[] { (votes.For, "for"), (votes.Against, "against"), (votes.Abstain, "abstained") };
        return string.Join(", ", parts.Where(part => part.Item1 is not null)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1}\u00A0{part.Item2}")));
    }

    /// <summary>What goes before decisions of a kind in a sentence of its own: "It was agreed:".</summary>
    public static string Decided(DecisionKind kind) => kind switch
    {
        DecisionKind.Resolved => "It was resolved:",
        DecisionKind.Noted => "The following was noted:",
        DecisionKind.Approved => "The following was approved:",
        DecisionKind.Refused => "The following was not agreed:",
        DecisionKind.Deferred => "The following was put off:",
        DecisionKind.Withdrawn => "The following was withdrawn:",
        DecisionKind.Recommended => "It was recommended:",
        _ => "It was agreed:",
    };

    /// <summary>A text with a full stop where no mark ends it.</summary>
    public static string Ended(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;

    /// <summary>The beginning of a text, cut between words, with an ellipsis where something was left out.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most - 1) is var space and > 0 ? space : most - 1;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)].TrimEnd(' ', ',', ';', ':') + "…";
    }

    /// <summary>"1.2 MB", in the steps council sites use.</summary>
    public static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1000)} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.#} MB");

    /// <summary>"1 minute 5 seconds", or "4 seconds".</summary>
    public static string Length(double seconds)
    {
        var (minutes, rest) = Math.DivRem((long)Math.Round(Math.Clamp(seconds, 0, 1e7)), 60);
        return string.Join(' ', new[] { Count(minutes, "minute"), Count(rest, "second") }
            .Where(part => part.Length > 0).DefaultIfEmpty("under a second"));
    }

    private static string Count(long number, string noun) => number switch
    {
        0 => "",
        1 => $"1 {noun}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}s"),
    };
}
