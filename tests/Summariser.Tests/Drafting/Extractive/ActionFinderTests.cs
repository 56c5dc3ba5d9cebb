using Summariser.Core.Summaries;
using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class ActionFinderTests
{
    [Theory]
    [InlineData("So, as an action, Mr Greenacre will bring a paper on the pool to the next meeting.", "Tobias Greenacre", "the next meeting", "Bring a paper on the pool")]
    [InlineData("So as in action, Tobias Greenacre will ring a paper on the pool to the next meeting in May.", "Tobias Greenacre", "the next meeting in May", "Ring a paper on the pool")]
    [InlineData("Mr Greenacre, can you send all members the figures by the thirty-first of July?|Yes, Chair, I will do that.", "Tobias Greenacre", "the thirty-first of July", "Send all members the figures")]
    [InlineData("Tobias Greenacre: I will circulate the survey after the meeting.", "Tobias Greenacre", "after the meeting", "Circulate the survey")]
    [InlineData("Tobias Greenacre: I'll write to the trust and find out.", "Tobias Greenacre", null, "Write to the trust")]
    [InlineData("Chair: Could officers provide a breakdown by ward?|Tobias Greenacre: Of course.", "Tobias Greenacre", null, "Provide a breakdown by ward")]
    [InlineData("Action for Mr Greenacre to share the map with members.", "Tobias Greenacre", null, "Share the map with members")]
    [InlineData("We will report back to this committee in time for the next quarter.", null, "the next quarter", "Report back to this committee")]
    [InlineData("I'd like to see that, Mr Greenacre.|Can you send us the costs by the end of June?|Yes, I can.", "Tobias Greenacre", "the end of June", "Send us the costs")]
    [InlineData("Tobias Grenacre will send the map to members by the thirty first of July.", "Tobias Greenacre", "the thirty first of July", "Send the map")]
    [InlineData("Mr Greenacre is asked to check the figures.|Mr Greenacre will check the figures by Friday.", "Tobias Greenacre", "Friday", "Check the figures")]
    [InlineData("Tobias Greenacre: I can undertake to publish the plan within two weeks.", "Tobias Greenacre", "within two weeks", "Publish the plan")]
    public void Undertakings_are_heard_with_who_and_when(string said, string? owner, string? due, string words)
    {
        var action = Assert.Single(In(said));

        Assert.Equal((owner, due), (action.Owner, action.Due));
        Assert.Contains(words, action.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Councillor Tarrant: I will vote against this.")]
    [InlineData("Councillor Tarrant: I'll bring Councillor Quill in now.")]
    [InlineData("Councillor Tarrant: I'll come back to you in a moment.")]
    [InlineData("Councillor Tarrant: I'll be brief.")]
    [InlineData("If we get the grant, I will send a note to members.")]
    [InlineData("Can you send us the costs by June?|No, I'm afraid not.")]
    [InlineData("Can you speak to that, please?|Yes, of course.")]
    [InlineData("Last year the director sent a letter to every school.")]
    [InlineData("The recording will be available on the website afterwards.")]
    [InlineData("We might bring a report next year.")]
    [InlineData("The new rules will include cafés.")]
    public void Other_talk_of_the_future_is_no_undertaking(string said) => Assert.Empty(In(said));

    private static IReadOnlyList<ActionPoint> In(string said)
    {
        var meeting = Meetings.OneItem("Leisure", said.Split('|'));
        return new ActionFinder(new People(meeting.Meeting)).In(Spoken.Of(meeting.Transcript.Utterances));
    }
}
