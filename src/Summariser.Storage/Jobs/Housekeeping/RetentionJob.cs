using Quartz;
using Summariser.Core.Records;
using Summariser.Storage.Files;

namespace Summariser.Storage.Jobs.Housekeeping;

/// <summary>Removes what is past its time, and uploads that nobody goes on with.</summary>
/// <param name="retention">What removes it.</param>
/// <param name="options">How long things are kept.</param>
/// <param name="incoming">The folder where files arrive.</param>
/// <param name="uploads">Uploads there that can be gone on with.</param>
/// <param name="clock">The time.</param>
[DisallowConcurrentExecution]
public sealed class RetentionJob(IRetention retention, RetentionOptions options, string incoming, UploadFolder uploads, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public async Task Execute(IJobExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await TidyAsync(context.CancellationToken);
    }

    /// <summary>Removes all whose time is over.</summary>
    public async Task TidyAsync(CancellationToken cancel)
    {
        RemoveAbandoned();
        await uploads.SweepAsync(cancel);
        await retention.PurgeAsync(
            new RetentionLimits(Before(options.RecordingDays), Before(options.TranscriptDays), Before(options.DraftDays), Before(options.ReportDays)), cancel);
    }

    private DateTimeOffset? Before(int days) => days == 0 ? null : clock.GetUtcNow().AddDays(-days);

    /// <summary>Parts of files that came in one piece and have not grown for a day.</summary>
    private void RemoveAbandoned()
    {
        if (!Directory.Exists(incoming))
        {
            return;
        }

        var before = clock.GetUtcNow().UtcDateTime - Abandoned;
        foreach (var part in new DirectoryInfo(incoming).GetFiles("*.part").Where(file => file.LastWriteTimeUtc < before))
        {
            part.Delete();
        }
    }
}
