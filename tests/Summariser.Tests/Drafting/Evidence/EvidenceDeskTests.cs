using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Tests.Drafting.Evidence;

public sealed class EvidenceDeskTests
{
    private static readonly IMeetingEvidence Said = new EvidenceDesk().EvidenceOf(Meetings.Of(
        (new() { Number = "4", Title = "Harbour Hub" },
        [
            "Tobias Greenacre: The hub will open in May and has cost sixty four thousand pounds.",
            "Tobias Greenacre: Twelve hundred visitors are expected in the first month.",
            "Councillor Maud Tarrant: Those in favour? Seven for, two against. That is carried.",
        ]),
        (new() { Number = "5", Title = "Play areas" }, ["Councillor Hesper Quill: The swings were broken for five weeks last summer."])));

    [Theory]
    [InlineData("The hub opens in May at a cost of £64,000.", 0, "1")]
    [InlineData("1,200 visitors are expected in the first month.", 0, "2")]
    [InlineData("The hub has cost £64,000, and 1,200 visitors are expected in its first month.", 0, "1 2")]
    [InlineData("The swings were broken for five weeks.", 1, "4")]
    [InlineData("The swings were broken for five weeks.", 0, "")]
    [InlineData("The swings were broken for five weeks.", null, "4")]
    [InlineData("The committee toured a volcano by submarine.", null, "")]
    [InlineData("It was and they were.", 0, "")]
    public void A_sentence_rests_on_the_few_utterances_that_say_most_of_it(string text, int? item, string ids) =>
        Assert.Equal(ids, string.Join(' ', Said.Find(text, item)));

    [Fact]
    public void What_is_claimed_is_held_against_the_words_of_its_item()
    {
        Assert.Empty(Said.ReasonsAgainst("The hub has cost £64,000.", [1], 0));
        Assert.NotEmpty(Said.ReasonsAgainst("The hub has cost £74,000.", [1], 0));
        Assert.NotEmpty(Said.ReasonsAgainst("The hub has cost £64,000.", [1], 1));
        Assert.Empty(Said.ReasonsAgainst("The hub has cost £64,000.", [1], null));
    }

    [Fact]
    public void A_vote_is_the_one_heard()
    {
        Assert.Empty(Said.ReasonsAgainst(new VoteCount(7, 2, null), [3]));
        Assert.NotEmpty(Said.ReasonsAgainst(new VoteCount(7, 3, null), [3]));
        Assert.NotEmpty(Said.ReasonsAgainst(new VoteCount(7, 2, null), [1, 99]));
    }
}
