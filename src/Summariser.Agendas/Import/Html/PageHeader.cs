using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import.Html;

/// <summary>Reads what stands above a page's items: who meets, where, when, and whom to ask.</summary>
internal static partial class PageHeader
{
    private const int MaximumLabels = 20;

    /// <summary>The meeting a page is about, and whether its heading says that it was moved to another day.</summary>
    public static (Meeting Meeting, bool Postponed) Read(IHtmlDocument page, PageAddress address)
    {
        var heading = Heading(page);
        var meeting = heading.Over(new Meeting
        {
            Council = CouncilName.Of(page),
            Date = Meta(page, "DC.date") is { } date ? MeetingHeading.DateIn(date) : null,
            Venue = Labelled(page, Venue()),
            Contact = Labelled(page, Contact()),
            SourceUrl = address.Source?.AbsoluteUri,
            WebcastUrl = Webcast(page, address),
            Attendees = Roster.Of(page),
        });
        return (meeting, heading.Postponed);
    }

    /// <summary>The most telling heading: the first that names a day, of those a page of this kind may have.</summary>
    private static MeetingHeading Heading(IHtmlDocument page)
    {
        var candidates = page.QuerySelectorAll(".mgSubTitleTxt, .mgSubTitle, .mgMainTitleTxt, h1, h2").Take(20).Select(title => PageText.Line(title))
            .Concat([Meta(page, "DC.title") ?? "", (page.Title ?? "").Split(" | ")[0]])
            .Where(text => text.Length > 0).Select(MeetingHeading.Read).ToArray();
        return candidates.FirstOrDefault(heading => heading.Date is not null && heading.Body.Length > 0)
            ?? candidates.FirstOrDefault(heading => heading.Date is not null) ?? MeetingHeading.Read("");
    }

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelector($"meta[name='{name}' i]")?.GetAttribute("content") is { Length: > 0 } content ? content : null;

    private static string? Labelled(IHtmlDocument page, Regex label)
    {
        foreach (var mark in page.QuerySelectorAll(".mgLabel, dt, th, strong, b").Where(mark => label.IsMatch(PageText.Line(mark))).Take(MaximumLabels))
        {
            var holder = mark.LocalName is "dt" or "th" ? mark.NextElementSibling : mark.ParentElement;
            if (holder is null || holder.LocalName == "body") continue;
            var text = PageText.Line(holder, part => part == mark || IsDirections(part));
            if (text.Length is > 0 and <= 400) return TextLines.TrimJoints(text).TrimEnd('.');
        }

        return null;
    }

    private static bool IsDirections(IElement part) =>
        part.LocalName == "a" && (part.GetAttribute("href") ?? "").Contains("mgLocationDetails", StringComparison.OrdinalIgnoreCase);

    private static string? Webcast(IHtmlDocument page, PageAddress address)
    {
        var labelled = page.QuerySelectorAll(".mgLabel").Where(mark => WebcastLabel().IsMatch(PageText.Line(mark))).Take(MaximumLabels)
            .Select(mark => mark.ParentElement?.QuerySelector("a[href]"));
        var named = page.QuerySelectorAll("a[href]").Where(link => OneMeeting().IsMatch(PageText.Line(link)));
        return labelled.Concat(named).Select(link => address.Resolve(link?.GetAttribute("href"))).FirstOrDefault(link => link is not null);
    }

    [GeneratedRegex(@"^(?:webcast|video|recording)\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WebcastLabel();

    [GeneratedRegex(
        @"^(?:proposed )?(?:venue|location|place)\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Venue();

    [GeneratedRegex(@"^contact(?: officer| details)?\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Contact();

    // "Watch council meetings" leads to every meeting, so it is not this one's video.
    [GeneratedRegex(
        @"^(?:view|watch|see|play)?\s*(?:the|this|a)?\s*(?:live\s+)?(?:webcast|live ?stream|video|(?:video |audio )?recording|" +
        @"meeting)(?: (?:webcast|recording|video|live|online))?(?: (?:of|for) (?:the|this) meeting)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OneMeeting();
}
