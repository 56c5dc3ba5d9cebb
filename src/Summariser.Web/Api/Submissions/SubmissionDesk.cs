using Microsoft.AspNetCore.Http;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Meetings;
using Summariser.Web.Hosting;
using Summariser.Web.Submissions.Uploads;

namespace Summariser.Web.Api.Submissions;

/// <summary>Takes in meetings. Everything but the recording is checked first, so that no gigabytes are sent in vain.</summary>
internal sealed class SubmissionDesk(
    IMeetings meetings, IFileStore files, IUploads uploads, IWorkQueue queue, IAgendaReader pages, IAgendaAddressReader addresses, SubmissionChoices choices)
{
    private const string Empty = "The recording is empty.";
    private const int LongestWord = 300;
    private const int MostTracks = 64;

    /// <summary>A submission without its recording.</summary>
    /// <param name="request">What was handed in.</param>
    /// <param name="page">The agenda as a file, or null.</param>
    /// <param name="recordingName">The recording's name, by which the meeting is known when nothing else names it.</param>
    /// <param name="caller">Who hands it in.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="Refusal">Something cannot be used.</exception>
    public async Task<Func<StoredFile, Submission>> CheckAsync(
        SubmissionRequest request, byte[]? page, string recordingName, Caller caller, CancellationToken cancel)
    {
        if (new object?[] { request.Agenda, request.AgendaUrl, page }.Count(given => given is not null) > 1) throw Bad("Give the agenda once: as a file, as JSON, or by its address.");
        var options = OptionsOf(request);
        var agenda = await ReadAsync(request, page, cancel);
        var meeting = await WithinAsync(Named(agenda?.Meeting ?? new Meeting(), request), caller, cancel);
        var whole = agenda is null ? WholeMeeting.Agenda(meeting, Path.GetFileNameWithoutExtension(recordingName)) : agenda with { Meeting = meeting };
        return recording => new Submission(whole, recording, options, request.Priority);
    }

    /// <summary>Keeps a recording and hands the meeting to the workers.</summary>
    public async Task<SubmissionOutcome> TakeAsync(
        Func<StoredFile, Submission> submission, Stream recording, string name, Caller caller, CancellationToken cancel)
    {
        var kept = await files.KeepAsync(recording, name, cancel);
        if (kept.Bytes == 0) throw Bad(Empty);
        return await HandInAsync(submission(kept), caller.Actor, cancel);
    }

    /// <summary>Keeps an uploaded recording and hands the meeting to the workers. The meeting is checked though the upload is not whole yet.</summary>
    /// <exception cref="Refusal">Something cannot be used; status 409 when it is only that the upload is not whole.</exception>
    public async Task<SubmissionOutcome> TakeUploadAsync(SubmissionRequest request, byte[]? page, Guid id, Caller caller, CancellationToken cancel)
    {
        var upload = await uploads.FindAsync(id, caller.Owner, cancel) ?? throw Bad("There is no such upload, or it was removed when its time was over. Send the recording again.");
        var name = TusHeaders.FileNameOf(upload.Metadata);
        var submission = await CheckAsync(request, page, name, caller, cancel);
        if (upload.Length == 0) throw Bad(Empty);
        if (!upload.IsWhole) throw new Refusal(StatusCodes.Status409Conflict, $"{upload.Offset} of the upload's {upload.Length} bytes have arrived. Send the rest, then hand it in.");
        var outcome = await HandInAsync(submission(await uploads.KeepAsync(id, caller.Owner, name, cancel)), caller.Actor, cancel);
        await uploads.RemoveAsync(id, caller.Owner, cancel);
        return outcome;
    }

    /// <summary>How the work is to be done.</summary>
    /// <exception cref="Refusal">There is no such choice.</exception>
    public WorkOptions OptionsOf(SubmissionRequest request)
    {
        if (request.Track is < 1 or > MostTracks) throw Bad($"'track' is 1 to {MostTracks}.");
        if (request.Priority is < PriorityRequest.Least or > PriorityRequest.Most) throw Bad($"'priority' is {PriorityRequest.Least} to {PriorityRequest.Most}.");
        return new WorkOptions(
            Chosen(request.Engine, choices.Engines, "engine"), Chosen(request.Drafter, choices.Drafters, "drafter"),
            Chosen(request.Style, choices.Styles, "style"), request.Track - 1);
    }

    /// <summary>Hands a meeting whose recording is kept to the workers.</summary>
    public async Task<SubmissionOutcome> HandInAsync(Submission submission, Actor actor, CancellationToken cancel)
    {
        var outcome = await meetings.SubmitAsync(submission, actor, cancel);
        if (outcome.Meeting.State == MeetingState.Submitted) await queue.EnqueueAsync(outcome.Meeting.Id, cancel);
        return outcome;
    }

    /// <summary>A request that cannot be used.</summary>
    public static Refusal Bad(string detail, Exception? error = null) => new(StatusCodes.Status400BadRequest, detail, error);

    private async Task<Agenda?> ReadAsync(SubmissionRequest request, byte[]? page, CancellationToken cancel)
    {
        try
        {
            return request.Agenda
                ?? (page is not null ? await pages.ReadAsync(page, cancel)
                    : request.AgendaUrl is { } address ? await addresses.ReadAsync(address, cancel)
                    : null);
        }
        catch (InputException error)
        {
            throw Bad(error.Message, error);
        }
    }

    private static Meeting Named(Meeting meeting, SubmissionRequest request) => meeting with
    {
        Council = Line(request.Council, "council") ?? meeting.Council,
        Body = Line(request.Body, "body") ?? meeting.Body,
        Title = Line(request.Title, "title") ?? meeting.Title,
        Date = request.Date ?? meeting.Date,
    };

    /// <summary>The meeting under the council the key is good for, which may stay unsaid.</summary>
    private async Task<Meeting> WithinAsync(Meeting meeting, Caller caller, CancellationToken cancel)
    {
        if (caller.CouncilKey is not { } only) return meeting;
        var council = meeting.Council;
        if (council.Length == 0)
        {
            // A meeting is put under the council that its name leads to; a council may have been given a name that leads elsewhere.
            var known = (await meetings.CouncilsAsync(cancel)).FirstOrDefault(known => known.Key == only)?.Name;
            council = known is not null && AddressKey.Of(known, "") == only ? known : only;
        }

        return AddressKey.Of(council, "") == only
            ? meeting with { Council = council }
            : throw new Refusal(StatusCodes.Status403Forbidden, "This key hands in meetings of one council only, and this is another's.");
    }

    private static string Chosen(string? asked, IReadOnlyList<string> choices, string field) =>
        asked is null or "" ? ""
        : choices.Contains(asked) ? asked
        : throw Bad($"'{field}' takes {string.Join(", ", choices)}.");

    private static string? Line(string? text, string field) =>
        text is null || (text.Length <= LongestWord && !text.Any(char.IsControl)) ? text?.Trim() : throw Bad($"'{field}' is one line of {LongestWord} letters at most.");
}
