using System.CommandLine;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Speech.Audio;

namespace Summariser.Cli.Commands;

/// <summary>Options that say what meeting it is: its agenda, or details in place of one.</summary>
internal sealed class MeetingOptions
{
    private const string WithoutAgenda =
        "No agenda was given, so the whole meeting is one item: decisions cannot be placed under their headings, names cannot be checked against a roster, " +
        "and closed sessions are known only when the resolution to exclude the public is heard. Give --agenda for a better summary.";

    public Option<string?> Agenda { get; } = new("--agenda") { Description = "The agenda: a modern.gov meeting page, saved or by its address; or minutes, plain text, Markdown, XML, PDF or JSON." };

    public Option<string?> Title { get; } = new("--title") { Description = "The meeting's title, in place of the agenda's." };

    public Option<string?> Council { get; } = new("--council") { Description = "The council's name, in place of the agenda's." };

    public Option<string?> Body { get; } = new("--body") { Description = "The committee's name, in place of the agenda's." };

    public Option<string?> Date { get; } = new("--date") { Description = "The day of the meeting as YYYY-MM-DD, in place of the agenda's." };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { Agenda, Title, Council, Body, Date })
        {
            command.Add(option);
        }
    }

    /// <summary>The agenda asked for, or one item for the whole meeting.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="subject">The file the meeting is known by when nothing else names it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Agenda> ReadAsync(ParseResult parsed, string subject, CancellationToken cancel)
    {
        var path = parsed.GetValue(Agenda);
        var agenda = path is null ? new Agenda { Warnings = [WithoutAgenda] } : await AgendaSource.ReadAsync(path, cancel);
        var meeting = Overridden(agenda.Meeting, parsed);
        if (path is not null)
        {
            return agenda with { Meeting = meeting };
        }

        var title = meeting.Title.Length > 0 ? meeting.Title : meeting.Body.Length > 0 ? meeting.Body : RecordingProbe.Shown(Path.GetFileNameWithoutExtension(subject));
        return agenda with { Meeting = meeting with { Title = title }, Items = [new AgendaItem { Title = title }] };
    }

    private Meeting Overridden(Meeting meeting, ParseResult parsed)
    {
        var date = parsed.GetValue(Date);
        DateOnly day = default;
        if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", out day))
        {
            throw new InputException($"--date is '{date}'. Write it as YYYY-MM-DD, for example 2026-06-10.");
        }

        return meeting with
        {
            Title = parsed.GetValue(Title) ?? meeting.Title,
            Council = parsed.GetValue(Council) ?? meeting.Council,
            Body = parsed.GetValue(Body) ?? meeting.Body,
            Date = date is null ? meeting.Date : day,
        };
    }
}
