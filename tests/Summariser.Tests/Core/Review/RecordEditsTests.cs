using Summariser.Core;
using Summariser.Core.Alignment;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Tests.Core.Review;

public sealed class RecordEditsTests
{
    private static readonly Decision Longer = new() { Text = "The longer hours are approved.", Kind = DecisionKind.Approved, Votes = new VoteCount(7, 2, null), Evidence = [10] };
    private static readonly ActionPoint Write = new() { Text = "Write to the contractor about the swings.", Owner = "Tobias Greenacre", Due = "the end of June", Evidence = [13] };

    private static readonly ReviewCopy Draft = Hub.Draft.With(Hub.Draft.Summary with
    {
        Items = [Hub.Draft.Summary.Items[0], Hub.Draft.Summary.Items[1] with { Decisions = [Longer] }, Hub.Draft.Summary.Items[2] with { Actions = [Write] }],
    });

    [Fact]
    public void A_decision_is_changed_and_held_against_what_was_said()
    {
        var noted = Decided(Longer with { Kind = DecisionKind.Resolved, Text = "The longer hours were approved." });
        Assert.Equal((DecisionKind.Resolved, "The longer hours were approved.", null, 10), (noted.Kind, noted.Text, noted.Doubts, Assert.Single(noted.Evidence)));

        var miscounted = Decided(Longer with { Votes = new VoteCount(8, 2, null) });
        Assert.Equal("The vote is not the one heard in the words this rests on.", Assert.Single(miscounted.Doubts!));
        Assert.Null(Decided(Longer with { Votes = new VoteCount(null, null, null) }).Votes);
        Assert.NotNull(Decided(Longer with { Mover = "Councillor Hesper Quill" }).Doubts);
    }

    [Fact]
    public void A_doubtful_decision_is_on_the_work_list_until_a_person_passes_it()
    {
        var doubtful = Draft.After(new DraftEdit.SetDecision(1, 0, Longer with { Votes = new VoteCount(8, 2, null) }));
        var entry = Assert.Single(WorkList.Of(doubtful.Summary).Entries, entry => entry.Kind == WorkKind.UnsupportedRecord);
        Assert.Equal((1, 0, null, true, true), (entry.Item, entry.Decision, entry.Action, entry.Blocks, entry.CanBeSeen));
        var passed = doubtful.After(new DraftEdit.MarkSeen(entry.Key));
        Assert.Equal(0, WorkList.Of(passed.Summary).CountOf(WorkKind.UnsupportedRecord));
        var changed = passed.After(new DraftEdit.SetDecision(1, 0, Longer with { Votes = new VoteCount(9, 2, null) }));
        Assert.Equal(1, WorkList.Of(changed.Summary).CountOf(WorkKind.UnsupportedRecord));
    }

    [Fact]
    public void Decisions_are_added_with_what_they_rest_on_and_taken_out()
    {
        var added = Draft.After(new DraftEdit.SetDecision(1, 1, new Decision { Text = "The library should open until eight on Thursdays.", Kind = DecisionKind.Agreed }));
        Assert.Equal([8], added.Summary.Items[1].Decisions[1].Evidence);
        Assert.Null(added.Summary.Items[1].Decisions[1].Doubts);
        Assert.Empty(Draft.After(new DraftEdit.SetDecision(1, 0, null)).Summary.Items[1].Decisions);
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.SetDecision(1, 1, null)));
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.SetDecision(1, 3, Longer)));
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.SetDecision(1, 0, Longer with { Votes = new VoteCount(-1, 2, 0) })));
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.SetDecision(1, 0, Longer with { Text = " " })));
    }

    [Fact]
    public void An_action_is_changed_and_held_against_what_was_said()
    {
        var done = Acted(Write with { Text = "Write to the contractor about the broken swings." });
        Assert.Null(done.Doubts);
        Assert.NotNull(Acted(Write with { Owner = "Councillor Ivo Bellweather" }).Doubts);
        Assert.NotNull(Acted(Write with { Due = "19 July" }).Doubts);
        Assert.Null(Acted(Write with { Owner = " ", Due = "" }).Owner);
        Assert.Empty(Draft.After(new DraftEdit.SetAction(2, 0, null)).Summary.Items[2].Actions);
    }

    [Fact]
    public void The_outcome_of_an_item_is_set_and_closed_items_stay_closed()
    {
        var deferred = Draft.After(new DraftEdit.SetStatus(1, ItemStatus.Deferred));
        Assert.Equal((ItemStatus.Deferred, ItemStatus.Deferred), (deferred.Summary.Items[1].Status, deferred.Open.Items[1].Status));
        Assert.Equal(Draft.Summary.Items[1].Decisions, deferred.Summary.Items[1].Decisions);
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.SetStatus(1, ItemStatus.NotReached)));
        var closed = Draft.After(new DraftEdit.SetStatus(1, ItemStatus.Closed));
        Assert.Throws<InputException>(() => closed.Edit(new DraftEdit.SetStatus(1, ItemStatus.Discussed)));
        Assert.Throws<InputException>(() => closed.Edit(new DraftEdit.AddSentence(new(1, 0), "The library opens.")));
    }

    private static Decision Decided(Decision decision) => Draft.After(new DraftEdit.SetDecision(1, 0, decision)).Summary.Items[1].Decisions[0];

    private static ActionPoint Acted(ActionPoint action) => Draft.After(new DraftEdit.SetAction(2, 0, action)).Summary.Items[2].Actions[0];
}
