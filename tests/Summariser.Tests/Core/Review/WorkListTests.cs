using Summariser.Core;
using Summariser.Core.Alignment;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Review;

public sealed class WorkListTests
{
    [Fact]
    public void What_weighs_most_comes_first_and_each_entry_points_at_its_place()
    {
        var summary = Hub.Draft.With(1, new Sentence { Text = "Ring 01632 960 123.", Evidence = [9], Support = Support.Unsupported, Reasons = ["01632 was not found."] }).Summary with
        {
            Outside = [new OutsideSummary(OutsideKind.Closed, 70, 80, [15, 16])],
            Transcript = [.. Hub.Draft.Summary.Transcript.Select(said => said.Id is 2 or 5 ? said with { Repairs = [new Repair("lift", "ramp")] } : said)],
        };
        summary = summary with { Items = [summary.Items[0] with { Stretches = [summary.Items[0].Stretches[0] with { Confidence = 0.3 }] }, .. summary.Items.Skip(1)] };
        var work = WorkList.Of(summary);
        Assert.Equal(
            [WorkKind.UnsupportedSentence, WorkKind.UnconfirmedClosed, WorkKind.PersonalData, WorkKind.UncertainBoundary, WorkKind.UncertainName],
            work.Entries.Select(entry => entry.Kind));
        Assert.Equal((5, 2), (work.Count, work.Blocking));
        Assert.Equal((1, 0, 9, 40), (work.Entries[0].Item, work.Entries[0].Sentence, work.Entries[0].Utterance, work.Entries[0].Seconds));
        Assert.Equal("01632 was not found.", work.Entries[0].Detail);
        Assert.Equal("00:01:10 to 00:01:20 is taken to be closed to the press and public", work.Entries[1].Title);
        Assert.Equal("Possibly a telephone number: Ring 01632 960 123.", work.Entries[2].Title);
        Assert.Equal(("Does item 5 begin at 00:00:30?", 7, 30), (work.Entries[3].Title, work.Entries[3].Utterance, work.Entries[3].Seconds));
        Assert.Equal(("“lift” is written as “ramp”", 2, 2), (work.Entries[4].Title, work.Entries[4].Utterance, work.Entries[4].Times));
    }

    [Fact]
    public void What_was_looked_at_is_not_listed_again_while_it_stays_the_same()
    {
        var copy = Hub.Draft.With(0, new Sentence { Text = "Ring 01632 960 123.", Evidence = [2] });
        var entry = Assert.Single(WorkList.Of(copy.Summary).Entries, entry => entry.Kind == WorkKind.PersonalData);
        Assert.DoesNotContain("01632", entry.Key, StringComparison.Ordinal);
        var seen = copy.After(new DraftEdit.MarkSeen(entry.Key));
        Assert.Equal(0, WorkList.Of(seen.Summary).CountOf(WorkKind.PersonalData));
        Assert.Throws<InputException>(() => seen.Edit(new DraftEdit.MarkSeen(entry.Key)));
        var moved = seen.After(new DraftEdit.AddSentence(new(0, 0), "The ramp was finished in March."));
        Assert.Equal(0, WorkList.Of(moved.Summary).CountOf(WorkKind.PersonalData));
        var changed = moved.After(new DraftEdit.ChangeSentence(new(0, 1), "Ring 01632 960 124."));
        Assert.Equal(1, WorkList.Of(changed.Summary).CountOf(WorkKind.PersonalData));
    }

    [Fact]
    public void Of_many_uncertain_boundaries_the_least_certain_few_are_listed_in_the_order_of_the_meeting()
    {
        var many = Hub.Draft.Summary with
        {
            Items = [.. Enumerable.Range(0, 9).Select(at => new ItemSummary
            {
                Number = $"{at}", Status = ItemStatus.Discussed, Stretches = [new StretchSummary(at * 10, (at + 1) * 10, [at + 1, at + 1], at == 8 ? 0.9 : 0.1 + (at * 0.05))],
            })],
            Outside = [],
        };
        Assert.Equal([2, 3, 4, 5, 6], WorkList.Of(many).Entries.Where(entry => entry.Kind == WorkKind.UncertainBoundary).Select(entry => entry.Utterance!.Value));
        var sure = many with { Items = [.. many.Items.Select(item => item with { Stretches = [item.Stretches[0] with { Confidence = 0.95 }] })] };
        Assert.Equal(0, WorkList.Of(sure).CountOf(WorkKind.UncertainBoundary));
    }

    [Fact]
    public void A_sound_draft_leaves_nothing_that_keeps_it_from_being_published()
    {
        Assert.Equal(0, WorkList.Of(Hub.Draft.Summary).Blocking);
        Assert.Empty(Publication.ReasonsAgainst(Hub.Draft.Summary, "Ada Clerk"));
        Assert.Single(Publication.ReasonsAgainst(Hub.Draft.Summary, "42"));
    }

    [Fact]
    public void An_edit_never_changes_the_text_of_another_item()
    {
        DraftEdit[] edits =
        [
            new DraftEdit.AddSentence(new(1, 0), "Anything at all."), new DraftEdit.RewriteSection(1, "Nothing."), new DraftEdit.SetStatus(1, ItemStatus.Withdrawn),
            new DraftEdit.SetDecision(1, 0, null), new DraftEdit.SetAction(1, 0, new ActionPoint { Text = "Open late." }), new DraftEdit.NameSpeaker(8, 8, "Nobody Known"),
            new DraftEdit.CloseRun(8, 8), new DraftEdit.SetStatus(1, ItemStatus.Closed), new DraftEdit.AssignRun(8, 9, new StretchOwner.OfNone(OutsideKind.Adjournment)),
        ];
        foreach (var edit in edits)
        {
            var after = Hub.Draft.After(edit).Summary;
            Assert.Equal(Hub.Json((Hub.Draft.Summary.Items[0], Hub.Draft.Summary.Items[2])), Hub.Json((after.Items[0], after.Items[2])));
        }
    }
}
