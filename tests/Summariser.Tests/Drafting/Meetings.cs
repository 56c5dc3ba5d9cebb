using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Drafting;

/// <summary>Small invented meetings.</summary>
internal static class Meetings
{
    public static Meeting Committee { get; } = new()
    {
        Council = "Alderwick Borough Council",
        Body = "Leisure Committee",
        Title = "Leisure Committee, 3 March 2026",
        Date = new DateOnly(2026, 3, 3),
        Attendees =
        [
            new Attendee("Councillor Maud Tarrant", "Chair"), new Attendee("Councillor Ivo Bellweather"), new Attendee("Councillor Hesper Quill"),
            new Attendee("Tobias Greenacre", "Head of Leisure"),
        ],
    };

    /// <summary>One item in which each line is an utterance, "Name: words" or words alone; ids rise from 1.</summary>
    public static OpenMeeting OneItem(string title, params string[] lines) => OneItem(new AgendaItem { Number = "5", Title = title }, lines);

    public static OpenMeeting OneItem(AgendaItem item, params string[] lines)
    {
        var said = Utterances(lines);
        var stretch = new Stretch(new TimeRange(0, lines.Length * 5), 1, lines.Length, 1);
        return OpenMeeting.Seal(
            new Agenda { Meeting = Committee, Items = [item] },
            new Transcript { Utterances = said, DurationSeconds = lines.Length * 5 },
            new Partition { Items = [new AlignedItem(item, item.Restricted ? ItemStatus.Closed : ItemStatus.Discussed, [stretch])] });
    }

    /// <summary>A meeting of several items, each with its lines; an item without lines was not reached.</summary>
    public static OpenMeeting Of(params (AgendaItem Item, string[] Lines)[] items)
    {
        var first = 1;
        var aligned = new List<AlignedItem>();
        foreach (var (item, lines) in items)
        {
            var status = item.Restricted ? ItemStatus.Closed : lines.Length == 0 ? ItemStatus.NotReached : ItemStatus.Discussed;
            aligned.Add(new AlignedItem(item, status, lines.Length == 0 ? [] : [new Stretch(new TimeRange((first - 1) * 5, (first + lines.Length - 1) * 5), first, first + lines.Length - 1, 1)]));
            first += lines.Length;
        }

        return OpenMeeting.Seal(
            new Agenda { Meeting = Committee, Items = [.. items.Select(one => one.Item)] },
            new Transcript { Utterances = Utterances([.. items.SelectMany(one => one.Lines)]) },
            new Partition { Items = aligned });
    }

    private static Utterance[] Utterances(string[] lines) => [.. lines.Select((line, at) =>
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return new Utterance { Id = at + 1, Start = at * 5, End = (at * 5) + 4.5, Speaker = colon > 0 ? line[..colon] : null, Text = line[(colon > 0 ? colon + 2 : 0)..] };
    })];
}
