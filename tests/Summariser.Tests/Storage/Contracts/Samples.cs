using System.Globalization;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Storage.Contracts;

/// <summary>Made-up meetings for tests of the store.</summary>
internal static class Samples
{
    private static int recordings;

    public static Submission Submission(string title = "Planning Committee", int day = 10, string? recording = null, string council = "Northbury Council") =>
        new(Agenda(title, day, council), Recording(recording), new WorkOptions("moonshine-base"), Priority: 2);

    public static Agenda Agenda(string title = "Planning Committee", int day = 10, string council = "Northbury Council") => new()
    {
        Meeting = Meeting(title, day, council),
        Items = [new AgendaItem { Number = "1", Title = "Apologies" }, new AgendaItem { Number = "2", Title = "Hedgerow Hub" }],
    };

    public static Meeting Meeting(string title = "Planning Committee", int day = 10, string council = "Northbury Council") => new()
    {
        Council = council, Body = title, Title = title, Date = new DateOnly(2026, 6, day), Time = new TimeOnly(18, 30),
        Attendees = [new Attendee("Councillor Wren", "Chair", AttendanceStatus.Present)],
    };

    /// <summary>A recording that no other has the content of, or that of a name.</summary>
    public static StoredFile Recording(string? content = null) =>
        new(Digest64(content ?? Interlocked.Increment(ref recordings).ToString(CultureInfo.InvariantCulture)), 1234, "meeting.mp4");

    public static Utterance Said(int id, string text) => new() { Id = id, Start = id * 10, End = (id * 10) + 9, Text = text };

    /// <summary>A meeting in whose first item one thing was said.</summary>
    public static OpenMeeting Open(string said) => OpenMeeting.Seal(
        Agenda(),
        new Transcript { Engine = "moonshine-base", DurationSeconds = 40, Utterances = [Said(1, said)] },
        new Partition { Items = [new AlignedItem(Agenda().Items[0], ItemStatus.Discussed, [new Stretch(new TimeRange(10, 20), 1, 1, 0.5)])] });

    /// <summary>A summary of one item, in which each sentence rests on the utterance of the same place.</summary>
    public static MeetingSummary Summary(string title, IReadOnlyList<string> sentences, IReadOnlyList<string>? said = null, params Decision[] decisions)
    {
        var spoken = (said ?? ["Good evening everybody."]).Select((text, at) => Said(at + 1, text)).ToArray();
        return new MeetingSummary
        {
            Meeting = Meeting(title),
            Overview = new Overview([]),
            Items =
            [
                new ItemSummary
                {
                    Number = "2",
                    Title = "Hedgerow Hub",
                    Status = ItemStatus.Discussed,
                    Stretches = [new StretchSummary(10, 10 + (spoken.Length * 10), [1, spoken.Length], 0.9)],
                    Summary = [.. sentences.Select((text, at) => new Sentence { Text = text, Evidence = [Math.Min(at + 1, spoken.Length)] })],
                    Decisions = decisions,
                },
            ],
            Outside = [],
            Transcript = spoken,
            Provenance = new Provenance { Engine = "moonshine-base", Drafter = "extractive" },
        };
    }

    private static string Digest64(string content) => Summariser.Core.Pipeline.Digest.Of(content);
}
