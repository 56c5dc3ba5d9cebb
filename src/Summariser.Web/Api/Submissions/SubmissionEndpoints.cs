using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Summariser.Core.Json;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Meetings;

namespace Summariser.Web.Api.Submissions;

/// <summary>Handing in meetings.</summary>
internal static class SubmissionEndpoints
{
    private const string Json = "application/json";

    public static void MapSubmissions(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/meetings", SubmitAsync).WithTags("Meetings")
            .WithSummary("Hands in a meeting: a form whose last field is the file 'recording', or a form or JSON that names an upload, or JSON that names a recording on the service's machine.")
            .Accepts<SubmissionRequest>(Json, FormDescription.MediaType)
            .AddOpenApiOperationTransformer(FormDescription.AddAsync)
            .Produces<MeetingView>(StatusCodes.Status201Created)
            .Produces<MeetingView>(StatusCodes.Status200OK);

    internal static async Task<IResult> SubmitAsync(
        HttpContext context, Caller caller, SubmissionDesk desk, RecordingFolders folders, WebOptions options, CancellationToken cancel)
    {
        var outcome = context.Request.HasJsonContentType()
            ? await TakeNamedAsync(context.Request, caller, desk, folders, cancel)
            : await TakeFormAsync(context, caller, desk, options.Limits, cancel);
        var view = MeetingView.Of(outcome.Meeting, caller);
        return outcome.IsNew ? TypedResults.Created($"/api/v1/meetings/{view.Id}", view) : TypedResults.Ok(view);
    }

    private static async Task<SubmissionOutcome> TakeFormAsync(
        HttpContext context, Caller caller, SubmissionDesk desk, WebLimits limits, CancellationToken cancel)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limits.UploadBytes;
        var form = await SubmissionForm.ReadAsync(context.Request, cancel);
        var wanted = form.Request;
        if (wanted.Upload is not null == form.HasRecording) throw SubmissionDesk.Bad("Give the recording once: as the file 'recording', which comes last, or as an upload.");
        if (wanted.Upload is { } upload) return await desk.TakeUploadAsync(wanted, form.Page, upload, caller, cancel);
        var submission = await desk.CheckAsync(wanted, form.Page, form.RecordingName, caller, cancel);
        await using var recording = new ArrivingRecording(form, cancel);
        return await desk.TakeAsync(submission, recording, form.RecordingName, caller, cancel);
    }

    private static async Task<SubmissionOutcome> TakeNamedAsync(
        HttpRequest request, Caller caller, SubmissionDesk desk, RecordingFolders folders, CancellationToken cancel)
    {
        var wanted = await ReadAsync(request, cancel);
        if (wanted.Upload is { } upload) return await desk.TakeUploadAsync(wanted, page: null, upload, caller, cancel);
        if (wanted.RecordingPath is not { Length: > 0 } path) throw SubmissionDesk.Bad("Say in 'upload' or 'recordingPath' which recording it is, or send a form with the recording.");
        await using var recording = folders.Open(path);
        var name = FileName.Of(path);
        var submission = await desk.CheckAsync(wanted, page: null, name, caller, cancel);
        return await desk.TakeAsync(submission, recording, name, caller, cancel);
    }

    private static async Task<SubmissionRequest> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await request.ReadFromJsonAsync<SubmissionRequest>(ContractJson.Compact, cancel) ?? new SubmissionRequest();
        }
        catch (JsonException error)
        {
            throw SubmissionDesk.Bad("The JSON cannot be read. Compare it with /api/v1/openapi.json.", error);
        }
    }
}
