using Summariser.Core.Summaries;
using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class DecisionFinderTests
{
    [Theory]
    [InlineData(DecisionKind.Noted, "report be noted", "It is resolved that the report be noted.")]
    [InlineData(DecisionKind.Noted, "report be noted", "RESOLVED: that the report be noted.")]
    [InlineData(DecisionKind.Resolved, "hall be let", "Resolved that the hall be let to the band.")]
    [InlineData(DecisionKind.Noted, "scorecard", "Thank you. The committee notes the scorecard.")]
    [InlineData(DecisionKind.Noted, "update", "So the panel has noted the update.")]
    [InlineData(DecisionKind.Approved, "strategy", "The committee approved the play strategy.")]
    [InlineData(DecisionKind.Approved, "the plan for the pool", "We approve the plan for the pool.")]
    [InlineData(DecisionKind.Agreed, "open the hall", "The board agreed to open the hall on Sundays.")]
    [InlineData(DecisionKind.Recommended, "to Cabinet", "The committee recommends to Cabinet that the fee be cut.")]
    [InlineData(DecisionKind.Noted, "report is noted", "The report is noted.")]
    [InlineData(DecisionKind.Noted, "report is therefore noted", "Thank you, so the report is therefore noted.")]
    [InlineData(DecisionKind.Deferred, "deferred to the June meeting", "Item six is deferred to the June meeting.")]
    [InlineData(DecisionKind.Deferred, "Item six is deferred", "After all, do members agree, agreed, agreed, Item six is deferred to the June meeting.")]
    [InlineData(DecisionKind.Withdrawn, "withdrawn", "Agenda item nine has been withdrawn.")]
    [InlineData(DecisionKind.Refused, "application is refused", "The application is refused.")]
    [InlineData(DecisionKind.Agreed, "minutes are agreed", "The minutes are agreed, and I will sign them.")]
    [InlineData(DecisionKind.Approved, "minutes are approved", "The minutes are approved as a correct record.")]
    [InlineData(DecisionKind.Agreed, "minutes", "Do we agree the minutes as a correct record?|Agreed.")]
    [InlineData(DecisionKind.Agreed, "minutes", "Can we agree the minutes of the March meeting?|Yes.")]
    [InlineData(DecisionKind.Noted, "note the fostering report", "Can I take it that the committee is happy to note the fostering report?|Agreed.")]
    [InlineData(DecisionKind.Approved, "approve the budget", "Are members content to approve the budget?|Aye.|Thank you.")]
    [InlineData(DecisionKind.Noted, "to note the update", "Are we happy to note the update?|I see no dissent.")]
    [InlineData(DecisionKind.Agreed, "recommendations", "Is the committee agreed on the recommendations in the report?|Agreed.|That's agreed.")]
    [InlineData(DecisionKind.Agreed, "swap the next two items", "I suggest that we swap the next two items.|Are we agreed?|Agreed.")]
    [InlineData(DecisionKind.Agreed, "close the slipway", "I move that we close the slipway for a month.|Seconded.|All those in favour?|That's carried.")]
    [InlineData(DecisionKind.Agreed, "close the slipway", "I propose that we close the slipway for a month.|I second that.|Agreed.")]
    [InlineData(DecisionKind.Approved, "play strategy be approved", "I'd like to move that the play strategy be approved.|Happy to second.|Seven for, two against.|The motion is carried.")]
    [InlineData(DecisionKind.Refused, "fee be doubled", "I move that the fee be doubled.|Seconded.|Two for, seven against.|The motion is lost.")]
    [InlineData(DecisionKind.Refused, "fee be doubled", "I move that the fee be doubled.|Seconded.|The motion falls.")]
    [InlineData(DecisionKind.Refused, "fee be doubled", "I move that the fee be doubled.|Seconded.|The motion is not carried.")]
    [InlineData(DecisionKind.Recommended, "recommends to Cabinet", "I move that the committee recommends to Cabinet a rise of four per cent.|I'm pleased to second that.|All those in favour, please show.|Seven for, two against, and one abstention, Chair.|The motion is carried.")]
    [InlineData(DecisionKind.Noted, "to note the report", "The recommendation is to note the report.|Is that agreed?|Agreed.")]
    [InlineData(DecisionKind.Deferred, "defer", "I'd like to ask the committee to defer this item to May.|Do members agree?|Agreed.")]
    [InlineData(DecisionKind.Agreed, "To open the hall", "It was agreed to open the hall.", false)]
    [InlineData(DecisionKind.Agreed, "to open the hall", "It is agreed to open the hall on Sundays.")]
    [InlineData(DecisionKind.Approved, "plan", "So, that plan is approved unanimously.")]
    [InlineData(DecisionKind.Noted, "committee notes the scorecard", "Yes, Chair, I will do that, thank you, the committee notes the scorecard.")]
    [InlineData(DecisionKind.Agreed, "hall be let", "I move that the hall be let.|Seconded, Chair.|Agreed, agreed, that is agreed, so the hall is let.")]
    [InlineData(DecisionKind.Agreed, "Agree the minutes", "does everyone agree the minutes as a true record?|yes|agreed")]
    public void Decisions_are_heard(DecisionKind kind, string words, string said, bool isHeard = true)
    {
        var found = In(said);

        if (!isHeard)
        {
            Assert.Empty(found);
            return;
        }

        var decision = Assert.Single(found);
        Assert.Equal(kind, decision.Kind);
        Assert.Contains(words, decision.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(decision.Evidence);
    }

    [Theory]
    [InlineData("Last year the council agreed to close the baths.")]
    [InlineData("At the last meeting the committee approved the plan.")]
    [InlineData("The committee had already agreed the budget.")]
    [InlineData("If the committee approves the plan, work starts in May.")]
    [InlineData("Would the committee agree to a visit?|I'm not sure that we can.")]
    [InlineData("Do we agree the minutes?|No, Chair, there is a mistake on page three.")]
    [InlineData("Has the report been approved?")]
    [InlineData("I don't think the motion should be carried.")]
    [InlineData("The minutes might be agreed next month.")]
    [InlineData("Do you agree with that, Mr Greenacre?|Yes, I do.")]
    [InlineData("I move that the fee be doubled.|There was no seconder.")]
    [InlineData("I agree with Councillor Quill.")]
    [InlineData("We note that the roof leaks.")]
    [InlineData("Once the plan is approved we can begin.")]
    [InlineData("The application was refused in twenty nineteen.")]
    [InlineData("It has always been agreed that parents decide.")]
    [InlineData("We hope the bid is approved.")]
    [InlineData("Is that the agreed figure?")]
    [InlineData("I'd like to move on to the next slide.")]
    [InlineData("We need to move the bins.")]
    [InlineData("Are you happy to take questions?|Yes, Chair.")]
    [InlineData("Can you hear me?|Yes.")]
    [InlineData("Does anyone want to second-guess that?")]
    [InlineData("The second recommendation is about the hall.")]
    [InlineData("Agreed.")]
    [InlineData("Two for the price of one, and nine against the clock.")]
    [InlineData("Whether the plan is approved is a matter for Cabinet.")]
    [InlineData("The panel might approve the plan.")]
    [InlineData("Planning permission has not been granted until the fee is paid.")]
    public void Talk_of_decisions_is_no_decision(string said) => Assert.Empty(In(said));

    [Fact]
    public void A_vote_is_kept_with_who_moved_and_seconded()
    {
        var decision = Assert.Single(In(
            "Councillor Hesper Quill: I move that the committee approves the plan.|Councillor Ivo Bellweather: Seconded, Chair.|" +
            "Councillor Maud Tarrant: All those in favour?|Clerk: Seven for, two against and one abstention.|Councillor Maud Tarrant: The motion is carried."));

        Assert.Equal(("Councillor Hesper Quill", "Councillor Ivo Bellweather"), (decision.Mover, decision.Seconder));
        Assert.Equal(new VoteCount(7, 2, 1), decision.Votes);
        Assert.Equal([1, 2, 3, 4, 5], decision.Evidence);
    }

    [Fact]
    public void The_chair_may_say_who_moved_and_seconded()
    {
        var decision = Assert.Single(In("I move that the hall be let.|The motion has been moved by Councillor Quill and seconded by Councillor Bellweather.|All in favour?|Carried."));

        Assert.Equal(("Councillor Hesper Quill", "Councillor Ivo Bellweather"), (decision.Mover, decision.Seconder));
    }

    [Fact]
    public void Two_decisions_in_one_item_are_two() =>
        Assert.Equal(2, In("I move that the hall be let.|Seconded.|Agreed.|Now the pool. I move that the pool be heated.|Seconded.|That is carried.").Count);

    private static IReadOnlyList<Decision> In(string said)
    {
        var meeting = Meetings.OneItem("Leisure", said.Split('|'));
        return new DecisionFinder(new People(meeting.Meeting)).In(Spoken.Of(meeting.Transcript.Utterances));
    }
}
