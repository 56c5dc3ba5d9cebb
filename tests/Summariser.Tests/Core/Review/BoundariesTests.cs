using FsCheck;
using FsCheck.Fluent;
using Summariser.Core;
using Summariser.Core.Alignment;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Tests.Core.Review;

public sealed class BoundariesTests
{
    private static readonly StretchOwner Library = new StretchOwner.OfItem(1);

    [Fact]
    public void A_boundary_is_moved_and_only_the_items_it_touches_are_to_be_drafted_again()
    {
        var edited = Hub.Draft.Edit(new DraftEdit.MoveBoundary(7, 6));
        Assert.Equal([0, 1], edited.Redraft!.Items);
        Assert.False(edited.Redraft.Overview);
        Assert.Equal([1, 5], Only(edited.Copy, 0).Utterances);
        Assert.Equal([6, 10], Only(edited.Copy, 1).Utterances);
        Assert.Equal((25, 1), (Only(edited.Copy, 1).Start, Only(edited.Copy, 1).Confidence));
        Assert.Equal(25, Only(edited.Copy, 0).End);
        Assert.Same(Hub.Draft.Summary.Items[2].Summary, edited.Copy.Summary.Items[2].Summary);
        Assert.Empty(edited.Copy.Summary.Items[1].Summary);
    }

    [Fact]
    public void A_run_is_given_to_another_item_and_an_item_without_words_is_not_reached()
    {
        var copy = Hub.Draft.After(new DraftEdit.AssignRun(7, 10, new StretchOwner.OfItem(0)));
        Assert.Equal([1, 10], Only(copy, 0).Utterances);
        Assert.Equal((ItemStatus.NotReached, 0), (copy.Summary.Items[1].Status, copy.Summary.Items[1].Stretches.Count));
        var back = copy.After(new DraftEdit.AssignRun(8, 9, Library));
        Assert.Equal(ItemStatus.Discussed, back.Summary.Items[1].Status);
        Assert.Equal([[1, 7], [10, 10]], back.Summary.Items[0].Stretches.Select(stretch => stretch.Utterances));
    }

    [Fact]
    public void A_run_may_belong_to_no_item()
    {
        var copy = Hub.Draft.After(new DraftEdit.AssignRun(10, 11, new StretchOwner.OfNone(OutsideKind.Adjournment)));
        var outside = Assert.Single(copy.Summary.Outside);
        Assert.Equal((OutsideKind.Adjournment, 45, 55), (outside.Kind, outside.Start, outside.End));
        Assert.Equal([10, 11], outside.Utterances);
    }

    [Fact]
    public void What_cannot_be_moved_is_refused()
    {
        Assert.Throws<InputException>(() => Hub.Draft.Edit(new DraftEdit.MoveBoundary(8, 9)));
        Assert.Throws<InputException>(() => Hub.Draft.Edit(new DraftEdit.MoveBoundary(7, 1)));
        Assert.Throws<InputException>(() => Hub.Draft.Edit(new DraftEdit.MoveBoundary(7, 11)));
        Assert.Throws<InputException>(() => Hub.Draft.Edit(new DraftEdit.MoveBoundary(7, 7)));
        Assert.Throws<InputException>(() => Hub.Draft.Edit(new DraftEdit.AssignRun(9, 8, Library)));
        Assert.Throws<InputException>(() => Hub.Draft.Edit(new DraftEdit.AssignRun(14, 15, Library)));
        Assert.Throws<InputException>(() => Hub.Draft.Edit(new DraftEdit.AssignRun(1, 2, new StretchOwner.OfItem(3))));
        Assert.Throws<InputException>(() => Hub.Draft.Edit(new DraftEdit.AssignRun(1, 2, new StretchOwner.OfNone(OutsideKind.Closed))));
    }

    [Fact]
    public void What_was_closed_cannot_be_opened()
    {
        var closed = Hub.Draft.After(new DraftEdit.CloseRun(8, 9));
        var refused = Assert.Throws<InputException>(() => closed.Edit(new DraftEdit.AssignRun(8, 9, Library)));
        Assert.Contains("cannot be opened", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => closed.Edit(new DraftEdit.MoveBoundary(10, 9)));
    }

    [Fact]
    public void Any_sequence_of_moves_leaves_a_partition_in_which_summary_and_meeting_agree()
    {
        var edits = (from kind in Gen.Choose(0, 3) from first in Gen.Choose(-1, 16) from length in Gen.Choose(0, 6) from owner in Gen.Choose(-4, 3)
                     select Edit(kind, first, length, owner)).ListOf();
        Prop.ForAll(edits.ToArbitrary(), sequence =>
        {
            var copy = Hub.Draft;
            foreach (var edit in sequence)
            {
                copy = Tried(copy, edit);
                IsPartition(copy);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static DraftEdit Edit(int kind, int first, int length, int owner) => kind switch
    {
        0 => new DraftEdit.MoveBoundary(first, first + owner),
        1 => new DraftEdit.CloseRun(first, first + (length / 3)),
        _ => new DraftEdit.AssignRun(first, first + length, owner >= 0 ? new StretchOwner.OfItem(owner) : new StretchOwner.OfNone((OutsideKind)(-owner - 1))),
    };

    private static ReviewCopy Tried(ReviewCopy copy, DraftEdit edit)
    {
        try
        {
            return copy.After(edit);
        }
        catch (InputException)
        {
            return copy;
        }
    }

    private static void IsPartition(ReviewCopy copy)
    {
        var stretches = copy.Summary.Items.SelectMany(item => item.Stretches).Select(each => (each.Utterances[0], each.Utterances[^1], each.Start, each.End))
            .Concat(copy.Summary.Outside.Select(each => (each.Utterances[0], each.Utterances[^1], each.Start, each.End))).Order().ToArray();
        Assert.Equal((1, 14), (stretches[0].Item1, stretches[^1].Item2));
        Assert.All(stretches, stretch => Assert.True(stretch.Item1 <= stretch.Item2 && stretch.Start <= stretch.End));
        Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal((pair.First.Item2 + 1, pair.First.End), (pair.Second.Item1, pair.Second.Start)));
        Assert.All(copy.Summary.Items, item => Assert.True(item.Status is ItemStatus.Closed || (item.Status == ItemStatus.Discussed) == (item.Stretches.Count > 0)));
        Assert.Equal(Hub.Json(copy.Summary), Hub.Json(ReviewCopy.Of(copy.Summary, copy.Open).Summary));
        Assert.Equal(Hub.Json(copy.Open), Hub.Json(ReviewCopy.Of(copy.Summary, copy.Open).Open));
    }

    private static StretchSummary Only(ReviewCopy copy, int item) => Assert.Single(copy.Summary.Items[item].Stretches);
}
