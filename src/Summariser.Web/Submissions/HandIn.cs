using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Submissions;
using Summariser.Web.Hosting;

namespace Summariser.Web.Submissions;

/// <summary>
/// Takes a draft with its recording, however that comes: as an upload, by its path on the service's machine, or as the last field of the form, which
/// is handed on as it arrives. The framework's own reading of forms would hold gigabytes back first.
/// </summary>
internal sealed class HandIn(
    DraftDesk drafts, SubmissionDesk desk, Replacing replacing, IUploads uploads, IFileStore files, RecordingFolders folders, IAntiforgery antiforgery, WebOptions options)
{
    private const string Token = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/desk/submit/{draft:guid}/hand-in", (Guid draft, HttpContext context, HandIn handIn) => handIn.TakeAsync(draft, context))
            .ExcludeFromDescription().HoldToTable();

    private async Task<IResult> TakeAsync(Guid id, HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (!context.Request.HasFormContentType) throw new Refusal(StatusCodes.Status415UnsupportedMediaType);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.Limits.UploadBytes;
        var form = await SubmissionForm.ReadAsync(context.Request, cancel);
        await RequireOwnFormAsync(context, form);
        var draft = await drafts.FindAsync(id, Visitor.Of(context.User), cancel);
        try
        {
            draft = await ChosenAsync(draft, form, cancel);
            var meeting = await TakeAsync(draft, form, Visitor.Of(context.User), cancel);
            await drafts.RemoveAsync(draft, cancel);
            return TypedResults.LocalRedirect($"/desk/meetings/{meeting.Meeting.Id}{(meeting.IsNew ? "" : "?known=true")}");
        }
        catch (Exception error) when (error is Refusal { Status: < StatusCodes.Status500InternalServerError } or InputException)
        {
            await drafts.SaveAsync(draft with { Problem = error.Message }, cancel);
            return TypedResults.LocalRedirect($"/desk/submit/{id}/recording");
        }
    }

    /// <summary>A form of another site has no token. It is a field like others, but the framework looks for it in forms that it read itself.</summary>
    private async Task RequireOwnFormAsync(HttpContext context, SubmissionForm form)
    {
        context.Request.Headers[TokenHeader] = form.Fields.GetValueOrDefault(Token);
        try
        {
            await antiforgery.ValidateRequestAsync(context);
        }
        catch (AntiforgeryValidationException error)
        {
            throw new Refusal(StatusCodes.Status400BadRequest, "The page was open for too long. Load it again and hand in from there.", error);
        }
    }

    private async Task<SubmissionDraft> ChosenAsync(SubmissionDraft draft, SubmissionForm form, CancellationToken cancel)
    {
        if (draft.Replaces is not null) return draft;
        var request = new SubmissionRequest
        {
            Engine = form.Fields.GetValueOrDefault("engine"),
            Drafter = form.Fields.GetValueOrDefault("drafter"),
            Style = form.Fields.GetValueOrDefault("style"),
            Track = Number(form, "track", 1),
            Priority = Number(form, "priority", 0),
        };
        var chosen = draft with { Options = desk.OptionsOf(request), Priority = request.Priority };
        await drafts.SaveAsync(chosen, cancel);
        return chosen;
    }

    private async Task<SubmissionOutcome> TakeAsync(SubmissionDraft draft, SubmissionForm form, Visitor visitor, CancellationToken cancel)
    {
        if (!DraftDesk.MaySubmit(draft.Agenda, visitor)) throw SubmissionDesk.Bad("You may not add recordings for this council. Go back and check the council’s name.");
        var target = draft.Replaces is { } replaced ? await replacing.CheckAsync(replaced, visitor, cancel) : null;
        var kept = await KeepAsync(draft, form, cancel);
        if (kept.Bytes == 0) throw SubmissionDesk.Bad("The recording is empty. Choose another file.");
        var outcome = target is not null
            ? new SubmissionOutcome(await replacing.ReplaceAsync(target, kept, visitor, cancel), IsNew: true)
            : await desk.HandInAsync(new Submission(WithItems(draft, kept), kept, draft.Options, draft.Priority), visitor.Actor, cancel);
        if (UploadOf(draft, form) is { } upload) await uploads.RemoveAsync(upload, draft.Owner, cancel);
        return outcome;
    }

    private async Task<StoredFile> KeepAsync(SubmissionDraft draft, SubmissionForm form, CancellationToken cancel)
    {
        if (UploadOf(draft, form) is { } upload)
        {
            var found = await uploads.FindAsync(upload, draft.Owner, cancel) ?? throw SubmissionDesk.Bad("The recording was removed because it was not handed in for too long. Send it again.");
            return await uploads.KeepAsync(upload, draft.Owner, Uploads.TusHeaders.FileNameOf(found.Metadata), cancel);
        }

        if (form.Fields.GetValueOrDefault("recordingPath") is { Length: > 0 } path)
        {
            await using var held = folders.Open(path);
            return await files.KeepAsync(held, FileName.Of(path), cancel);
        }

        if (!form.HasRecording) throw SubmissionDesk.Bad("Choose the recording.");
        await using var arriving = new ArrivingRecording(form, cancel);
        return await files.KeepAsync(arriving, form.RecordingName, cancel);
    }

    private static Core.Agendas.Agenda WithItems(SubmissionDraft draft, StoredFile kept)
    {
        var items = draft.Agenda.Items.Where(item => item.Title.Length > 0).ToArray();
        return items.Length > 0 ? draft.Agenda with { Items = items } : Core.Agendas.WholeMeeting.Agenda(draft.Agenda.Meeting, Path.GetFileNameWithoutExtension(kept.Name));
    }

    private static Guid? UploadOf(SubmissionDraft draft, SubmissionForm form) => form.Fields.GetValueOrDefault("upload") is not { Length: > 0 } given ? null
        : Guid.TryParse(given, out var upload) ? upload : draft.Upload;

    private static int Number(SubmissionForm form, string field, int otherwise) =>
        form.Fields.GetValueOrDefault(field) is not { Length: > 0 } value ? otherwise
        : int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw SubmissionDesk.Bad($"Enter a whole number for the {(field == "track" ? "sound track" : field)}.");
}
