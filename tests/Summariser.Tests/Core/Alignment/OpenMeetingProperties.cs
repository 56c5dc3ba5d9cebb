using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Json;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Alignment;

/// <summary>Whatever the partition, nothing closed is in the open meeting, nor in anything made from it.</summary>
public sealed class OpenMeetingProperties
{
    private static Gen<Taken> Meetings =>
        from items in ItemsOf(5)
        from lengths in Gen.Choose(1, 4).ListOf()
        from labels in Gen.Choose(0, 8).ArrayOf(lengths.Count)
        select new Taken(items, lengths, labels);

    [Fact]
    public void Nothing_closed_is_in_the_open_meeting() => Prop.ForAll(Meetings.ToArbitrary(), taken =>
        HoldsOnlyWhatIsOpen(taken, JsonSerializer.Serialize(Seal(taken), ContractJson.Compact))).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_closed_is_in_the_summary() => Prop.ForAll(Meetings.ToArbitrary(), taken =>
    {
        var open = Seal(taken);
        var summary = SummaryAssembly.Assemble(open, Echo(open), new Provenance());
        return HoldsOnlyWhatIsOpen(taken, JsonSerializer.Serialize(summary, ContractJson.Compact));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_utterance_of_a_closed_item_can_be_asked_for() => Prop.ForAll(Meetings.ToArbitrary(), taken =>
    {
        var open = Seal(taken);
        return open.Items.Where(item => item.Status == ItemStatus.Closed).All(item => open.UtterancesOf(item).Count == 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_closed_second_is_told_and_no_open_one() => Prop.ForAll(Meetings.ToArbitrary(), taken =>
    {
        var open = Seal(taken);
        return taken.Transcript.Utterances.All(said =>
            taken.IsClosed(said.Id) == open.ClosedRanges.Any(range => range.Overlaps(new TimeRange(said.Start, said.End))));
    }).QuickCheckThrowOnFailure();

    private static Gen<AgendaItem[]> ItemsOf(int count) =>
        from restricted in Gen.Elements(true, false, false).ArrayOf(count)
        select restricted.Select((closed, index) => new AgendaItem
        {
            Number = $"{index + 1}",
            Title = $"title-{index};",
            Description = $"description-{index};",
            Restricted = closed,
            Documents = [new AgendaDocument($"paper-{index};", $"https://example.test/link-{index};", 5)],
            Minutes = $"minutes-{index};",
            Decisions = [$"decision-{index};"],
        }).ToArray();

    private static OpenMeeting Seal(Taken taken) => OpenMeeting.Seal(
        new Agenda { Meeting = new Meeting { Title = "Harbour Board" }, Items = taken.Items }, taken.Transcript, taken.Partition);

    /// <summary>A draft that repeats all its drafter can see.</summary>
    private static Draft Echo(OpenMeeting open) => new()
    {
        Overview = [.. open.Transcript.Utterances.Select(said => new Sentence { Text = said.Text, Evidence = [said.Id] })],
        Items = [.. open.Items.Select(item => new ItemDraft
        {
            Summary = [new Sentence { Text = JsonSerializer.Serialize(item, ContractJson.Compact) }],
            Decisions = [.. open.UtterancesOf(item).Select(said => new Decision { Text = said.Text, Mover = said.Speaker })],
        })],
    };

    private static bool HoldsOnlyWhatIsOpen(Taken taken, string json) =>
        taken.Transcript.Utterances.All(said => Holds(json, said.Text) != taken.IsClosed(said.Id) && Holds(json, said.Speaker!) != taken.IsClosed(said.Id)
            && (!taken.IsClosed(said.Id) || !Holds(json, said.Repairs[0].From)))
        && taken.Partition.Items.All(item => Holds(json, item.Item.Title) != taken.IsClosed(item)
            && Holds(json, item.Item.Documents[0].Url) != taken.IsClosed(item)
            && (!taken.IsClosed(item) || !Words(item.Item).Any(words => Holds(json, words))));

    private static IEnumerable<string> Words(AgendaItem item) =>
        [item.Title, item.Description!, item.Minutes!, .. item.Decisions, item.Documents[0].Title, item.Documents[0].Url];

    private static bool Holds(string json, string words) => json.Contains(words, StringComparison.Ordinal);

    /// <summary>A meeting cut into runs of utterances, each given to an item or to a part outside all items.</summary>
    private sealed class Taken
    {
        private static readonly OutsideKind[] Kinds = [OutsideKind.Closed, OutsideKind.Adjournment, OutsideKind.Before, OutsideKind.After];

        private readonly HashSet<int> closed;

        public Taken(AgendaItem[] items, IEnumerable<int> lengths, int[] labels)
        {
            Items = items;
            var runs = new List<(int Label, Stretch Run)>();
            var next = 1;
            foreach (var (length, label) in lengths.Zip(labels))
            {
                runs.Add((label, new Stretch(new TimeRange((next - 1) * 5, (next + length - 1) * 5), next, next + length - 1, 0.5)));
                next += length;
            }

            Transcript = new Transcript { DurationSeconds = (next - 1) * 5, Utterances = [.. Enumerable.Range(1, next - 1).Select(Said)] };
            Partition = new Partition
            {
                Items = [.. items.Select((item, index) => new AlignedItem(
                    item, StatusOf(index), [.. runs.Where(run => run.Label == index).Select(run => run.Run)]))],
                Outside = [.. runs.Where(run => run.Label >= items.Length)
                    .Select(run => new OutsideStretch(Kinds[(run.Label - items.Length) % Kinds.Length], run.Run))],
            };
            closed = [.. Partition.Items.Where(IsClosed).SelectMany(item => item.Stretches)
                .Concat(Partition.Outside.Where(outside => outside.Kind == OutsideKind.Closed).Select(outside => outside.Run))
                .SelectMany(run => Enumerable.Range(run.First, run.Last - run.First + 1))];
        }

        public AgendaItem[] Items { get; }

        public Transcript Transcript { get; }

        public Partition Partition { get; }

        public bool IsClosed(int id) => closed.Contains(id);

        public bool IsClosed(AlignedItem item) => item.Item.Restricted || item.Status == ItemStatus.Closed;

        public override string ToString() => JsonSerializer.Serialize(Partition, ContractJson.Compact);

        // One item is closed by what was heard, though the agenda did not mark it.
        private static ItemStatus StatusOf(int index) => index == 0 ? ItemStatus.Closed : ItemStatus.Discussed;

        private static Utterance Said(int id) => new()
        {
            Id = id,
            Start = (id - 1) * 5,
            End = (id * 5) - 0.5,
            Text = $"words-{id};",
            Speaker = $"speaker-{id};",
            Repairs = [new Repair($"misheard-{id};", $"words-{id};")],
        };
    }
}
