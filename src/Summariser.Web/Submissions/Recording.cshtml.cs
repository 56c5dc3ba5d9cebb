using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Records;
using Summariser.Web.Api.Submissions;
using Summariser.Web.Shared;
using Summariser.Web.Submissions.Uploads;

namespace Summariser.Web.Submissions;

/// <summary>The recording, and how it is to be worked on.</summary>
internal sealed class Recording(DraftDesk desk, IUploads uploads, SubmissionChoices choices, RecordingFolders folders) : PageBase
{
    /// <summary>The submission.</summary>
    public SubmissionDraft Draft { get; private set; } = null!;

    /// <summary>What has arrived of the recording, or null.</summary>
    public Upload? Upload { get; private set; }

    /// <summary>The recording's name, as its sender gives it.</summary>
    public string UploadName => Upload is null ? "" : TusHeaders.FileNameOf(Upload.Metadata);

    /// <summary>What may be chosen.</summary>
    public SubmissionChoices Choices => choices;

    /// <summary>Whether recordings on the service's machine can be named.</summary>
    public bool HasFolders => folders.AreThere;

    /// <summary>What has to be mended.</summary>
    public IReadOnlyList<(string Field, string Problem)> Problems => Draft.Problem.Length > 0 ? [("recording", Draft.Problem)] : [];

    public async Task OnGetAsync(Guid draft, CancellationToken cancel)
    {
        Draft = await desk.FindAsync(draft, Visitor, cancel);
        Upload = Draft.Upload is { } upload ? await uploads.FindAsync(upload, Draft.Owner, cancel) : null;
    }

    /// <summary>Keeps which upload is the recording's, so that it is found again when the page was left.</summary>
    public async Task<IActionResult> OnPostUploadAsync(Guid draft, Guid upload, CancellationToken cancel)
    {
        var found = await desk.FindAsync(draft, Visitor, cancel);
        if (await uploads.FindAsync(upload, found.Owner, cancel) is null) return NotFound();
        if (found.Upload is { } before && before != upload) await uploads.RemoveAsync(before, found.Owner, cancel);
        await desk.SaveAsync(found with { Upload = upload, Problem = "" }, cancel);
        return new NoContentResult();
    }

    /// <summary>Lets go of an upload, to send another file.</summary>
    public async Task<IActionResult> OnPostForgetAsync(Guid draft, CancellationToken cancel)
    {
        var found = await desk.FindAsync(draft, Visitor, cancel);
        if (found.Upload is { } upload) await uploads.RemoveAsync(upload, found.Owner, cancel);
        await desk.SaveAsync(found with { Upload = null, Problem = "" }, cancel);
        return Redirect($"/desk/submit/{draft}/recording");
    }
}
