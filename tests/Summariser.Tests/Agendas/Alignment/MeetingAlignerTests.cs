using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Agendas.Alignment;

public sealed class MeetingAlignerTests
{
    private static readonly Agenda Four = SmallMeetings.About("Apologies for absence", "Declarations of interest", "Fostering report", "Library opening hours");

    [Fact]
    public void Items_called_by_number_begin_where_they_are_called()
    {
        var transcript = SmallMeetings.Saying(
            "Good evening and welcome to this meeting, which is being webcast.",
            "Item one, apologies for absence. Any?", "None, Chair.",
            "Agenda item 2 is declarations of interest.", "I have an interest in item four.",
            "Moving on to item three, the fostering report.", "We recruited nine foster carers.", "Thank you. Is that agreed?",
            "That brings us to item 4.", "We propose to open the library on Sundays.",
            "That concludes our business. I declare the meeting closed.");

        Assert.Equal(
            ["Before", "1", "1", "2", "2", "3", "3", "3", "4", "4", "After"],
            SmallMeetings.LabelsOf(transcript, SmallMeetings.Align(transcript, Four)));
    }

    [Theory]
    [InlineData("Right. Item size, the fostering report.", "6")]
    [InlineData("So that takes us to item tree.", "3")]
    [InlineData("Turning now to agenda item number twelve.", "12")]
    [InlineData("Item 5a please, the playgrounds.", "5a")]
    public void A_number_is_understood_however_it_was_heard(string call, string number)
    {
        var agenda = new Agenda
        {
            Items = [new AgendaItem { Number = "2", Title = "Minutes" }, new AgendaItem { Number = number, Title = "Something else" }],
        };
        var transcript = SmallMeetings.Saying("Item two, the minutes.", "They are agreed.", call, "I will be brief, Chair.");

        Assert.Equal(["2", "2", number, number], SmallMeetings.LabelsOf(transcript, SmallMeetings.Align(transcript, agenda)));
    }

    [Fact]
    public void An_item_put_off_before_it_is_reached_is_deferred_and_has_no_stretch()
    {
        var transcript = SmallMeetings.Saying(
            "Item one, apologies for absence. None.", "I should say that item three has been deferred to the next meeting.",
            "Item two, declarations of interest. None.", "Item four, library opening hours.", "We propose Sundays.");
        var partition = SmallMeetings.Align(transcript, Four);

        Assert.Equal(ItemStatus.Deferred, partition.Items[2].Status);
        Assert.Empty(partition.Items[2].Stretches);
        Assert.Equal(ItemStatus.Discussed, partition.Items[3].Status);
    }

    [Fact]
    public void Items_taken_together_are_both_discussed_and_the_clerk_is_told_where()
    {
        var transcript = SmallMeetings.Saying(
            "Item one, apologies for absence. None.", "Item two, declarations of interest. None.",
            "We will take items three and four together.", "Both reports are from my team.", "Agreed.");
        var partition = SmallMeetings.Align(transcript, Four);

        Assert.Equal(["1", "2", "3", "3", "3"], SmallMeetings.LabelsOf(transcript, partition));
        Assert.Equal(ItemStatus.Discussed, partition.Items[3].Status);
        Assert.Contains("Item 4 was taken together with item 3; what was said is under item 3.", partition.Warnings);
    }

    [Fact]
    public void A_break_lies_outside_all_items_and_the_item_goes_on_after_it()
    {
        var transcript = SmallMeetings.Saying(
            "Item one, apologies for absence. None.", "Item three, the fostering report.", "Fostering is going well.",
            "We will adjourn for ten minutes.", "Is the tea out there?",
            "Welcome back, everyone.", "The fostering report also covers training.", "Item four, library opening hours.");

        Assert.Equal(
            ["1", "3", "3", "Adjournment", "Adjournment", "3", "3", "4"],
            SmallMeetings.LabelsOf(transcript, SmallMeetings.Align(transcript, Four)));
    }

    [Fact]
    public void An_item_that_nobody_mentions_is_not_reached()
    {
        var transcript = SmallMeetings.Saying("Item one, apologies for absence. None.", "Item two, declarations of interest. None.", "The meeting is closed.");

        Assert.Equal(
            [ItemStatus.Discussed, ItemStatus.Discussed, ItemStatus.NotReached, ItemStatus.NotReached],
            SmallMeetings.Align(transcript, Four).Items.Select(item => item.Status));
    }

    [Fact]
    public void An_empty_transcript_reaches_nothing()
    {
        var partition = SmallMeetings.Align(new Transcript(), Four);

        Assert.All(partition.Items, item => Assert.Equal(ItemStatus.NotReached, item.Status));
        Assert.Empty(partition.Outside);
    }

    [Fact]
    public void Six_hours_and_sixty_items_are_aligned_whole()
    {
        var random = new Random(7);
        string Babble(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"{(char)('a' + random.Next(20))}{(char)('a' + random.Next(20))}{(char)('a' + random.Next(20))}on"));
        var agenda = SmallMeetings.About([.. Enumerable.Range(0, 60).Select(_ => Babble(6))]);
        var transcript = SmallMeetings.Saying([.. Enumerable.Range(0, 6000).Select(at => at % 100 == 0 ? $"Item {(at / 100) + 1}. {Babble(8)}." : $"{Babble(10)}.")]);

        Assert.All(SmallMeetings.Align(transcript, agenda).Items, item => Assert.Single(item.Stretches));
    }

    [Fact]
    public void An_agenda_without_items_is_refused() =>
        Assert.Throws<ArgumentException>(() => SmallMeetings.Align(SmallMeetings.Saying("Hello."), new Agenda()));
}
