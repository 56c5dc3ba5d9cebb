using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Tests.Storage.Contracts;

public abstract class RevisionsContract(IDatabases databases) : StoreContract(databases)
{
    private static readonly MeetingSummary First = Samples.Summary("Planning Committee", ["The hub opens in May.", "It cost £5."], ["The hub opens.", "It cost a lot."]);

    [Fact]
    public async Task A_revision_is_found_as_it_was_added_with_its_transcript()
    {
        var meeting = await SubmitAsync();
        var added = await DraftAsync(meeting.Id, First);
        var found = (await Store.Revisions.FindAsync(meeting.Id, 1, None))!.Value;
        Assert.Equal(Digest.Of(First), Digest.Of(found.Summary));
        Assert.Equal(added, found.Revision);
        Assert.Equal((1, null, RevisionKind.Drafted, "Summariser", Digest.Of(First)), (added.Number, added.BasedOn, added.Kind, added.By, added.Digest));
        Assert.Equal(1, (await Meetings.FindAsync(meeting.Id, None))!.CurrentRevision);
        Assert.Null(await Store.Revisions.FindAsync(meeting.Id, 2, None));
    }

    [Fact]
    public async Task Revisions_are_listed_newest_first_with_who_made_them_and_why()
    {
        var meeting = await SubmitAsync();
        await DraftAsync(meeting.Id, First);
        var doubtful = First with { Overview = new Overview([new Sentence { Text = "It cost £6.", Support = Support.Unsupported, Reasons = ["£6"] }]) };
        await Store.Revisions.AddAsync(meeting.Id, 1, doubtful, RevisionKind.Edited, new AuditNote(Clerk, "draft-edited", "The sum was wrong."), None);
        var list = await Store.Revisions.ListAsync(meeting.Id, None);
        Assert.Equal([2, 1], list.Select(revision => revision.Number));
        Assert.Equal((1, "A clerk", "The sum was wrong.", 1), (list[0].BasedOn, list[0].By, list[0].Note, list[0].Unsupported));
        Assert.Equal(Digest.Of(First), Digest.Of((await Store.Revisions.FindAsync(meeting.Id, 1, None))!.Value.Summary));
    }

    [Fact]
    public async Task Two_clerks_who_change_the_same_revision_are_told_apart()
    {
        var meeting = await SubmitAsync();
        await DraftAsync(meeting.Id, First);
        using var other = await OpenAgainAsync();
        var results = await Task.WhenAll(new[] { Store, other }.Select(async store =>
        {
            try
            {
                return (await store.Revisions.AddAsync(meeting.Id, 1, First, RevisionKind.Edited, new AuditNote(Clerk, "draft-edited"), None)).Number;
            }
            catch (RevisionConflictException conflict)
            {
                return -conflict.Newest;
            }
        }));
        Assert.Equal([-2, 2], results.Order());
        Assert.Equal(2, (await Store.Revisions.ListAsync(meeting.Id, None)).Count);
    }

    [Fact]
    public async Task The_transcript_is_kept_once_for_all_revisions()
    {
        var meeting = await SubmitAsync();
        await DraftAsync(meeting.Id, First);
        await Store.Revisions.AddAsync(meeting.Id, 1, First with { Warnings = ["Look again."] }, RevisionKind.Edited, new AuditNote(Clerk, "draft-edited"), None);
        Assert.Equal(1, await Store.Database.ReadAsync(context => Task.FromResult(context.Transcripts.Count()), None));
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_a_revision()
    {
        var meeting = await SubmitAsync();
        await DraftAsync(meeting.Id, First);
        await Tables.RefusesAsync(Store, "UPDATE revisions SET note = 'other'");
        Assert.Equal("", (await Store.Revisions.ListAsync(meeting.Id, None))[0].Note);
    }

    [Fact]
    public async Task Sentences_of_the_current_and_the_published_revision_are_rows_with_their_evidence_and_checks()
    {
        var meeting = await PublishAsync(First);
        var edited = First with { Overview = new Overview([new Sentence { Text = "It cost £6.", Evidence = [2], Support = Support.Unsupported, Reasons = ["£6"] }]) };
        await Store.Revisions.AddAsync(meeting.Id, 1, edited, RevisionKind.Edited, new AuditNote(Clerk, "draft-edited"), None);
        await Store.Revisions.AddAsync(meeting.Id, 2, edited, RevisionKind.Edited, new AuditNote(Clerk, "draft-edited"), None);
        var rows = await Store.Database.ReadAsync(
            context => Task.FromResult(context.Sentences.OrderBy(row => row.Revision).ThenBy(row => row.Position).ToArray()), None);
        Assert.Equal(
            [(1, "The hub opens in May.", "[1]"), (1, "It cost £5.", "[2]"), (3, "It cost £6.", "[2]"), (3, "The hub opens in May.", "[1]"), (3, "It cost £5.", "[2]")],
            rows.Select(row => (row.Revision, row.Text, row.Evidence)));
        Assert.Equal((null, Support.Unsupported, """["£6"]"""), (rows[2].Item, rows[2].Support, rows[2].Reasons));
        Assert.Equal(0, rows[3].Item);
    }

    [Fact]
    public async Task Comments_are_kept_with_their_place_and_can_be_resolved()
    {
        var meeting = await SubmitAsync();
        var added = await Store.Comments.AddAsync(meeting.Id, new CommentPlace(0, 1, "It cost £5."), " Is that right?\0 ", Clerk, None);
        Clock.Move(TimeSpan.FromMinutes(1));
        var second = await Store.Comments.AddAsync(meeting.Id, new CommentPlace(), "Ready to publish.", new Actor("Another clerk"), None);
        var list = await Store.Comments.ListAsync(meeting.Id, None);
        Assert.Equal([added.Id, second.Id], list.Select(comment => comment.Id));
        Assert.Equal((new CommentPlace(0, 1, "It cost £5."), "A clerk", "Is that right?\uFFFD"), (list[0].Place, list[0].By, list[0].Text.TrimEnd()));
        var resolved = await Store.Comments.ResolveAsync(added.Id, true, new Actor("Another clerk"), None);
        Assert.Equal(("Another clerk", Clock.GetUtcNow()), (resolved.ResolvedBy, resolved.ResolvedAt));
        Assert.Equal((null, (DateTimeOffset?)null), ((await Store.Comments.ResolveAsync(added.Id, false, Clerk, None)).ResolvedBy, (await Store.Comments.ListAsync(meeting.Id, None))[0].ResolvedAt));
        await Assert.ThrowsAsync<InputException>(() => Store.Comments.AddAsync(meeting.Id, new CommentPlace(), " ", Clerk, None));
        await Assert.ThrowsAsync<InputException>(() => Store.Comments.AddAsync(Guid.NewGuid(), new CommentPlace(), "x", Clerk, None));
        await Assert.ThrowsAsync<InputException>(() => Store.Comments.ResolveAsync(Guid.NewGuid(), true, Clerk, None));
    }
}
