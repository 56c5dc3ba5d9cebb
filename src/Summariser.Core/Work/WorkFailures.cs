using Summariser.Core.Records;

namespace Summariser.Core.Work;

/// <summary>What becomes of a meeting whose work failed: tried again later when the reason may pass, else failed with the reason.</summary>
/// <param name="meetings">The meetings.</param>
/// <param name="policy">How often and when to try again.</param>
/// <param name="clock">The time.</param>
public sealed class WorkFailures(IMeetings meetings, WorkPolicy policy, TimeProvider clock)
{
    private static readonly TimeSpan StoreRetry = TimeSpan.FromSeconds(2);

    /// <summary>Writes down a failure, waiting for the store as long as it does not answer.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="worker">The run that failed.</param>
    /// <param name="stage">The stage it failed in.</param>
    /// <param name="error">The failure.</param>
    /// <param name="stop">Stops the waiting.</param>
    public async Task<WorkOutcome> RecordAsync(Guid id, string worker, string stage, Exception error, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await TryRecordAsync(id, worker, stage, error, stop);
            }
            catch (NotOursException lost)
            {
                return lost.Outcome;
            }
            catch (Exception unreachable) when (unreachable is not OperationCanceledException && MayPass(unreachable))
            {
                await Task.Delay(StoreRetry, clock, stop);
            }
        }
    }

    private async Task<WorkOutcome> TryRecordAsync(Guid id, string worker, string stage, Exception error, CancellationToken stop)
    {
        var recording = (await meetings.FindAsync(id, stop))?.Recording;
        var note = new FailureNote(stage, Named(ReasonOf(error), recording), clock.GetUtcNow());
        var mayPass = MayPass(error);
        var changed = await meetings.ChangeAsync(
            id,
            now => Hold.Lost(now, worker) is { } lost ? throw new NotOursException(lost)
                : now with
                {
                    State = mayPass && Attempted(now, error) < policy.MaxAttempts ? MeetingState.Submitted : MeetingState.Failed,
                    Attempts = Attempted(now, error),
                    Failure = note,
                    Worker = "",
                    Progress = null,
                },
            new AuditNote(Actor.Program, "work-failed", note.Reason),
            stop);
        return changed.State == MeetingState.Submitted ? new WorkOutcome.TryAgain(policy.DelayAfter(changed.Attempts)) : new WorkOutcome.Failed();
    }

    /// <summary>Waiting for room on the disk is not counted: it ends when a person makes room, however long that takes.</summary>
    private static int Attempted(MeetingRecord now, Exception error) => now.Attempts + (FullDisk.Caused(error) && now.Attempts > 0 ? 0 : 1);

    /// <summary>Files may be on a share and services far away: what they could not do they may do later.</summary>
    private static bool MayPass(Exception error) =>
        error is SummariserException { IsTransient: true } or (IOException and not FileNotFoundException) or HttpRequestException or TimeoutException ||
        FullDisk.Caused(error);

    /// <summary>A kept file is called by its digest, in a folder of the service's own: people know it by the name they handed it in under.</summary>
    private static string Named(string reason, StoredFile? recording)
    {
        if (recording is null || reason.IndexOf(recording.Digest, StringComparison.Ordinal) is var at && at < 0)
        {
            return reason;
        }

        var start = reason.LastIndexOf(' ', at) + 1;
        return string.Concat(reason.AsSpan(0, start), recording.Name, reason.AsSpan(at + recording.Digest.Length));
    }

    /// <summary>Only our own failures are worded for people; others may hold paths, addresses or what was said.</summary>
    private static string ReasonOf(Exception error) => error is SummariserException
        ? error.Message
        : FullDisk.Caused(error) ? "The disk is full. Make room; the work then goes on by itself."
        : $"The program met a fault it does not know ({error.GetType().Name}). Try again; if it comes back, send the log of this time to whoever runs the service.";
}
