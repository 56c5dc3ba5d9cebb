using System.Text.Json;
using Summariser.Agendas.Import.Html;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Json;

namespace Summariser.Agendas.Import;

/// <summary>Reads an agenda in the project's own JSON.</summary>
internal static class JsonAgenda
{
    /// <summary>Reads an agenda.</summary>
    /// <exception cref="InputException">The text is no JSON, or holds no agenda.</exception>
    public static Agenda Read(string json)
    {
        var agenda = Parse(json);
        var items = (agenda.Items ?? []).Where(item => item is not null).Select(Whole).ToArray();
        if (items.Any(item => item.Title.Length == 0)) throw new InputException("An item of the agenda has no title. Give every item a \"title\".");
        var meeting = agenda.Meeting with
        {
            Council = agenda.Meeting.Council ?? "",
            Body = agenda.Meeting.Body ?? "",
            Title = agenda.Meeting.Title ?? "",
            SourceUrl = Harmless(agenda.Meeting.SourceUrl),
            WebcastUrl = Harmless(agenda.Meeting.WebcastUrl),
            Attendees = [.. (agenda.Meeting.Attendees ?? []).Where(person => !string.IsNullOrWhiteSpace(person?.Name))],
        };
        if (items.Length == 0 && IsTranscript(json)) throw new InputException("The JSON is a transcript and no agenda. Give the agenda's own file.");
        if (items.Length == 0 && !meeting.Cancelled) throw new InputException("The JSON has no \"items\", so it is no agenda. Give a file with at least one item.");
        return new Agenda { Meeting = meeting, Items = items, Warnings = agenda.Warnings ?? [] };
    }

    private static string? Harmless(string? link) => link is not null && PageAddress.IsHarmless(link) ? link : null;

    private static bool IsTranscript(string json) => json.Contains("\"utterances\"", StringComparison.OrdinalIgnoreCase);

    private static Agenda Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Agenda>(json, ContractJson.Compact) ?? new Agenda();
        }
        catch (JsonException error)
        {
            var where = error.LineNumber is { } line ? $" (line {line + 1})" : "";
            throw new InputException($"The JSON cannot be read as an agenda{where}. Mend it, or give the meeting's web page instead.", error);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            throw new InputException("The JSON names a field twice or gives it the wrong kind of value. Mend it, or give the meeting's web page instead.", error);
        }
    }

    private static AgendaItem Whole(AgendaItem item) => item with
    {
        Number = (item.Number ?? "").Trim(),
        Title = (item.Title ?? "").Trim(),
        Documents = [.. (item.Documents ?? []).Where(document => document is { Title: not null, Url: not null } && PageAddress.IsHarmless(document.Url))],
        Decisions = [.. (item.Decisions ?? []).Where(decision => !string.IsNullOrWhiteSpace(decision))],
    };
}
