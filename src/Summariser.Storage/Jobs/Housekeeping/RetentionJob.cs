using Quartz;
using Summariser.Storage.Retention;

namespace Summariser.Storage.Jobs.Housekeeping;

/// <summary>Removes what is past its time, and uploads that nobody goes on with.</summary>
/// <param name="retention">The rules.</param>
/// <param name="uploads">The folder where uploads arrive.</param>
/// <param name="clock">The time.</param>
[DisallowConcurrentExecution]
public sealed class RetentionJob(RetentionRules retention, string uploads, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public async Task Execute(IJobExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        RemoveAbandoned();
        await retention.RunAsync(context.CancellationToken);
    }

    /// <summary>Removes parts of uploads that have not grown for a day.</summary>
    public void RemoveAbandoned()
    {
        if (!Directory.Exists(uploads))
        {
            return;
        }

        var before = clock.GetUtcNow().UtcDateTime - Abandoned;
        foreach (var part in new DirectoryInfo(uploads).GetFiles("*.part").Where(file => file.LastWriteTimeUtc < before))
        {
            part.Delete();
        }
    }
}
