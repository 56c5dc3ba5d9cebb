using System.Globalization;
using Summariser.Core.Language;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>What stands after the items: who attended, what to check, how the summary was made, and its other forms.</summary>
internal static class ClosingPart
{
    private static readonly (AttendanceStatus Status, string Title)[] Attendance =
    [
        (AttendanceStatus.Present, "Present"),
        (AttendanceStatus.Apologies, "Apologies for absence"),
        (AttendanceStatus.Absent, "Absent"),
        (AttendanceStatus.Expected, "Expected (the council's page does not say who came)"),
    ];

    public static IEnumerable<Block> Of(MeetingSummary summary, RenderOptions options, Moments moments)
    {
        if (summary.Meeting.Attendees.Count > 0)
        {
            yield return new Section("attendees", [new Heading(2, "Attendees"),
                .. Attendance.SelectMany(kind => Attendees(summary.Meeting, kind.Status, kind.Title))]);
        }

        if (CheckPart.Of(summary, moments) is { } check)
        {
            yield return check;
        }

        yield return new Section("made", [new Heading(2, "How this page was made"), new PointList([.. Making(summary.Provenance)])]);
        if (OtherForms(options) is { Count: > 0 } forms)
        {
            yield return new Section("forms", [new Heading(2, "Other forms of this page"), new PointList(forms)]);
        }
    }

    private static IEnumerable<Block> Attendees(Meeting meeting, AttendanceStatus status, string title)
    {
        var people = meeting.Attendees.Where(person => person.Status == status && PlainText.Clean(person.Name).Length > 0).Select(Person).ToArray();
        return people.Length == 0 ? [] : [new Heading(3, title), new PointList(people)];
    }

    private static IReadOnlyList<Run> Person(Attendee person)
    {
        var (name, role) = (PlainText.Clean(person.Name), PlainText.Clean(person.Role));
        return [new PlainRun(role.Length == 0 ? name : $"{name} ({role})")];
    }

    private static IEnumerable<IReadOnlyList<Run>> Making(Provenance provenance)
    {
        var tokens = provenance.Tokens is { Input: 0, Output: 0 }
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{provenance.Tokens.Input:#,0} sent, {provenance.Tokens.Output:#,0} received");
        var facts = new (string Name, string Value)[]
        {
            ("Speech recognised by", provenance.Engine),
            ("Sentences", provenance.Drafter == "extractive" ? "chosen from what was said, in the speakers' own words; no language model was used" : provenance.Drafter),
            ("Model", provenance.Model),
            ("Tokens", tokens),
            ("Time taken", string.Join(", ", provenance.Seconds.Select(stage => $"{StageName(stage.Key)} {Phrases.Length(stage.Value)}"))),
            ("Program", provenance.Program),
        };
        return facts.Select(fact => (fact.Name, Value: PlainText.Clean(fact.Value))).Where(fact => fact.Value.Length > 0)
            .Select(fact => (IReadOnlyList<Run>)[new StrongRun($"{fact.Name}:"), new PlainRun($" {fact.Value}")])
            .DefaultIfEmpty([new PlainRun("No record was kept.")]);
    }

    private static List<IReadOnlyList<Run>> OtherForms(RenderOptions options)
    {
        var forms = new (string Text, string? Href)[]
        {
            ("What was said, as captions (WebVTT)", options.CaptionsHref),
            ("This summary as plain text (Markdown)", options.MarkdownHref),
            ("This summary as data (JSON)", options.DataHref),
        };
        return [.. forms.Where(form => SafeLink.File(form.Href) is not null)
            .Select(form => (IReadOnlyList<Run>)[new LinkRun(form.Text, SafeLink.File(form.Href)!)])];
    }

    private static string StageName(string stage) => stage.Split('-')[0] switch
    {
        "transcribe" => "hearing the words",
        "speakers" => "naming speakers",
        "repair" => "setting names right",
        "align" => "placing them under the agenda",
        "draft" => "drafting",
        _ => stage,
    };
}
