using Summariser.Agendas.Alignment;
using Summariser.Core.Alignment;

namespace Summariser.Tests.Agendas.Alignment;

public sealed class ClosedSessionsTests
{
    private static readonly string[] Opening = ["Item one, apologies for absence. None received.", "Item two, the parks strategy. Over to you, Mr Reed.", "The parks are in good order, Chair."];
    private static readonly string[] Secret = ["The marmalade offer was the lowest of the three.", "We should take the marmalade offer then."];

    /// <summary>Resolutions to exclude the public.</summary>
    public static TheoryData<string> Resolutions => new()
    {
        "I move that under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting for the following item.",
        "I move that, under section one hundred A four of the Local Government Act nineteen seventy-two, the press and the public be excluded.",
        "We now need to exclude the press and public because of exempt information in paragraph 3 of Schedule 12A.",
        "We will now move into private session.",
        "Right, we're going into closed session for the last item.",
        "We now move into Part 2 of the agenda.",
        "That takes us into part two. Can I ask members of the public to leave the room?",
        "It is proposed that the public be excluded from the meeting under Section 50A(4) of the Local Government (Scotland) Act 1973, Schedule 7A.",
        "I propose that we exclude the public and press in accordance with section 100A.",
        "Rydym yn cynnig gwahardd y wasg a'r cyhoedd o'r cyfarfod.",
        "We are now in private session and the webcast has ended.",
        "If members are content, I move that the press and public be excluded.",
        "The committee will now go in camera.",
        "We will take the next item in private.",
        "We now turn to the exempt reports.",
        "I now ask that the public gallery be cleared, as the next business is confidential.",
        "I move that members of the public and press be asked to leave the meeting.",
        "The Committee resolved, under section 50A(4), to exclude the public, as exempt information in paragraph 6 of Part 1 of Schedule 7A is likely to be disclosed.",
        "It was agreed to exclude the public under Schedule 6 of the Local Government Act (Northern Ireland) 2014.",
        "Proposed by Councillor Reed and seconded by Councillor Holt that the Council go into committee.",
        "Rydym nawr yn symud i sesiwn breifat.",
        "Cynigiaf fod y wasg a'r cyhoedd yn cael eu heithrio o'r cyfarfod.",
    };

    [Theory, MemberData(nameof(Resolutions))]
    public void A_resolution_seals_what_follows_to_the_end(string resolution)
    {
        var transcript = SmallMeetings.Saying([.. Opening, resolution, .. Secret]);
        var partition = SmallMeetings.Align(transcript, SmallMeetings.About("Apologies for absence", "Parks strategy"));

        Assert.Equal(["Closed", "Closed"], SmallMeetings.LabelsOf(transcript, partition)[^2..]);
        Assert.Contains(partition.Warnings, warning => warning.Contains("no return to public session was heard", StringComparison.Ordinal));
    }

    [Fact]
    public void A_resolution_that_gives_its_reason_in_a_sentence_of_its_own_is_public_to_its_end()
    {
        string[] resolution =
        [
            "I move that under section 104 of the Local Government Act 1972 the press and public be excluded from the meeting for the next item.",
            "Because it is likely to disclose exempt information as defined in paragraph three of Schedule twelve A of the Act.",
            "It is exempt information as defined in paragraph 3 of Scheduled Well-Vavie Act.",
            "Which is information relating to the financial or business affairs of any particular person, including the authority holding that information.",
            "Seconded, Chair.", "Agreed. Agreed.", "That is agreed, so the press and public are excluded. The webcast will stop here.",
        ];
        var transcript = SmallMeetings.Saying([.. Opening, .. resolution, .. Secret]);
        var labels = SmallMeetings.LabelsOf(transcript, SmallMeetings.Align(transcript, SmallMeetings.About("Apologies for absence", "Parks strategy")));

        Assert.DoesNotContain("Closed", labels[..^2]);
        Assert.Equal(["Closed", "Closed"], labels[^2..]);
    }

    [Theory]
    [InlineData("Item 10 will be taken in private later this evening.")]
    [InlineData("There are no items requiring the exclusion of the press and public.")]
    [InlineData("Exclusion of the press and public. That is not needed tonight, there are no exempt items.")]
    [InlineData("We do not need to exclude the press and public.")]
    [InlineData("When we get to item nine the press and public will be excluded.")]
    [InlineData("If we discuss the appendix we would have to go into private session.")]
    [InlineData("Many families are moving into private rented housing.")]
    [InlineData("As I said in part two of the report, the public are excluded from the old quarry.")]
    [InlineData("We want to go into Part 2 of the strategy in detail.")]
    [InlineData("The public should leave comments on the website by Friday.")]
    [InlineData("Residents now turn to private landlords for help.")]
    [InlineData("The bill will go into committee stage next year.")]
    public void Talk_of_an_exclusion_that_is_not_made_seals_nothing(string talk)
    {
        var transcript = SmallMeetings.Saying([.. Opening, talk, "The parks budget is unchanged.", "Are there any questions on parks?"]);
        var partition = SmallMeetings.Align(transcript, SmallMeetings.About("Apologies for absence", "Parks strategy"));

        Assert.DoesNotContain(partition.Outside, outside => outside.Kind == OutsideKind.Closed);
    }

