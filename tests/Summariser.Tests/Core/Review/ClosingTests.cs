using FsCheck;
using FsCheck.Fluent;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Review;

public sealed class ClosingTests
{
    private const string Marker = "marmalade";

    [Fact]
    public void A_closed_run_is_out_of_the_transcript_the_item_and_the_overview()
    {
        var edited = Hub.Draft.Edit(new DraftEdit.CloseRun(8, 9));
        var summary = edited.Copy.Summary;
        Assert.DoesNotContain(summary.Transcript, said => said.Id is 8 or 9);
        Assert.Equal(Hub.Draft.Summary.Transcript.Count - 2, summary.Transcript.Count);
        Assert.Equal([[7, 7], [10, 10]], summary.Items[1].Stretches.Select(stretch => stretch.Utterances));
        Assert.Equal((OutsideKind.Closed, 35, 45), (summary.Outside[0].Kind, summary.Outside[0].Start, summary.Outside[0].End));
        Assert.Empty(summary.Items[1].Summary);
        Assert.Empty(summary.Overview.Sentences);
        Assert.Equal([new TimeRange(35, 45)], edited.Copy.Open.ClosedRanges);
        Assert.Equal([new TimeRange(35, 45)], edited.Closing!.Ranges);
        Assert.Equal((true, 1), (edited.Redraft!.Overview, Assert.Single(edited.Redraft.Items)));
        Assert.Equal(0, WorkList.Of(summary).CountOf(WorkKind.UnconfirmedClosed));
        Assert.Same(Hub.Draft.Summary.Items[0].Decisions[0], summary.Items[0].Decisions[0]);
    }

