using Microsoft.AspNetCore.Http;
using Summariser.Core.Agendas;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Hosting;

namespace Summariser.Web.Submissions;

/// <summary>The one way to submissions that are not handed in yet: each is its owner's alone.</summary>
internal sealed class DraftDesk(ISubmissionDrafts drafts, IMeetings meetings)
{
    /// <summary>Whose drafts and uploads a visitor's are.</summary>
    public static string OwnerOf(Visitor visitor) => $"user:{visitor.Name}";

    /// <summary>A visitor's drafts, the last changed first.</summary>
    public Task<IReadOnlyList<SubmissionDraft>> ListAsync(Visitor visitor, CancellationToken cancel) => drafts.ListAsync(OwnerOf(visitor), cancel);

    /// <summary>A visitor's draft.</summary>
    /// <exception cref="Refusal">There is none, or it is another's: which of the two is not told.</exception>
    public async Task<SubmissionDraft> FindAsync(Guid id, Visitor visitor, CancellationToken cancel) =>
        await drafts.FindAsync(id, OwnerOf(visitor), cancel) ?? throw new Refusal(StatusCodes.Status404NotFound);

    /// <summary>Begins a draft. A visitor of one council only begins it for that council when the agenda names none.</summary>
    public async Task<SubmissionDraft> BeginAsync(Agenda agenda, Visitor visitor, CancellationToken cancel)
    {
        var council = agenda.Meeting.Council.Length > 0 ? agenda.Meeting.Council
            : !MaySubmitForAll(visitor) && (await CouncilsAsync(visitor, cancel)) is [var only] ? only.Name
            : "";
        var draft = new SubmissionDraft(Guid.NewGuid(), OwnerOf(visitor), agenda with { Meeting = agenda.Meeting with { Council = council } });
        await drafts.SaveAsync(draft, cancel);
        return draft;
    }

    /// <summary>Begins a draft that brings another recording for a meeting.</summary>
    public async Task<SubmissionDraft> BeginReplacementAsync(MeetingRecord meeting, Visitor visitor, CancellationToken cancel)
    {
        var agenda = await meetings.FindAgendaAsync(meeting.Id, cancel) ?? WholeMeeting.Agenda(meeting.Meeting, "Meeting");
        var draft = new SubmissionDraft(Guid.NewGuid(), OwnerOf(visitor), agenda) { Replaces = meeting.Id, Options = meeting.Options, Priority = meeting.Priority };
        await drafts.SaveAsync(draft, cancel);
        return draft;
    }

    /// <summary>Keeps a draft.</summary>
    public Task SaveAsync(SubmissionDraft draft, CancellationToken cancel) => drafts.SaveAsync(draft, cancel);

    /// <summary>Removes a draft.</summary>
    public Task RemoveAsync(SubmissionDraft draft, CancellationToken cancel) => drafts.RemoveAsync(draft.Id, draft.Owner, cancel);

    /// <summary>The councils a visitor may hand in for.</summary>
    public async Task<IReadOnlyList<CouncilRecord>> CouncilsAsync(Visitor visitor, CancellationToken cancel) =>
        [.. (await meetings.CouncilsAsync(cancel)).Where(council => visitor.MaySubmit(council.Key))];

    /// <summary>Whether a visitor may hand in for every council: for whichever it is, even one of no name.</summary>
    public static bool MaySubmitForAll(Visitor visitor) => visitor.MaySubmit("");

    /// <summary>Whether a visitor may hand in for the council that an agenda leads to.</summary>
    public static bool MaySubmit(Agenda agenda, Visitor visitor) => visitor.MaySubmit(AddressKey.Of(agenda.Meeting.Council, "council"));
}
