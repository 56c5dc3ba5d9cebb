using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Rendering;

/// <summary>A small fictional meeting with one of everything that a summary can hold.</summary>
internal static class Samples
{
    public const string Secret = "Zephyrine";

    public static Utterance Said(int id, double start, string text, string? speaker = "Councillor Ada Quill") =>
        new() { Id = id, Start = start, End = start + 4, Speaker = speaker, Text = text };

    public static MeetingSummary Meeting() => new()
    {
        Meeting = new Meeting
        {
            Council = "Brackenford Borough Council",
            Body = "Parks Panel",
            Title = "Parks Panel",
            Date = new DateOnly(2025, 3, 4),
            Time = new TimeOnly(18, 30),
            SourceUrl = "https://council.example/meetings/7?a=1&b=2",
            WebcastUrl = "https://video.example/7",
            Attendees = [new Attendee("Councillor Ada Quill", "Chair", AttendanceStatus.Present),
                new Attendee("Sam Rook", null, AttendanceStatus.Apologies)],
        },
        Overview = new Overview([new Sentence { Text = "The panel agreed to plant 40 trees.", Evidence = [3] }]),
        Items = [Discussed(), new ItemSummary { Number = "2", Title = "Benches", Status = ItemStatus.NotReached }, Closed()],
        Outside = [new OutsideSummary(OutsideKind.Before, 0, 12, [1, 1]), new OutsideSummary(OutsideKind.Closed, 90, 95.5, [6, 6])],
        Transcript = [Said(1, 0, "Good evening."), Said(2, 12.9, "Item one, trees."),
            Said(3, 17, "We agree to plant forty trees."), Said(4, 3725, "Mr Rook will order them by May.")],
        Warnings = ["Item 2 was not found in the recording."],
        Provenance = new Provenance { Engine = "moonshine-base", Drafter = "extractive", Program = "Summariser 0.1.0" },
    };

    public static ItemSummary Discussed() => new()
    {
        Number = "1",
        Title = "Trees",
        Stretches = [new StretchSummary(12.9, 61, [2, 4], 0.9)],
        Documents = [new AgendaDocument("Tree report", "https://council.example/trees.pdf", 412_000)],
        Summary =
        [
            new Sentence { Text = "Trees were discussed.", Evidence = [2, 3] },
            new Sentence { Text = "It will cost £900.", Evidence = [3], Support = Support.Unsupported, Reasons = ["“£900” was not said."] },
        ],
        Decisions = [new Decision { Text = "To plant 40 trees.", Kind = DecisionKind.Agreed,
            Mover = "Councillor Quill", Votes = new VoteCount(5, 0, null), Evidence = [3] }],
        Actions = [new ActionPoint { Text = "Order the trees", Owner = "Sam Rook", Due = "May", Evidence = [4] }],
        Figures = [new Figure("40 trees", [3])],
    };

    /// <summary>A closed item as a faulty program might hand it over: with everything that must not be shown.</summary>
    public static ItemSummary Closed() => new()
    {
        Number = "3",
        Title = $"{Secret} title",
        Status = ItemStatus.Closed,
        Stretches = [new StretchSummary(61, 90, [5, 5], 0.9)],
        Documents = [new AgendaDocument($"{Secret} paper", $"https://council.example/{Secret}.pdf")],
        Summary = [new Sentence { Text = $"{Secret} sentence.", Evidence = [5] }],
        Decisions = [new Decision { Text = $"{Secret} decision.", Evidence = [5] }],
        Actions = [new ActionPoint { Text = $"{Secret} action." }],
        Figures = [new Figure($"{Secret} figure", [5])],
    };

    /// <summary>The meeting with closed words left in its transcript.</summary>
    public static MeetingSummary Leaking()
    {
        var summary = Meeting();
        return summary with { Transcript = [.. summary.Transcript, Said(5, 62, $"{Secret} words"), Said(6, 91, $"{Secret} more words")] };
    }

    /// <summary>The meeting with one text in every place a text can stand.</summary>
    public static MeetingSummary Filled(string text)
    {
        var item = Discussed();
        return Meeting() with
        {
            Meeting = new Meeting
            {
                Council = text, Body = text, Title = text, Venue = text, SourceUrl = text, WebcastUrl = text, Attendees = [new Attendee(text, text)],
            },
            Overview = new Overview([new Sentence { Text = text, Evidence = [3] }]),
            Items =
            [
                item with
                {
                    Number = text,
                    Title = text,
                    Documents = [new AgendaDocument(text, text), new AgendaDocument(text, "https://council.example/" + text)],
                    Summary = [new Sentence { Text = text, Evidence = [2] },
                        new Sentence { Text = text, Support = Support.Unsupported, Reasons = [text] }],
                    Decisions = [new Decision { Text = text, Mover = text, Seconder = text, Evidence = [3] }],
                    Actions = [new ActionPoint { Text = text, Owner = text, Due = text }],
                    Figures = [new Figure(text, [4])],
                },
                item with { Number = "", Title = text },
            ],
            Transcript = [Said(2, 12, text, text), Said(3, 17, text), Said(4, 40, text)],
            Warnings = [text],
            Provenance = new Provenance { Label = text, Engine = text, Drafter = text, Model = text, Program = text },
        };
    }
}