    [Theory]
    [InlineData("We are now back in public session. Item three, the library report.")]
    [InlineData("The webcast has resumed. Item three, the library report.")]
    [InlineData("We're now live again, so item three, the library report.")]
    [InlineData("Welcome back to members of the public. Item three, the library report.")]
    [InlineData("The meeting has now come out of private session. Item three, the library report.")]
    [InlineData("We have come out of committee. Item three, the library report.")]
    [InlineData("The press and public were readmitted. Item three, the library report.")]
    [InlineData("Rydym nawr yn ôl mewn sesiwn gyhoeddus. Item three, the library report.")]
    public void A_return_heard_opens_the_meeting_again(string back)
    {
        var transcript = SmallMeetings.Saying([.. Opening, "We will now move into private session.", .. Secret, back, "The library is open longer on Saturdays."]);
        var partition = SmallMeetings.Align(transcript, SmallMeetings.About("Apologies for absence", "Parks strategy", "Library report"));

        Assert.Equal(["Closed", "Closed", "3", "3"], SmallMeetings.LabelsOf(transcript, partition)[^4..]);
    }

    [Theory]
    [InlineData("When we are back in public session we can announce the marmalade offer.")]
    [InlineData("We will return to public session after this.")]
    [InlineData("We cannot say that until we are in open session.")]
    [InlineData("Before we come out of private session, the marmalade offer once more.")]
    [InlineData("The firm came out of private ownership last year.")]
    [InlineData("The marmalade report came out of committee in March.")]
    [InlineData("The land was put back in public hands.")]
    public void A_return_that_is_only_spoken_of_leaves_the_meeting_closed(string talk)
    {
        var transcript = SmallMeetings.Saying([.. Opening, "We will now move into private session.", .. Secret, talk, "Good."]);
        var partition = SmallMeetings.Align(transcript, SmallMeetings.About("Apologies for absence", "Parks strategy"));

        Assert.Equal(["Closed", "Closed", "Closed", "Closed"], SmallMeetings.LabelsOf(transcript, partition)[^4..]);
    }

    [Fact]
    public void A_resolution_said_thousands_of_times_is_gone_through_once()
    {
        // With every resolution compared with every other this would be two thousand million steps.
        var transcript = SmallMeetings.Saying([.. Enumerable.Repeat("I move that the press and public be excluded. Agreed, excluded.", 50_000)]);
        var (closed, warnings) = ClosedSessions.Find(SpokenText.Of(transcript.Utterances), transcript.Utterances, []);

        Assert.Equal(0, closed.Count(one => one));
        Assert.Empty(warnings);
    }

    [Fact]
    public void The_vote_on_the_resolution_stays_public_and_the_first_word_after_it_does_not()
    {
        var transcript = SmallMeetings.Saying(
            [.. Opening, "Item three, exclusion of the press and public.", "I move that the press and public be excluded.", "Seconded, Chair.", "Agreed. Agreed.", "We agreed a marmalade price.", .. Secret]);
        var partition = SmallMeetings.Align(transcript, SmallMeetings.About("Apologies for absence", "Parks strategy", "Exclusion of the press and public", "Contract").Restricting(3));

        Assert.Equal(["3", "3", "3", "3"], SmallMeetings.LabelsOf(transcript, partition)[3..7]);
        Assert.All(SmallMeetings.LabelsOf(transcript, partition)[7..], label => Assert.True(label is "4" or "Closed", label));
    }

    [Fact]
    public void A_restricted_item_is_closed_even_when_no_resolution_is_heard()
    {
        var transcript = SmallMeetings.Saying([.. Opening, "Item three, the depot contract.", .. Secret]);
        var partition = SmallMeetings.Align(transcript, SmallMeetings.About("Apologies for absence", "Parks strategy", "Depot contract").Restricting(2));

        Assert.Equal(ItemStatus.Closed, partition.Items[2].Status);
        Assert.Equal(["3", "3", "3"], SmallMeetings.LabelsOf(transcript, partition)[^3..]);
    }

    [Fact]
    public void Private_words_in_the_utterance_that_brings_the_public_back_stay_sealed()
    {
        var transcript = SmallMeetings.Saying(
            [.. Opening, "We will now move into private session.", "So the marmalade offer is taken at one million pounds and the other two firms will be told tomorrow and we are now back in public session.", "Item three, the library report."]);
        var partition = SmallMeetings.Align(transcript, SmallMeetings.About("Apologies for absence", "Parks strategy", "Library report"));

        Assert.Equal(["Closed", "3"], SmallMeetings.LabelsOf(transcript, partition)[^2..]);
    }
}
