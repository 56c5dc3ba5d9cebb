using Quartz;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;

namespace Summariser.Storage.Jobs.Housekeeping;

/// <summary>
/// Hands in recordings that are put into a folder, each with the agenda of the same name beside it. A recording with no agenda waits for one. What
/// was taken goes away (the recording) or to "done" (the agenda); what cannot be used goes to "refused" with a text that says why.
/// </summary>
/// <param name="options">The folder.</param>
/// <param name="store">Where meetings are kept.</param>
/// <param name="agendas">Reads agendas.</param>
/// <param name="queue">Where work is handed in.</param>
/// <param name="clock">The time.</param>
[DisallowConcurrentExecution]
public sealed class WatchedFolderJob(WatchOptions options, ServiceStore store, IAgendaReader agendas, IWorkQueue queue, TimeProvider clock) : IJob
{
    private static readonly HashSet<string> Recordings = new(
        [".mp4", ".mkv", ".webm", ".mov", ".avi", ".mp3", ".m4a", ".wav", ".flac", ".ogg", ".opus", ".wma", ".wmv"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> AgendaPages = new(
        [".html", ".htm", ".json", ".xml", ".md", ".txt", ".pdf"], StringComparer.OrdinalIgnoreCase);

    private static readonly Actor Folder = new("Watched folder");

    /// <inheritdoc/>
    public async Task Execute(IJobExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await TakeAllAsync(context.CancellationToken);
    }

    /// <summary>Takes every recording that has an agenda and has been left alone long enough.</summary>
    public async Task TakeAllAsync(CancellationToken cancel)
    {
        if (!Directory.Exists(options.Folder))
        {
            return;
        }

        var files = new DirectoryInfo(options.Folder).GetFiles().Where(file => file.LinkTarget is null && !file.Name.StartsWith('.')).ToArray();
        foreach (var recording in files.Where(file => Recordings.Contains(file.Extension)).OrderBy(file => file.LastWriteTimeUtc))
        {
            var agenda = files.FirstOrDefault(file => AgendaPages.Contains(file.Extension) && NameOf(file) == NameOf(recording));
            if (agenda is not null && IsSettled(recording) && IsSettled(agenda))
            {
                await TakeAsync(recording, agenda, cancel);
            }
        }
    }

    private static string NameOf(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name);

    /// <summary>A file that is still being copied grows, and its time of change is new.</summary>
    private bool IsSettled(FileInfo file)
    {
        var length = file.Length;
        file.Refresh();
        return file.Exists && file.Length == length && length > 0 &&
            clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc >= TimeSpan.FromSeconds(options.SettleSeconds);
    }

    private async Task TakeAsync(FileInfo recording, FileInfo agenda, CancellationToken cancel)
    {
        Agenda read;
        try
        {
            read = await agendas.ReadAsync(agenda.FullName, cancel);
        }
        catch (SummariserException error) when (!error.IsTransient)
        {
            await RefuseAsync(recording, agenda, error.Message);
            return;
        }

        var kept = await store.Files.TakeAsync(recording.FullName, recording.Name, cancel);
        var outcome = await store.Meetings.SubmitAsync(new Submission(read, kept, new WorkOptions()), Folder, cancel);
        await queue.EnqueueAsync(outcome.Meeting.Id, cancel);
        Move(agenda, "done");
    }

    private async Task RefuseAsync(FileInfo recording, FileInfo agenda, string reason)
    {
        Move(recording, "refused");
        Move(agenda, "refused");
        await AtomicFile.WriteTextAsync(Path.Combine(options.Folder, "refused", $"{NameOf(recording)}.why.txt"), reason + "\n");
    }

    private void Move(FileInfo file, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(options.Folder, folder)).FullName;
        file.MoveTo(Path.Combine(target, file.Name), overwrite: true);
    }
}