    [Fact]
    public void An_item_whose_words_are_all_closed_shows_its_number_and_times_only()
    {
        foreach (var edit in new DraftEdit[] { new DraftEdit.CloseRun(7, 10), new DraftEdit.SetStatus(1, ItemStatus.Closed) })
        {
            var edited = Hub.Draft.Edit(edit);
            var item = edited.Copy.Summary.Items[1];
            Assert.Equal(("5", OpenMeeting.ClosedTitle, ItemStatus.Closed), (item.Number, item.Title, item.Status));
            Assert.Equal([7, 10], Assert.Single(item.Stretches).Utterances);
            Assert.Equal([1], edited.Closing!.Items);
            Assert.DoesNotContain("ibrary", Hub.Json((edited.Copy.Summary, edited.Copy.Open)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_closed_already_is_not_closed_again()
    {
        var closed = Hub.Draft.After(new DraftEdit.CloseRun(8, 9));
        Assert.Throws<InputException>(() => closed.Edit(new DraftEdit.CloseRun(8, 8)));
        Assert.Equal([7, 9], closed.After(new DraftEdit.CloseRun(7, 9)).Summary.Outside[0].Utterances);
    }

    [Fact]
    public void A_closed_part_that_the_program_found_waits_for_a_person()
    {
        var open = Drafting.Meetings.Of((new AgendaItem { Number = "1", Title = "Open" }, ["The bins are full."]), (new AgendaItem { Number = "2", Restricted = true }, ["Secret."]));
        var copy = ReviewCopy.Of(SummaryAssembly.Assemble(open, new Draft { Items = [new ItemDraft(), new ItemDraft()] }, new Provenance()), open);
        var entry = Assert.Single(WorkList.Of(copy.Summary).Entries, entry => entry.Kind == WorkKind.UnconfirmedClosed);
        Assert.Equal((1, 5, true, false), (entry.Item, entry.Seconds, entry.Blocks, entry.CanBeSeen));
        Assert.Throws<InputException>(() => copy.Edit(new DraftEdit.MarkSeen(entry.Key)));
        var confirmed = copy.After(new DraftEdit.ConfirmClosed(entry.Seconds!.Value));
        Assert.Equal(0, WorkList.Of(confirmed.Summary).CountOf(WorkKind.UnconfirmedClosed));
        Assert.Throws<InputException>(() => copy.Edit(new DraftEdit.ConfirmClosed(3)));
    }

    [Fact]
    public void No_word_said_only_in_a_closed_part_is_left_in_anything_that_is_written_wherever_it_had_got_to()
    {
        var cases = from first in Gen.Choose(1, 14) from length in Gen.Choose(0, 8) from places in Gen.Choose(0, 13).ListOf() select (first, Last: Math.Min(14, first + length), places);
        Prop.ForAll(cases.ToArbitrary(), each =>
        {
            var copy = Planted(each.first, each.Last, each.places);
            var edited = copy.Edit(new DraftEdit.CloseRun(each.first, each.Last));
            Assert.DoesNotContain(Marker, Hub.Json((edited.Copy.Summary, edited.Copy.Open, edited.What, edited.Notes)), StringComparison.OrdinalIgnoreCase);

            // An earlier revision, in which other items had other words, is sealed by the same closing.
            var earlier = Planted(each.first, each.Last, each.places, Hub.Draft.After(new DraftEdit.MoveBoundary(7, 9)));
            Assert.DoesNotContain(Marker, Hub.Json(edited.Closing!.Apply(ReviewCopy.Of(earlier.Summary, null)).Copy.Summary), StringComparison.OrdinalIgnoreCase);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Parts_a_clerk_has_closed_stay_closed_when_the_recording_is_heard_again()
    {
        var closing = Hub.Draft.Edit(new DraftEdit.CloseRun(8, 9));
        var again = Hub.Draft.Open.Close(closing.Closing!.Ranges);
        Assert.Equal(Hub.Json(closing.Copy.Open.Transcript), Hub.Json(again.Transcript));
        Assert.Equal([new TimeRange(35, 45)], again.ClosedRanges);
        Assert.Same(Hub.Draft.Open, Hub.Draft.Open.Close([]));
    }

    [Fact]
    public void A_revision_of_before_the_recording_was_heard_anew_is_closed_by_time()
    {
        var closing = Hub.Draft.Edit(new DraftEdit.CloseRun(8, 9)).Closing!;
        var earlier = Hub.Of(
            (new AgendaItem { Number = "4", Title = "Harbour Hub" }, [.. Enumerable.Repeat("The hub opens in May.", 7)]),
            (new AgendaItem { Number = "5", Title = "Library opening hours" }, ["The libary shud open until ate.", "It would cost nine thousand a year.", "Approved."]),
            (new AgendaItem { Number = "6", Title = "Play areas" }, ["The swings were broken."]));
        var moved = ReviewCopy.Of(
            earlier.Summary with { Transcript = [.. earlier.Summary.Transcript.Select(said => said with { Start = said.Start + 0.5, End = said.Start + 4 })] }, null);
        var sealedCopy = closing.Apply(moved).Copy.Summary;
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 10, 11], sealedCopy.Transcript.Select(said => said.Id));
        Assert.DoesNotContain("nine thousand", Hub.Json(sealedCopy), StringComparison.Ordinal);
        Assert.NotEmpty(sealedCopy.Items[0].Summary);

        var purged = ReviewCopy.Of(Hub.Draft.Summary with { Transcript = [] }, null);
        Assert.Empty(closing.Apply(purged).Copy.Summary.Items[1].Summary);
        Assert.Equal(Hub.Json(Hub.Draft.Summary.Items[2]), Hub.Json(closing.Apply(purged).Copy.Summary.Items[2]));
    }

    [Fact]
    public void A_figure_said_in_a_closed_part_is_found_however_it_is_written()
    {
        var copy = Hub.Draft.With(2, new Sentence { Text = "Somebody wrote £9,000 here." }, new Sentence { Text = "It is five weeks." });
        Assert.Equal(["It is five weeks."], copy.After(new DraftEdit.CloseRun(9, 9)).Summary.Items[2].Summary.Select(sentence => sentence.Text));
    }

    // The word is said in each closed utterance, and has got into as many places of the draft.
    private static ReviewCopy Planted(int first, int last, IList<int> places, ReviewCopy? draft = null)
    {
        var copy = draft ?? Hub.Draft;
        var transcript = copy.Summary.Transcript.Select(said => said.Id >= first && said.Id <= last
            ? said with { Text = $"{said.Text} {Marker}", Speaker = $"{Marker} seller", Repairs = [new Repair("mama lady", Marker)] }
            : said).ToArray();
        var sentence = new Sentence { Text = $"They spoke of {Marker}.", Evidence = [first], Reasons = [$"{Marker} was not found."] };
        var summary = copy.Summary with { Transcript = transcript };
        foreach (var place in places)
        {
            summary = place switch
            {
                < 3 => Item(summary, place, item => item with { Summary = [.. item.Summary, sentence] }),
                < 6 => Item(summary, place - 3, item => item with { Decisions = [new Decision { Text = $"Agreed on {Marker}.", Evidence = [] }] }),
                < 9 => Item(summary, place - 6, item => item with { Actions = [new ActionPoint { Text = "Buy it.", Owner = $"The {Marker} seller" }], Figures = [new Figure($"5 {Marker}s", [])] }),
                9 => Item(summary, 2, item => item with { Notice = $"{Marker}!" }),
                10 => summary with { Overview = new Overview([sentence with { Evidence = [] }]) },
                11 => summary with { Warnings = [$"{Marker} was hard to hear."] },
                12 => summary with { Corrections = [new Correction(Hub.Now, $"The price of {Marker} was wrong.")] },
                _ => Item(summary, 0, item => item with { Summary = [.. item.Summary, new Sentence { Text = "It was dear.", Confirmation = new Confirmation("Ada", $"I sell {Marker}.", Hub.Now) }] }),
            };
        }

        return ReviewCopy.Of(summary, copy.Open with { Warnings = [$"{Marker} was hard to hear."] });
    }

    private static MeetingSummary Item(MeetingSummary summary, int place, Func<ItemSummary, ItemSummary> change) =>
        summary with { Items = [.. summary.Items.Select((item, at) => at == place ? change(item) : item)] };
}
