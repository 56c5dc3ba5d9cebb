using Summariser.Core;
using Summariser.Core.Alignment;
using Summariser.Core.Closed;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Evidence;
using Summariser.Drafting.Extractive;
using Summariser.Storage.Closed;
using Summariser.Tests.Core.Review;

namespace Summariser.Tests.Storage.Contracts;

/// <summary>What clerks do at the review desk, with all that is kept in a real database.</summary>
public abstract class ReviewContract(IDatabases databases) : StoreContract(databases)
{
    private static readonly Actor Other = new("Bo Clerk");
    private readonly List<(Guid Meeting, IReadOnlyList<TimeRange> Closed)> forgotten = [];

    private ReviewDesk Desk => new(new ReviewPorts(
        Meetings, Store.Revisions, Store.ReviewRecords, new Forgetting(forgotten), new ClosedFolder(At("closed"), Key), Store.Glossaries, new EvidenceDesk(),
        (_, _, _) => new ExtractiveDrafter(), Clock));

    private Publication Publication => new(Meetings, Store.Revisions, Clock);

    private static ClosedKey Key { get; } = ClosedKey.Parse(ClosedKey.NewText())!;

    [Fact]
    public async Task Opening_a_draft_puts_it_into_review_once()
    {
        var id = await HubAsync();
        var opened = await Desk.OpenAsync(id, Clerk, None);
        Assert.Equal((MeetingState.InReview, 1, 1), (opened.Meeting.State, opened.Revision.Number, opened.Meeting.CurrentRevision));
        Assert.Equal(14, opened.Summary.Transcript.Count);
        await Desk.OpenAsync(id, Other, None);
        Assert.Equal(["A clerk"], (await LogAsync(id)).Where(entry => entry.Action == "review-begun").Select(entry => entry.Actor));
        await Assert.ThrowsAsync<InputException>(() => Desk.OpenAsync(Guid.NewGuid(), Clerk, None));
        var unfinished = await SubmitAsync();
        await Assert.ThrowsAsync<InputException>(() => Desk.OpenAsync(unfinished.Id, Clerk, None));
        await Assert.ThrowsAsync<InputException>(() => Desk.SaveAsync(unfinished.Id, 0, new DraftEdit.DeleteSentence(new(0, 0)), Clerk, None));
    }

