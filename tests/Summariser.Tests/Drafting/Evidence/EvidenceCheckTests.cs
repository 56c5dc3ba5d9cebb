using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Tests.Drafting.Evidence;

public sealed class EvidenceCheckTests
{
    private static readonly string[] Pool =
    [
        "Councillor Maud Tarrant: Item five, the swimming pool. Mr Greenacre, over to you.",
        "Tobias Greenacre: Thank you, Chair. Last year there were, er, two hundred and ninety-one lessons, and seventy point six per cent of them were full.",
        "Tobias Greenacre: The repairs cost one point two million pounds and ended on the ninth of May. The Windmere Trust did not pay for the roof.",
        "Councillor Hesper Quill: I move that the plan for the roof be approved.",
        "Clerk: Seven for, two against and one abstention.",
        "Councillor Maud Tarrant: The motion is carried, and the hall opens at half past four.",
    ];

    [Theory]
    [InlineData("Tobias Greenacre presented the swimming pool report.", 2)]
    [InlineData("There were 291 lessons and 70.6% of them were full.", 2)]
    [InlineData("Repairs cost £1.2 million and ended on 9 May 2026.", 3)]
    [InlineData("The Windmere Trust did not pay for the roof.", 3)]
    [InlineData("Councillor Quill moved that the plan be approved.", 4)]
    [InlineData("The vote was seven for, two against and one abstention.", 5)]
    [InlineData("The hall opens at 4.30 pm.", 6)]
    [InlineData("It was said: “Last year there were two hundred and ninety-one lessons … seventy point six per cent of them were full.”", 2)]
    [InlineData("The Leisure Committee of Alderwick Borough Council met on Tuesday, 3 March 2026.", 1)]
    public void What_was_said_or_printed_is_supported(string text, int evidence) => Assert.Empty(Check(text, evidence).Reasons);

    [Theory]
    [InlineData("There were 292 lessons.", 2, "292")]
    [InlineData("75% of lessons were full.", 2, "The figure 75% was not said in the words this rests on.")]
    [InlineData("Repairs cost £1.3m.", 3, "£1.3m")]
    [InlineData("Repairs ended on 10 May 2026.", 3, "10 May 2026")]
    [InlineData("Repairs ended on 9 May 2019.", 3, "9 May 2019")]
    [InlineData("The hall opens at 5.30 pm.", 6, "5.30 pm")]
    [InlineData("The Brackenfield Trust did not pay for the roof.", 3, "Brackenfield")]
    [InlineData("The plan was moved by Councillor Ivo Bellweather.", 4, "Councillor Ivo Bellweather is not named")]
    [InlineData("The Windmere Trust did pay for the roof.", 3, "say not")]
    [InlineData("The motion was not carried.", 6, "do not deny it")]
    [InlineData("The plan was rejected.", 6, "refused or lost")]
    [InlineData("The vote was two for and seven against.", 5, "is not the vote heard")]
    [InlineData("It was said: “Last year there were hardly any lessons.”", 2, "were not said as quoted")]
    [InlineData("There were 291 lessons.", 99, "not part of this item (utterance 99)")]
    [InlineData("There were 291 lessons.", 3, "291")]
    public void What_was_not_said_is_flagged_with_a_reason(string text, int evidence, string reason)
    {
        var sentence = Check(text, evidence);

        Assert.Equal(Support.Unsupported, sentence.Support);
        Assert.Contains(reason, string.Join(' ', sentence.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_cites_nothing_may_say_what_the_agenda_says_and_no_more()
    {
        Assert.Equal(Support.Supported, Check("The committee considered the Swimming Pool report.").Support);
        Assert.Equal(Support.Unsupported, Check("The committee heard of 291 lessons.").Support);
    }

    [Fact]
    public void A_decision_keeps_only_the_mover_and_votes_that_were_heard()
    {
        var meeting = Meetings.OneItem("Swimming Pool", Pool);
        var draft = new ItemDraft
        {
            Decisions =
            [
                new Decision
                {
                    Text = "That the plan for the roof be approved", Mover = "Councillor Hesper Quill", Seconder = "Councillor Ivo Bellweather",
                    Votes = new VoteCount(8, 2, 1), Evidence = [4, 5, 6],
                },
                new Decision { Text = "That the hall be sold", Evidence = [99] },
            ],
        };

        var found = new EvidenceCheck(meeting).Check(draft, meeting.Items[0]);

        var decision = Assert.Single(found.Draft.Decisions);
        Assert.Equal(("Councillor Hesper Quill", null, null), (decision.Mover, decision.Seconder, decision.Votes));
        Assert.Contains("That the hall be sold", Assert.Single(found.Warnings), StringComparison.Ordinal);
    }

    private static Sentence Check(string text, params int[] evidence)
    {
        var meeting = Meetings.OneItem("Swimming Pool", Pool);
        return new EvidenceCheck(meeting).Check(new Sentence { Text = text, Evidence = evidence }, meeting.Items[0]);
    }
}
