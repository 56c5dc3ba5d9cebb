using System.Net;
using System.Xml.Linq;
using Summariser.Agendas.Import.Html;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Agendas.Import.Service;

/// <summary>
/// Reads an answer of modern.gov's web service (mgWebService.asmx): GetMeeting, or GetAttendance, which holds a roster and no items.
/// </summary>
internal static class ServiceAgenda
{
    private const int MaximumEscapes = 3;

    /// <summary>Reads an answer.</summary>
    /// <param name="xml">The answer as saved, wrapped in a string element or not.</param>
    /// <param name="address">Where it was read from, or null.</param>
    /// <exception cref="InputException">The XML holds no meeting.</exception>
    public static Agenda Read(string xml, Uri? address)
    {
        var root = ServiceXml.Parse(xml);
        if (root.Descendants().Where(element => ServiceXml.Is(element, "meeting")).Take(2).Count() == 2)
        {
            throw new InputException("The XML lists meetings and is no agenda. Give the answer for one meeting (GetMeeting).");
        }

        var meeting = ServiceXml.Find(root, "meeting", "getmeetingresult", "attendance", "attendees", "getattendance", "getattendanceresult")
            ?? throw new InputException("The XML is no meeting of modern.gov's web service. Give its answer to GetMeeting, or the meeting's web page.");
        var parts = meeting.Descendants().Where(element => ServiceXml.Is(element, "agendaitem")).Select(Part).Where(part => part.Title.Length > 0).ToArray();
        var items = ItemParts.Finish(parts);
        var (facts, postponed) = Facts(meeting, address);
        facts = facts with { Attendees = PeopleNames.WithApologies(facts.Attendees, items) };
        if (items.Count == 0 && !facts.Cancelled && facts.Attendees.Count == 0)
        {
            throw new InputException("The XML lists no items of business. Give the web service's answer to GetMeeting, or the meeting's web page.");
        }

        IEnumerable<string> rosterOnly = items.Count == 0 && !facts.Cancelled ? ["The file holds who attended and no items of business."] : [];
        return new Agenda { Meeting = facts, Items = items, Warnings = [.. rosterOnly, .. AgendaWarnings.Of(facts, postponed, parts)] };
    }

    private static (Meeting Meeting, bool Postponed) Facts(XElement meeting, Uri? address)
    {
        var date = ServiceXml.Text(meeting, "meetingdate", "date") is { } day ? MeetingHeading.DateIn(day) : null;
        var body = ServiceXml.Text(meeting, "committeetitle", "committeename", "committee");
        var heading = MeetingHeading.Read($"{ServiceXml.Text(meeting, "meetingtitle", "title") ?? body} {ServiceXml.Text(meeting, "meetingstatus", "status")}");
        var webcast = ServiceXml.Text(meeting, "webcasturl", "webcastlink", "webcast");
        var facts = new Meeting
        {
            Council = ServiceXml.Text(meeting, "councilname", "council", "sitename") ?? "",
            Body = body ?? heading.Body,
            Title = heading.Cancelled || heading.Postponed ? heading.Title : ServiceXml.Text(meeting, "meetingtitle", "title") ?? body ?? "",
            Date = date ?? heading.Date,
            Time = ServiceXml.Text(meeting, "meetingtime", "time") is { } time ? MeetingHeading.TimeIn(time) : heading.Time,
            Venue = ServiceXml.Text(meeting, "meetinglocation", "meetingvenue", "venue", "location") is { } venue ? TextLines.Collapse(Plain(venue)) : null,
            Contact = ServiceXml.Text(meeting, "contactname", "meetingcontact", "contact"),
            SourceUrl = ServiceXml.Text(meeting, "meetingurl", "url") is { } page && Web(page) is not null ? page : address?.AbsoluteUri,
            WebcastUrl = webcast is not null ? Web(webcast)?.AbsoluteUri : null,
            Cancelled = heading.Cancelled,
            Attendees = [.. meeting.Descendants().Where(element => ServiceXml.Is(element, "attendee")).Select(Person)
                .Where(person => person.Name.Length > 0).DistinctBy(person => person.Name)],
        };
        return (facts, heading.Postponed);
    }

    private static Attendee Person(XElement element) => new(
        TextLines.Collapse(Plain(ServiceXml.Text(element, "name", "fullusername", "membername", "attendeename", "fullname") ?? "")),
        ServiceXml.Text(element, "roledescription", "role") is { } role ? TextLines.Collapse(Plain(role)) : null,
        AttendanceWords.Status(ServiceXml.Text(element, "attendance", "attendancedescription", "attendancestatus", "status")) ?? AttendanceStatus.Expected);

    private static ItemParts Part(XElement element)
    {
        var part = new ItemParts
        {
            Number = Number(element),
            Title = TextLines.Collapse(Plain(ServiceXml.Text(element, "agendaitemtitle", "title") ?? "")),
            Marked = IsTrue(element, "isrestricted", "restricted", "isexempt", "exempt", "isprivate", "isconfidential"),
        };
        part.Description.AddRange(Lines(element, "agendanonemptyhtmlbody", "agendahtmlbody", "agendaitemtext", "agendatext", "description", "text"));
        part.Minutes.AddRange(Lines(element, "minutesnonemptyhtmlbody", "minuteshtmlbody", "minutestext", "minutes"));
        part.Decision.AddRange(Lines(element, "decisionnonemptyhtmlbody", "decisionhtmlbody", "decisiontext", "decision"));
        foreach (var document in element.Descendants().Where(child => ServiceXml.Is(child, "linkeddoc") || ServiceXml.Is(child, "document")))
        {
            var (title, url) = (DocumentLabel.Read(Plain(ServiceXml.Text(document, "title") ?? "")), ServiceXml.Text(document, "url"));
            if (IsTrue(document, "isrestricted", "restricted", "isexempt") || Closure.ClosesPaper(title.Title)) continue;
            if (url is null || Web(url) is not { } target || title.Title.Length == 0) continue;
            part.Documents.Add(new AgendaDocument(title.Title, target.AbsoluteUri, title.SizeBytes));
        }

        return part;
    }

    /// <summary>The agenda's number, or that of the minutes, where nought stands for none.</summary>
    private static string Number(XElement element)
    {
        var number = ItemNumber.Clean(ServiceXml.Text(element, "agendaitemnumber", "itemnumber", "number") ?? "");
        if (number.Length > 0 && number != "0") return number;
        var minute = ItemNumber.Clean(ServiceXml.Text(element, "minutesitemnumber") ?? "");
        if (minute is "" or "0") return "";
        var sub = ItemNumber.Clean(ServiceXml.Text(element, "minutesitemsubnumber") ?? "");
        return sub is "" or "0" ? minute : $"{minute}.{sub}";
    }

    private static IReadOnlyList<string> Lines(XElement element, params string[] names) =>
        ServiceXml.Markup(element, names) is { } markup ? PageText.Lines(HtmlPage.Parse(Plain(markup)).Body!) : [];

    /// <summary>Undoes the extra rounds of escaping that the service adds.</summary>
    private static string Plain(string text)
    {
        for (var round = 0; round < MaximumEscapes && !text.Contains('<', StringComparison.Ordinal) && text.Contains('&', StringComparison.Ordinal); round++)
        {
            var decoded = WebUtility.HtmlDecode(text);
            if (decoded == text) break;
            text = decoded;
        }

        return text;
    }

    private static bool IsTrue(XElement element, params string[] names) =>
        ServiceXml.Text(element, names)?.ToLowerInvariant() is "true" or "1" or "yes";

    private static Uri? Web(string text) => Uri.TryCreate(Plain(text), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
