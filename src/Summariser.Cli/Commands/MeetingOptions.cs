using System.CommandLine;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Speech.Audio;

namespace Summariser.Cli.Commands;

/// <summary>Options that say what meeting it is: its agenda, or details in place of one.</summary>
internal sealed class MeetingOptions
{
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
        if (path is null)
        {
            return WholeMeeting.Agenda(Overridden(new Meeting(), parsed), RecordingProbe.Shown(Path.GetFileNameWithoutExtension(subject)));
        }

        var agenda = await AgendaSource.ReadAsync(path, cancel);
        return agenda with { Meeting = Overridden(agenda.Meeting, parsed) };
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
