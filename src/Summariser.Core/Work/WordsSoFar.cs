using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Work;

/// <summary>The words of a meeting as they are recognised, for whoever watches the work. They are made anew for each look and kept nowhere.</summary>
/// <param name="meetings">The meetings.</param>
/// <param name="files">Where recordings are.</param>
/// <param name="heard">What was heard so far.</param>
/// <param name="open">What of it was said in public.</param>
public sealed class WordsSoFar(IMeetings meetings, IFileStore files, IHeardSoFar heard, IOpenSoFar open) : IDisposable
{
    // One look at a time: a page that many watch does not take the processor from the work it shows.
    private readonly SemaphoreSlim looking = new(1, 1);

    /// <summary>The words, while the meeting is being transcribed; none before and after.</summary>
    public async Task<OpenPart> OfAsync(MeetingRecord meeting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (meeting is not { State: MeetingState.Processing, Progress.Stage: "transcribe", Recording: { } file } ||
            await meetings.FindAgendaAsync(meeting.Id, cancel) is not { } agenda)
        {
            return OpenPart.Nothing;
        }

        await looking.WaitAsync(cancel);
        try
        {
            var said = await heard.OfAsync(new Recording(files.PathOf(file), meeting.Options.Track), cancel);
            return said.Count == 0 ? OpenPart.Nothing : open.SelectOpen(said, agenda);
        }
        finally
        {
            looking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => looking.Dispose();
}
