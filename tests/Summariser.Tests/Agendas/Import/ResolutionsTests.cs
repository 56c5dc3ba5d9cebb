using Summariser.Agendas.Import;

namespace Summariser.Tests.Agendas.Import;

public sealed class ResolutionsTests
{
    [Theory]
    [InlineData("RESOLVED: That the plan be noted.")]
    [InlineData("RESOLVED – That the plan be noted.")]
    [InlineData("RESLOVED: That the plan be noted.")]
    [InlineData("RESOVLED That the plan be noted.")]
    [InlineData("Resolved: That the plan be noted.")]
    [InlineData("RESOLVED (unanimously): That the plan be noted.")]
    [InlineData("RESOLVED unanimously - That the plan be noted.")]
    [InlineData("AGREED: That the plan be noted.")]
    [InlineData("DECISION: That the plan be noted.")]
    [InlineData("After a short debate it was RESOLVED That the plan be noted.")]
    public void A_decision_is_what_follows_the_marker(string line) =>
        Assert.Equal(["That the plan be noted."], Resolutions.In(["The Panel heard the officer.", line]));

    [Theory]
    [InlineData("All rights are RESERVED by the harbour.")]
    [InlineData("The fault was resolved quickly.")]
    [InlineData("Resolve and courage were praised.")]
    [InlineData("RESERVED MATTERS were heard.")]
    [InlineData("Members agreed with the officer in part.")]
    public void Other_words_are_no_decisions(string line) => Assert.Empty(Resolutions.In([line]));

    [Fact]
    public void A_list_below_the_marker_gives_a_decision_an_entry() => Assert.Equal(
        ["That the plan be noted", "a report come back", "officers be thanked."],
        Resolutions.In(["RESLOVED:", "1.1 That the plan be noted;", "(b) a report come back; and", "3. officers be thanked.", "The Chair closed the item."]));

    [Fact]
    public void Votes_between_entries_are_not_decisions() => Assert.Equal(
        ["the fee be set", "the quay be closed."],
        Resolutions.In(["It was RESOLVED that:", "1. the fee be set;", "Voting: 5 for, 2 against", "2. the quay be closed.", "Voting: unanimous"]));

    [Fact]
    public void What_was_agreed_in_bullets_counts() =>
        Assert.Equal(["To bring the plan back in May"], Resolutions.In(["It was agreed", "• To bring the plan back in May"]));

    [Fact]
    public void Several_decisions_in_one_passage_are_all_found() =>
        Assert.Equal(["That A be noted.", "That B be noted."], Resolutions.In(["RESOLVED – That A be noted.", "Debate went on.", "RESOLVED – That B be noted."]));

    [Theory]
    [InlineData("After debate, the Panel agreed to note the plan. The Chair thanked the officers.", "to note the plan.")]
    [InlineData("Following a vote it was RESOLVED that the fee of £4.50 be set. Councillor Ashby left.", "that the fee of £4.50 be set.")]
    [InlineData("The Committee unanimously agreed that Cllr. Ashby be thanked.", "that Cllr. Ashby be thanked.")]
    public void A_decision_within_a_paragraph_ends_with_its_sentence(string line, string decision) => Assert.Equal([decision], Resolutions.In([line]));

    [Fact]
    public void A_passage_of_decisions_without_a_marker_is_taken_whole() =>
        Assert.Equal(["Approved the works.", "Noted the cost."], Resolutions.Of(["1. Approved the works.", "2. Noted the cost."]));
}