    [Fact]
    public async Task An_edit_becomes_the_next_revision_and_the_log_says_who_did_what_without_a_word_of_it()
    {
        var id = await HubAsync();
        var saved = await SavedAsync(id, 1, new DraftEdit.AddSentence(new(0, 0), "The hub will open in November."));
        Assert.Equal((2, 1, RevisionKind.Edited, "A clerk"), (saved.Revision.Number, saved.Revision.BasedOn, saved.Revision.Kind, saved.Revision.By));
        Assert.Equal(new SentencePlace(0, 0), Assert.Single(saved.Open));
        Assert.Contains("November", Assert.Single(saved.Summary.Items[0].Summary[0].Reasons), StringComparison.Ordinal);
        Assert.Equal(Hub.Json(saved.Summary), Hub.Json((await Store.Revisions.FindAsync(id, 2, None))!.Value.Summary));
        var entry = (await LogAsync(id))[0];
        Assert.Equal(("A clerk", "draft-edited", "a sentence added to item 4"), (entry.Actor, entry.Action, entry.Detail));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_and_nothing_is_kept()
    {
        var id = await HubAsync();
        var refused = Assert.IsType<SaveOutcome.Refused>(await Desk.SaveAsync(id, 1, new DraftEdit.DeleteSentence(new(9, 9)), Clerk, None));
        Assert.Single(refused.Reasons);
        Assert.Single(await Store.Revisions.ListAsync(id, None));
    }

    [Fact]
    public async Task The_slower_of_two_clerks_is_given_what_the_other_did()
    {
        var id = await HubAsync();
        await SavedAsync(id, 1, new DraftEdit.AddSentence(new(0, 0), "The ramp was finished in March."));
        var late = Assert.IsType<SaveOutcome.Conflict>(await Desk.SaveAsync(id, 1, new DraftEdit.SetStatus(1, ItemStatus.Deferred), Other, None));
        Assert.Equal((2, "The ramp was finished in March."), (late.Newest.Number, late.Summary.Items[0].Summary[0].Text));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => Task.Run(() => Desk.SaveAsync(id, 2, new DraftEdit.AddSentence(new(0, 0), $"Clerk {at} was here."), Other, None))));
        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
        Assert.Equal(5, outcomes.OfType<SaveOutcome.Conflict>().Count(conflict => conflict.Newest.Number == 3));
        Assert.Equal(3, (await Store.Revisions.ListAsync(id, None)).Count);
    }

    [Fact]
    public async Task A_moved_boundary_drafts_the_items_it_touches_again_and_leaves_all_others_as_they_are()
    {
        var id = await HubAsync();
        var first = await SavedAsync(id, 1, new DraftEdit.AddSentence(new(2, 0), "A clerk's own sentence about play areas."));
        var moved = await SavedAsync(id, 2, new DraftEdit.MoveBoundary(7, 6));
        Assert.Equal(RevisionKind.Redrafted, moved.Revision.Kind);
        Assert.Equal(Hub.Json(first.Summary.Items[2]), Hub.Json(moved.Summary.Items[2]));
        Assert.Equal(Hub.Json(first.Summary.Overview), Hub.Json(moved.Summary.Overview));
        Assert.NotEmpty(moved.Summary.Items[0].Summary);
        Assert.NotEmpty(moved.Summary.Items[1].Summary);
        Assert.Equal([6, 10], (await Meetings.FindOpenMeetingAsync(id, None))!.Items[1].Stretches.SelectMany(each => new[] { each.First, each.Last }));
        Assert.Equal("a boundary moved, item 4 and item 5 drafted again", (await LogAsync(id))[0].Detail);
    }

    [Fact]
    public async Task An_item_is_drafted_again_and_the_drafter_says_what_it_cannot_mind()
    {
        var id = await HubAsync();
        await SavedAsync(id, 1, new DraftEdit.RewriteSection(0, "Nothing."));
        var redrafted = await SavedAsync(id, 2, new DraftEdit.Redraft(0, Note: "Say more about the lift."));
        Assert.Equal(Hub.Json(Hub.Draft.Summary.Items[0]), Hub.Json(redrafted.Summary.Items[0]));
        Assert.Contains("cannot mind a note", Assert.Single(redrafted.Notes), StringComparison.Ordinal);
        Assert.Empty((await SavedAsync(id, 3, new DraftEdit.Redraft(1))).Notes);
    }

    [Fact]
    public async Task A_corrected_name_is_learnt_by_the_council_unless_told_otherwise()
    {
        var id = await HubAsync();
        await SavedAsync(id, 1, new DraftEdit.CorrectName("Orchard Park", "Orchid Park"));
        await SavedAsync(id, 2, new DraftEdit.CorrectName("Thursdays", "Tuesdays", Remember: false));
        var council = (await Meetings.FindAsync(id, None))!.CouncilKey;
        Assert.Equal([new GlossaryEntry("Orchid Park", "orchard park")], await Store.Glossaries.ListAsync(council, None));
        Assert.Empty(await Store.Glossaries.ListAsync("another", None));
        Assert.Contains((await Meetings.FindTranscriptAsync(id, None))!.Utterances, said => said.Text.Contains("Orchid Park", StringComparison.Ordinal));

        await Store.Glossaries.SaveAsync(council, new GlossaryEntry("Orkney Park", "Orchard  Park"), Clerk, None);
        await Store.Glossaries.SaveAsync(council, new GlossaryEntry("Tarrant"), Clerk, None);
        await Store.Glossaries.SaveAsync(council, new GlossaryEntry("Tarrant"), Clerk, None);
        Assert.Equal([new GlossaryEntry("Orkney Park", "orchard park"), new GlossaryEntry("Tarrant")], await Store.Glossaries.ListAsync(council, None));
        await Store.Glossaries.RemoveAsync(council, new GlossaryEntry("Orkney Park", "Orchard Park"), Clerk, None);
        Assert.Equal([new GlossaryEntry("Tarrant")], await Store.Glossaries.ListAsync(council, None));
        await Assert.ThrowsAsync<InputException>(() => Store.Glossaries.SaveAsync("another", new GlossaryEntry("Tarrant"), Clerk, None));
        await Assert.ThrowsAsync<InputException>(() => Store.Glossaries.SaveAsync(council, new GlossaryEntry(" "), Clerk, None));
    }

    [Fact]
    public async Task Revisions_are_compared_and_an_earlier_one_is_put_back_as_the_next()
    {
        var id = await HubAsync();
        await SavedAsync(id, 1, new DraftEdit.MoveBoundary(7, 6));
        var (before, after) = await Desk.CompareAsync(id, 1, 2, None);
        Assert.Equal((1, 2, 6), (before.Revision.Number, after.Revision.Number, before.Summary.Items[0].Stretches[0].Utterances[^1]));
        await Assert.ThrowsAsync<InputException>(() => Desk.CompareAsync(id, 1, 9, None));
        Assert.IsType<SaveOutcome.Conflict>(await Desk.RestoreAsync(id, 1, 1, Clerk, None));
        var restored = Assert.IsType<SaveOutcome.Saved>(await Desk.RestoreAsync(id, 1, 2, Clerk, None));
        Assert.Equal((3, RevisionKind.Restored), (restored.Revision.Number, restored.Revision.Kind));
        Assert.Equal(Hub.Json(before.Summary), Hub.Json(restored.Summary));
        Assert.Equal(6, (await Meetings.FindOpenMeetingAsync(id, None))!.Items[0].Stretches[0].Last);
    }

    [Fact]
    public async Task Publishing_waits_for_doubtful_sentences_closed_parts_and_a_name()
    {
        var id = await HubAsync();
        await SavedAsync(id, 1, new DraftEdit.AddSentence(new(0, 0), "The hub will open in November."));
        var refused = Assert.IsType<PublicationOutcome.Refused>(await Publication.PublishAsync(id, 2, " ", Clerk, None));
        Assert.Equal(2, refused.Reasons.Count);
        Assert.StartsWith("One sentence is not supported", refused.Reasons[0], StringComparison.Ordinal);
        Assert.Null((await Meetings.FindAsync(id, None))!.PublishedRevision);

        await SavedAsync(id, 2, new DraftEdit.ConfirmSentence(new(0, 0), "It is in the report."));
        Assert.IsType<PublicationOutcome.Conflict>(await Publication.PublishAsync(id, 2, "Ada Clerk", Clerk, None));
        var done = Assert.IsType<PublicationOutcome.Done>(await Publication.PublishAsync(id, 3, "Ada Clerk", Clerk, None));
        Assert.Equal((MeetingState.Published, 4, 4), (done.Meeting.State, done.Meeting.PublishedRevision, done.Meeting.CurrentRevision));
        var published = (await Store.Revisions.FindAsync(id, 4, None))!.Value;
        Assert.Equal((RevisionKind.Approved, new Approval("Ada Clerk", Clock.GetUtcNow())), (published.Revision.Kind, published.Summary.Review!.Approval));
        Assert.IsType<PublicationOutcome.Refused>(await Publication.PublishAsync(id, 4, "Ada Clerk", Clerk, None));
        Assert.NotEmpty((await Store.Search.FindAsync(new SearchQuery { Words = "November" }, None)).Rows);
    }

    [Fact]
    public async Task A_correction_replaces_what_the_public_reads_with_a_dated_note()
    {
        var id = await PublishedAsync();
        Assert.IsType<PublicationOutcome.Refused>(await Publication.CorrectAsync(id, 2, "The cost was wrong.", "Ada Clerk", Clerk, None));
        var edited = await SavedAsync(id, 2, new DraftEdit.AddSentence(new(0, 0), "The ramp was finished in March."));
        Assert.Null(edited.Summary.Review!.Approval);
        Assert.Equal((MeetingState.Published, 2), ((await Meetings.FindAsync(id, None))!.State, (await Meetings.FindAsync(id, None))!.PublishedRevision));
        Assert.IsType<PublicationOutcome.Refused>(await Publication.CorrectAsync(id, 3, " ", "Ada Clerk", Clerk, None));
        Clock.Move(TimeSpan.FromDays(2));
        var done = Assert.IsType<PublicationOutcome.Done>(await Publication.CorrectAsync(id, 3, "A sentence about the ramp was added.", "Ada Clerk", Clerk, None));
        Assert.Equal((MeetingState.Corrected, 4), (done.Meeting.State, done.Meeting.PublishedRevision));
        var summary = (await Store.Revisions.FindAsync(id, 4, None))!.Value.Summary;
        Assert.Equal([new Correction(Clock.GetUtcNow(), "A sentence about the ramp was added.")], summary.Corrections!);
        await SavedAsync(id, 4, new DraftEdit.DeleteSentence(new(0, 0)));
        await Publication.CorrectAsync(id, 5, "It was taken out again.", "Ada Clerk", Clerk, None);
        Assert.Equal(2, (await Store.Revisions.FindAsync(id, 6, None))!.Value.Summary.Corrections!.Count);
        Assert.DoesNotContain(await LogAsync(id), entry => entry.Detail.Contains("ramp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withdrawn_page_leaves_a_notice_and_can_come_back_corrected()
    {
        var id = await PublishedAsync();
        Assert.IsType<PublicationOutcome.Refused>(await Publication.WithdrawAsync(id, "", Clerk, None));
        var done = Assert.IsType<PublicationOutcome.Done>(await Publication.WithdrawAsync(id, "Item 5 named a child.", Clerk, None));
        Assert.Equal((MeetingState.Withdrawn, new WithdrawalNotice("Item 5 named a child.", Clock.GetUtcNow())), (done.Meeting.State, done.Meeting.Withdrawal));
        Assert.Empty((await Store.Search.FindAsync(new SearchQuery { Words = "hub" }, None)).Rows);
        Assert.Equal(("meeting-withdrawn", ""), ((await LogAsync(id))[0].Action, (await LogAsync(id))[0].Detail));
        Assert.IsType<PublicationOutcome.Refused>(await Publication.WithdrawAsync(id, "Again.", Clerk, None));
        var back = Assert.IsType<PublicationOutcome.Done>(await Publication.CorrectAsync(id, 2, "The name was taken out.", "Ada Clerk", Clerk, None));
        Assert.Equal((MeetingState.Corrected, null), (back.Meeting.State, back.Meeting.Withdrawal));
    }

    [Fact]
    public async Task A_closed_part_is_in_nothing_that_is_kept_not_even_in_what_was_public()
    {
        var id = await PublishedAsync();
        await SavedAsync(id, 2, new DraftEdit.AddSentence(new(1, 0), "It would cost £9,000 a year for evenings."));
        await Store.Comments.AddAsync(id, new CommentPlace(1, 0, "It would cost £9,000."), "Nine thousand?", Clerk, None);
        await Store.Comments.AddAsync(id, new CommentPlace(), "The evenings were talked about.", Clerk, None);
        var other = await Store.Comments.AddAsync(id, new CommentPlace(0, 0, "The hub opens."), "Check the ramp.", Clerk, None);
        await Store.MistakeReports.AddAsync(new NewMistakeReport(id, 2, new MistakePlace(1, MistakePart.Sentence, 0), "It would cost £9,000.", "It was nine thousand for evenings."), 5, None);
        Assert.NotEmpty((await Store.Search.FindAsync(new SearchQuery { Words = "evenings" }, None)).Rows);

        Assert.Contains("for staff in the evenings.\"", await Tables.TextAsync(Store), StringComparison.Ordinal);

        var saved = await SavedAsync(id, 3, new DraftEdit.CloseRun(9, 9));
        Assert.Equal((4, RevisionKind.Closed), (saved.Revision.Number, saved.Revision.Kind));
        Assert.Equal([4, 3, 2, 1], (await Store.Revisions.ListAsync(id, None)).Select(revision => revision.Number));
        Assert.NotEmpty(saved.Summary.Items[1].Summary);
        Assert.NotEmpty(saved.Summary.Overview.Sentences);
        Assert.Equal(Hub.Json(Hub.Draft.Summary.Items[0]), Hub.Json(saved.Summary.Items[0]));
        var kept = await Tables.TextAsync(Store);
        Assert.DoesNotContain("evenings", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("9,000", kept, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("nine thousand", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Check the ramp.", kept, StringComparison.Ordinal);
        Assert.Contains("\"speaker\":\"Tobias Greenacre\"", kept, StringComparison.Ordinal);
        Assert.Equal(other.Text, (await Store.Comments.ListAsync(id, None)).Single(comment => comment.Id == other.Id).Text);
        foreach (var published in new[] { true, false })
        {
            Assert.Empty((await Store.Search.FindAsync(new SearchQuery { Words = "evenings", PublishedOnly = published }, None)).Rows);
            Assert.NotEmpty((await Store.Search.FindAsync(new SearchQuery { Words = "hub", PublishedOnly = published }, None)).Rows);
        }

        Assert.Equal([new TimeRange(40, 45)], (await Meetings.FindAsync(id, None))!.ClosedByClerk);
        Assert.Equal([new TimeRange(40, 45)], Assert.Single(forgotten).Closed);
        Assert.Equal(("part-closed", "00:00:40 to 00:00:45 closed"), ((await LogAsync(id))[0].Action, (await LogAsync(id))[0].Detail));
        Assert.Null(await Store.Audit.FirstBrokenAsync(None));
        await Tables.RefusesAsync(Store, "UPDATE revisions SET note = 'other'");
        var words = ClosedFolder.Read(Assert.Single(Directory.GetFiles(At("closed")))).Open(Key)!;
        Assert.Equal([9], words.Utterances.Select(said => said.Id));
    }

    [Fact]
    public async Task An_earlier_revision_put_back_after_a_closing_is_still_without_the_words()
    {
        var id = await HubAsync();
        await SavedAsync(id, 1, new DraftEdit.MoveBoundary(7, 5));
        await SavedAsync(id, 2, new DraftEdit.CloseRun(9, 9));
        var restored = Assert.IsType<SaveOutcome.Saved>(await Desk.RestoreAsync(id, 1, 3, Clerk, None));
        Assert.DoesNotContain("evenings", Hub.Json(restored.Summary), StringComparison.Ordinal);
        Assert.Equal((OutsideKind.Closed, 40, 45), (restored.Summary.Outside[0].Kind, restored.Summary.Outside[0].Start, restored.Summary.Outside[0].End));
        Assert.DoesNotContain("evenings", await Tables.TextAsync(Store), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_item_closed_as_a_whole_is_restricted_on_the_agenda_from_then_on()
    {
        var id = await HubAsync();
        await SavedAsync(id, 1, new DraftEdit.SetStatus(1, ItemStatus.Closed));
        Assert.Equal([false, true, false], (await Meetings.FindAgendaAsync(id, None))!.Items.Select(item => item.Restricted));
        Assert.DoesNotContain("Library", Hub.Json((await Store.Revisions.FindAsync(id, 1, None))!.Value.Summary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_that_comes_too_late_closes_nothing()
    {
        var id = await HubAsync();
        await SavedAsync(id, 1, new DraftEdit.SetStatus(1, ItemStatus.Deferred));
        Assert.IsType<SaveOutcome.Conflict>(await Desk.SaveAsync(id, 1, new DraftEdit.CloseRun(9, 9), Other, None));
        Assert.Contains((await Meetings.FindTranscriptAsync(id, None))!.Utterances, said => said.Id == 9);
        Assert.Empty(forgotten);
    }

    [Fact]
    public async Task Nothing_is_kept_from_the_desk_while_a_worker_has_the_meeting()
    {
        var id = await HubAsync();
        await Meetings.ChangeAsync(id, now => now with { State = MeetingState.Submitted }, new AuditNote(Clerk, "work-asked-for"), None);
        await Assert.ThrowsAsync<InputException>(() => Desk.SaveAsync(id, 1, new DraftEdit.CloseRun(9, 9), Clerk, None));
        await Assert.ThrowsAsync<InputException>(() => Store.ReviewRecords.AddAsync(id, 1, Hub.Draft, RevisionKind.Edited, new AuditNote(Clerk, "draft-edited"), None));
        Assert.Single(await Store.Revisions.ListAsync(id, None));
    }

    [Fact]
    public async Task A_closing_among_other_edits_leaves_nothing_behind_whoever_is_first()
    {
        var id = await HubAsync();
        var closed = false;
        for (var round = 0; !closed; round++)
        {
            var now = (await Meetings.FindAsync(id, None))!.CurrentRevision!.Value;
            var edits = Enumerable.Range(0, round < 3 ? 4 : 0).Select(at => (DraftEdit)new DraftEdit.AddSentence(new(0, 0), $"The ramp was finished in March, {at}.")).Append(new DraftEdit.CloseRun(9, 9));
            var outcomes = await Task.WhenAll(edits.Select(edit => Task.Run(() => Desk.SaveAsync(id, now, edit, Other, None))));
            Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
            closed = outcomes[^1] is SaveOutcome.Saved;
        }

        Assert.DoesNotContain("evenings", await Tables.TextAsync(Store), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Guid> HubAsync()
    {
        var open = Hub.Draft.Open;
        var agenda = new Summariser.Core.Agendas.Agenda { Meeting = open.Meeting, Items = [.. open.Items.Select(item => item.Item)] };
        var meeting = (await Meetings.SubmitAsync(new Submission(agenda, Samples.Recording(), new WorkOptions()), Clerk, None)).Meeting;
        await Meetings.SaveOpenMeetingAsync(meeting.Id, open, None);
        await DraftAsync(meeting.Id, Hub.Draft.Summary);
        return meeting.Id;
    }

    private async Task<Guid> PublishedAsync()
    {
        var id = await HubAsync();
        Assert.IsType<PublicationOutcome.Done>(await Publication.PublishAsync(id, 1, "Ada Clerk", Clerk, None));
        return id;
    }

    private async Task<SaveOutcome.Saved> SavedAsync(Guid id, int basedOn, DraftEdit edit) =>
        Assert.IsType<SaveOutcome.Saved>(await Desk.SaveAsync(id, basedOn, edit, Clerk, None));

    private async Task<IReadOnlyList<AuditEvent>> LogAsync(Guid id) => (await Store.Audit.ListAsync(id, 0, 100, None)).Rows;

    private sealed class Forgetting(List<(Guid, IReadOnlyList<TimeRange>)> forgotten) : IKeptWork
    {
        public Task ForgetAsync(MeetingRecord meeting, IReadOnlyList<TimeRange> closed, CancellationToken cancel)
        {
            forgotten.Add((meeting.Id, closed));
            return Task.CompletedTask;
        }
    }
}
