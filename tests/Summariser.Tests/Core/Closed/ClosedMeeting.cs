using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Closed;
using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Closed;

/// <summary>A meeting of three utterances, the second of which was said in closed session.</summary>
internal static class ClosedMeeting
{
    public const string Marker = "marmalade";

    public static ClosedKey Key { get; } = ClosedKey.Parse(ClosedKey.NewText())!;

    public static Transcript Transcript { get; } = new()
    {
        Engine = "scripted",
        DurationSeconds = 30,
        Utterances =
        [
            Said(1, "The bins are full."),
            Said(2, $"We pay for {Marker}.") with { Speaker = $"{Marker} seller", Repairs = [new Repair($"{Marker}s", Marker)] },
            Said(3, "The meeting is closed."),
        ],
        Warnings = [$"{Marker} was hard to hear."],
    };

    public static ClosedWords Words => ClosedWords.Of(Transcript, Open());

    /// <summary>The open meeting, its closed part moved by so many seconds.</summary>
    public static OpenMeeting Open(double moved = 0) => OpenMeeting.Seal(
        new Agenda { Meeting = new Meeting { Title = "Harbour Board", Date = new DateOnly(2026, 6, 10) } },
        Transcript with { Warnings = [] },
        new Partition { Outside = [new OutsideStretch(OutsideKind.Before, Run(1)), new OutsideStretch(OutsideKind.Closed, Run(2, moved)), new OutsideStretch(OutsideKind.After, Run(3))] });

    private static Stretch Run(int id, double moved = 0) => new(new TimeRange(((id - 1) * 10) + moved, (id * 10) + moved), id, id, 1);

    private static Utterance Said(int id, string text) => new() { Id = id, Start = (id - 1) * 10, End = (id * 10) - 1, Text = text };
}
