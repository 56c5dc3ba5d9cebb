using Summariser.Agendas.Alignment;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Agendas.Alignment;

public sealed class MeetingWithoutAgendaTests
{
    private static readonly Agenda Whole = new() { Items = [new AgendaItem { Title = "Cabinet" }] };

    [Fact]
    public void The_whole_meeting_is_one_item_from_welcome_to_farewell()
    {
        var partition = Align("Good evening and welcome to this meeting of the cabinet.", "Item seven is deferred to the next meeting.", "Thank you all for coming.", "The meeting is closed.");

        var item = Assert.Single(partition.Items);
        var stretch = Assert.Single(item.Stretches);
        Assert.Equal((ItemStatus.Discussed, 1, 4), (item.Status, stretch.First, stretch.Last));
        Assert.Empty(partition.Outside);
        Assert.Empty(partition.Warnings);
    }

    [Fact]
    public void A_resolution_that_is_heard_still_closes_what_follows()
    {
        var partition = Align(
            "Welcome to the cabinet.", "I move that under section 100A(4) the press and public be excluded.", "Agreed.", "The price we were offered is nine million pounds for the old mill.",
            "We are now back in public session.", "Thank you all.");

        Assert.Contains(partition.Outside, outside => outside.Kind == OutsideKind.Closed && outside.Run.Holds(4));
        Assert.DoesNotContain(partition.Items[0].Stretches, stretch => stretch.Holds(4));
        Assert.Contains(partition.Items[0].Stretches, stretch => stretch.Holds(6));
    }

    private static Partition Align(params string[] said) => new MeetingAligner().Align(
        new Transcript
        {
            DurationSeconds = said.Length * 10,
            Utterances = [.. said.Select((text, at) => new Utterance { Id = at + 1, Start = at * 10, End = (at * 10) + 9, Text = text })],
        },
        Whole);
}
