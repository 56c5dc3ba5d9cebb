using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Transcripts;
using Summariser.Core.Work;
using Summariser.Speech.Recognition;
using Summariser.Storage.Files;

namespace Summariser.Cli.Service;

/// <summary>What the work folder keeps of a meeting: outputs of stages, answers of models, and the journals of recognised windows.</summary>
/// <param name="work">The work folder.</param>
/// <param name="files">Where recordings are.</param>
internal sealed class KeptWork(WorkFolder work, IFileStore files) : IKeptWork
{
    /// <inheritdoc/>
    public async Task ForgetAsync(MeetingRecord meeting, IReadOnlyList<TimeRange> closed, CancellationToken cancel)
    {
        new FileArtefacts(work).Remove(MeetingArtefacts.PrefixOf(meeting.Id));
        if (meeting.Recording is { } recording)
        {
            await new JournalFolder(work.Path).ForgetAsync(new Recording(files.PathOf(recording), meeting.Options.Track), closed, cancel);
        }
    }
}
