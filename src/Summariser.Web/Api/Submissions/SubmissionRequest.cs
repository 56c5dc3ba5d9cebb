using Summariser.Core.Agendas;

namespace Summariser.Web.Api.Submissions;

/// <summary>What is handed in with a recording. In a form, each property is a field of the same name.</summary>
internal sealed record SubmissionRequest
{
    /// <summary>A recording on the service's own machine, in a folder the settings allow. In a form the recording comes as a file instead.</summary>
    public string? RecordingPath { get; init; }

    /// <summary>A recording that was uploaded under /api/v1/uploads, by its number there.</summary>
    public Guid? Upload { get; init; }

    /// <summary>The meeting's page on the council's site. In a form the agenda may come as a file named "agenda" instead.</summary>
    public string? AgendaUrl { get; init; }

    /// <summary>The agenda in the project's JSON.</summary>
    public Agenda? Agenda { get; init; }

    /// <summary>The council's name, in place of the agenda's.</summary>
    public string? Council { get; init; }

    /// <summary>The body's name, in place of the agenda's.</summary>
    public string? Body { get; init; }

    /// <summary>The meeting's title, in place of the agenda's.</summary>
    public string? Title { get; init; }

    /// <summary>The day of the meeting, in place of the agenda's.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The speech recogniser; the settings' own when absent.</summary>
    public string? Engine { get; init; }

    /// <summary>The drafter; the settings' own when absent.</summary>
    public string? Drafter { get; init; }

    /// <summary>The style of the summary; the settings' own when absent.</summary>
    public string? Style { get; init; }

    /// <summary>Which audio track to hear, from 1.</summary>
    public int Track { get; init; } = 1;

    /// <summary>Meetings of higher priority are begun first; 0 is ordinary.</summary>
    public int Priority { get; init; }
}
