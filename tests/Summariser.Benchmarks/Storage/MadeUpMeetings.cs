using System.Globalization;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Benchmarks.Storage;

/// <summary>Meetings with words as unevenly frequent as in speech (Zipf, 1935), the same in every run.</summary>
internal sealed class MadeUpMeetings
{
    private const int Items = 10;
    private static readonly string[] Frequent = ["the", "to", "and", "of", "a", "that", "we", "in", "is", "for", "council", "committee", "budget", "planning", "housing"];
    private readonly Random random = new(20260610);
    private readonly string[] vocabulary;
    private readonly double[] cumulative;

    public MadeUpMeetings()
    {
        vocabulary = [.. Frequent, .. Enumerable.Range(0, 20_000).Select(Word)];
        cumulative = new double[vocabulary.Length];
        var sum = 0.0;
        for (var rank = 0; rank < cumulative.Length; rank++)
        {
            cumulative[rank] = sum += 1.0 / (rank + 2.7);
        }
    }

    /// <summary>The vocabulary, the most frequent word first.</summary>
    public IReadOnlyList<string> Vocabulary => vocabulary;

    /// <summary>A meeting of one of five councils with eight bodies each.</summary>
    public (Submission Submission, MeetingSummary Summary) Next(int number)
    {
        var meeting = new Meeting
        {
            Council = $"Council {number % 5}", Body = $"Body {number % 8}", Title = $"Body {number % 8}, meeting {number}", Date = new DateOnly(2022, 1, 1).AddDays(number * 3 / 4),
            Attendees = [.. Enumerable.Range(0, 12).Select(at => new Attendee($"Councillor {vocabulary[100 + at]}"))],
        };
        var said = Enumerable.Range(1, random.Next(300, 601)).Select(id => new Utterance { Id = id, Start = id * 8, End = (id * 8) + 7, Text = Text(6, 18) }).ToArray();
        var agenda = new Agenda { Meeting = meeting, Items = [.. Enumerable.Range(1, Items).Select(at => new AgendaItem { Number = $"{at}", Title = Text(2, 6) })] };
        var summary = new MeetingSummary
        {
            Meeting = meeting,
            Overview = new Overview([Sentence(said.Length), Sentence(said.Length)]),
            Items = [.. agenda.Items.Select((item, at) => Item(item, 1 + (at * said.Length / Items), (at + 1) * said.Length / Items))],
            Outside = [],
            Transcript = said,
            Provenance = new Provenance { Engine = "made up", Drafter = "made up" },
        };
        return (new Submission(agenda, new StoredFile(Digest.Of(number), 1, $"{number}.mp4"), new WorkOptions()), summary);
    }

    private ItemSummary Item(AgendaItem item, int first, int last) => new()
    {
        Number = item.Number,
        Title = item.Title,
        Stretches = [new StretchSummary(first * 8, last * 8, [first, last], 0.9)],
        Summary = [.. Enumerable.Range(0, 4).Select(_ => Sentence(last))],
        Decisions = [.. Enumerable.Range(0, random.Next(0, 3)).Select(_ => new Decision { Text = Text(8, 20), Kind = (DecisionKind)random.Next(0, 8), Evidence = [last] })],
        Actions = [.. Enumerable.Range(0, random.Next(0, 2)).Select(_ => new ActionPoint { Text = Text(8, 20), Owner = $"Councillor {vocabulary[100 + random.Next(0, 12)]}", Evidence = [last] })],
    };

    private Sentence Sentence(int last) => new() { Text = Text(10, 25), Evidence = [random.Next(1, last + 1)] };

    private string Text(int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, most)).Select(_ => Draw())) + ".";

    private string Draw()
    {
        var at = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return vocabulary[Math.Min(at < 0 ? ~at : at, vocabulary.Length - 1)];
    }

    private static string Word(int number) => string.Concat(number.ToString("x", CultureInfo.InvariantCulture).Select(digit => "bacedifogulemino"["0123456789abcdef".IndexOf(digit, StringComparison.Ordinal)])) + "r";
}
