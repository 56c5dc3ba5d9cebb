using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Records;

namespace Summariser.Tests.Storage.Contracts;

public abstract class SubmittingContract(IDatabases databases) : StoreContract(databases)
{
    private const string Owner = "user:Ada";

    private ISubmissionDrafts Drafts => Store.SubmissionDrafts;

    private IMailOutbox Mail => Store.Mail;

    [Fact]
    public async Task A_draft_comes_back_as_it_was_left_and_to_its_owner_alone()
    {
        var draft = Draft() with { Upload = Guid.NewGuid(), Replaces = Guid.NewGuid(), Options = new WorkOptions("moonshine-tiny", Track: 2), Priority = 7, Problem = "No sound." };
        await Drafts.SaveAsync(draft, None);
        var found = (await Drafts.FindAsync(draft.Id, Owner, None))!;
        Assert.Equal(draft with { ChangedAt = Clock.GetUtcNow(), Agenda = found.Agenda }, found);
        Assert.Equal("Dredging", Assert.Single(found.Agenda.Items).Title);
        Assert.Null(await Drafts.FindAsync(draft.Id, "user:Bob", None));
        Assert.Empty(await Drafts.ListAsync("user:Bob", None));
        await Assert.ThrowsAsync<InputException>(() => Drafts.SaveAsync(draft with { Owner = "user:Bob" }, None));
        await Drafts.RemoveAsync(draft.Id, "user:Bob", None);
        Assert.Single(await Drafts.ListAsync(Owner, None));
        await Drafts.RemoveAsync(draft.Id, Owner, None);
        Assert.Empty(await Drafts.ListAsync(Owner, None));
    }

    [Fact]
    public async Task The_last_changed_draft_comes_first_and_one_that_nobody_changed_for_a_month_is_gone()
    {
        var (old, middle, last) = (Draft(), Draft(), Draft());
        await Drafts.SaveAsync(old, None);
        Clock.Move(TimeSpan.FromDays(20));
        await Drafts.SaveAsync(middle, None);
        Clock.Move(TimeSpan.FromDays(9));
        await Drafts.SaveAsync(last, None);
        Assert.Equal([last.Id, middle.Id, old.Id], (await Drafts.ListAsync(Owner, None)).Select(draft => draft.Id));
        Clock.Move(TimeSpan.FromDays(2));
        await Drafts.SaveAsync(middle, None);
        Assert.Equal([middle.Id, last.Id], (await Drafts.ListAsync(Owner, None)).Select(draft => draft.Id));
    }

    [Fact]
    public async Task One_owner_has_a_bearable_number_of_drafts()
    {
        for (var number = 0; number < SubmissionDraft.MostByOwner; number++)
        {
            await Drafts.SaveAsync(Draft(), None);
        }

        await Assert.ThrowsAsync<InputException>(() => Drafts.SaveAsync(Draft(), None));
        await Drafts.SaveAsync(Draft() with { Owner = "user:Bob" }, None);
    }

    [Fact]
    public async Task Whoever_handed_a_meeting_in_and_its_councils_list_are_told_once_that_its_draft_is_ready()
    {
        var meeting = await WorkedOnAsync();
        await EndAsync(meeting, MeetingState.Draft);
        var due = await Mail.TakeDueAsync(10, None);
        Assert.Equal(["ada@northbury.example", "clerks@northbury.example"], due.Select(message => message.Recipient).Order(StringComparer.Ordinal));
        Assert.All(due, message => Assert.Equal((meeting.Id, meeting.Meeting.Title, meeting.Meeting.Date, MeetingState.Draft, 0), (message.Meeting, message.Title, message.Date, message.State, message.Attempts)));
        Assert.Empty(await Mail.TakeDueAsync(10, None));
        await Store.Meetings.ChangeAsync(meeting.Id, now => now with { State = MeetingState.InReview }, new AuditNote(Clerk, "review"), None);
        await Store.Meetings.ChangeAsync(meeting.Id, now => now with { State = MeetingState.Draft }, new AuditNote(Clerk, "back"), None);
        Assert.Empty(await Mail.TakeDueAsync(10, None));
    }

    [Fact]
    public async Task A_message_that_failed_comes_again_when_its_time_has_come_and_one_that_was_sent_never()
    {
        await EndAsync(await WorkedOnAsync(), MeetingState.Failed);
        var due = await Mail.TakeDueAsync(10, None);
        await Mail.SentAsync(due[0].Number, None);
        await Mail.FailedAsync(due[1].Number, "no answer", Clock.GetUtcNow().AddMinutes(10), None);
        Clock.Move(TimeSpan.FromMinutes(9));
        Assert.Empty(await Mail.TakeDueAsync(10, None));
        Clock.Move(TimeSpan.FromMinutes(2));
        var again = Assert.Single(await Mail.TakeDueAsync(10, None));
        Assert.Equal((due[1].Number, 1, MeetingState.Failed), (again.Number, again.Attempts, again.State));
        Clock.Move(TimeSpan.FromMinutes(6));
        Assert.Equal(2, Assert.Single(await Mail.TakeDueAsync(10, None)).Attempts);
        await Mail.FailedAsync(due[1].Number, "no answer", null, None);
        Clock.Move(TimeSpan.FromHours(1));
        Assert.Empty(await Mail.TakeDueAsync(10, None));
    }

    [Fact]
    public async Task What_has_waited_for_days_is_not_sent_any_more()
    {
        await EndAsync(await WorkedOnAsync(), MeetingState.Draft);
        Clock.Move(TimeSpan.FromHours(49));
        Assert.Empty(await Mail.TakeDueAsync(10, None));
    }

    private static SubmissionDraft Draft() => new(Guid.NewGuid(), Owner, new Agenda { Items = [new AgendaItem { Title = "Dredging" }] });

    private async Task<MeetingRecord> WorkedOnAsync()
    {
        await Store.Users.AddAsync(new NewUser("Ada", "ada@northbury.example", []), new AuditNote(Clerk, "user-added"), None);
        var meeting = (await Store.Meetings.SubmitAsync(Samples.Submission(), new Actor("Ada"), None)).Meeting;
        var council = (await Store.Meetings.CouncilsAsync(None)).Single(each => each.Key == meeting.CouncilKey);
        await Store.Meetings.SaveCouncilAsync(council with { MailTo = "clerks@northbury.example; ADA@northbury.example" }, Clerk, None);
        Assert.Contains("clerks@", (await Store.Meetings.CouncilsAsync(None)).Single(each => each.Key == meeting.CouncilKey).MailTo, StringComparison.Ordinal);
        return await Store.Meetings.ChangeAsync(meeting.Id, now => now with { State = MeetingState.Processing }, new AuditNote(Clerk, "begun"), None);
    }

    private Task EndAsync(MeetingRecord meeting, MeetingState state) =>
        Store.Meetings.ChangeAsync(meeting.Id, now => now with { State = state }, new AuditNote(Clerk, "ended"), None);
}
