using System.Text.Json;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Json;
using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Alignment;

public sealed class OpenMeetingTests
{
    private static readonly Agenda Agenda = new()
    {
        Meeting = new Meeting { Title = "Harbour Board" },
        Items = [new AgendaItem { Number = "1", Title = "Dredging" }, new AgendaItem { Number = "2", Title = "Sale of the slipway", Restricted = true }],
        Warnings = ["from the agenda"],
    };

    private static readonly Transcript Transcript = new()
    {
        Engine = "scripted",
        DurationSeconds = 30,
        Utterances = [Said(1), Said(2), Said(3)],
        Warnings = ["from the transcript"],
    };

    [Fact]
    public void A_closed_item_keeps_its_number_and_times_alone()
    {
        var item = Sealed(ItemStatus.Discussed).Items[1];
        Assert.Equal(("2", OpenMeeting.ClosedTitle, ItemStatus.Closed), (item.Item.Number, item.Item.Title, item.Status));
        Assert.Equal([new TimeRange(10, 20)], item.Stretches.Select(stretch => stretch.At));
    }

    [Fact]
    public void An_item_marked_closed_but_never_reached_hides_its_title_too()
    {
        var partition = new Partition { Items = [new AlignedItem(Agenda.Items[1], ItemStatus.NotReached, [])] };
        var item = OpenMeeting.Seal(Agenda, Transcript, partition).Items.Single();
        Assert.Equal(OpenMeeting.ClosedTitle, item.Item.Title);
        Assert.Empty(item.Stretches);
    }

    [Fact]
    public void Open_utterances_keep_the_ids_of_the_whole_transcript()
    {
        var open = Sealed(ItemStatus.Closed);
        Assert.Equal([1, 3], open.Transcript.Utterances.Select(said => said.Id));
        Assert.Equal([1, 3], open.UtterancesOf(open.Items[0]).Select(said => said.Id));
        Assert.Equal(("scripted", 30.0), (open.Transcript.Engine, open.Transcript.DurationSeconds));
    }

    [Fact]
    public void An_item_taken_twice_has_the_utterances_of_both_times_in_order()
    {
        var open = Sealed(ItemStatus.Closed);
        Assert.Equal(2, open.Items[0].Stretches.Count);
        Assert.Equal(["words 1", "words 3"], open.UtterancesOf(open.Items[0]).Select(said => said.Text));
    }

    [Fact]
    public void Warnings_of_all_three_are_kept_in_order() =>
        Assert.Equal(["from the agenda", "from the transcript", "from the alignment"], Sealed(ItemStatus.Closed).Warnings);

    [Fact]
    public void An_open_item_is_left_as_it_is() => Assert.Same(Agenda.Items[0], Sealed(ItemStatus.Closed).Items[0].Item);

    [Fact]
    public void A_sealed_meeting_that_was_saved_is_read_back_as_it_was()
    {
        var saved = JsonSerializer.Serialize(Sealed(ItemStatus.Closed), ContractJson.Compact);
        var read = JsonSerializer.Deserialize<OpenMeeting>(saved, ContractJson.Compact)!;
        Assert.Equal(saved, JsonSerializer.Serialize(read, ContractJson.Compact));
        Assert.Equal([1, 3], read.UtterancesOf(read.Items[0]).Select(said => said.Id));
    }

    private static OpenMeeting Sealed(ItemStatus second) => OpenMeeting.Seal(Agenda, Transcript, new Partition
    {
        Items =
        [
            new AlignedItem(Agenda.Items[0], ItemStatus.Discussed, [Run(1), Run(3)]),
            new AlignedItem(Agenda.Items[1], second, [Run(2)]),
        ],
        Warnings = ["from the alignment"],
    });

    private static Stretch Run(int id) => new(new TimeRange((id - 1) * 10, id * 10), id, id, 1);

    private static Utterance Said(int id) => new() { Id = id, Start = (id - 1) * 10, End = (id * 10) - 1, Text = $"words {id}" };
}
