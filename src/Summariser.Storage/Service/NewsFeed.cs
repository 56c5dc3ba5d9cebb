using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Service;

/// <summary>
/// News in the database, where workers on any machine leave it and watchers on any machine look for it every half second; a watcher on the same
/// machine is woken at once.
/// </summary>
internal sealed class NewsFeed(StoreDatabase database, Pulse pulse, TimeProvider clock) : INews
{
    private const int Batch = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);

    /// <inheritdoc/>
    public async Task TellAsync(Guid meeting, StageEvent news, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(news);
        await database.WriteAsync(context => TellAsync(context, meeting, news, cancel), cancel);
        pulse.Beat();
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<MeetingNews>> LastAsync(Guid meeting, int most, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<MeetingNews>>(
        async context => [.. (await context.News.Where(row => row.MeetingId == meeting).OrderByDescending(row => row.Number).Take(most).ToListAsync(cancel)).Select(row => row.ToRecord()).Reverse()],
        cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<MeetingNews> WatchAsync(Guid? meeting, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var beat = pulse.Next;
            var rows = await database.ReadAsync(context => Since(context, meeting, after).ToListAsync(cancel), cancel);
            foreach (var row in rows)
            {
                after = row.Number;
                yield return row.ToRecord();
            }

            if (rows.Count < Batch)
            {
                await Task.WhenAny(beat, Task.Delay(Pause, clock, cancel));
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    private static IQueryable<NewsRow> Since(StoreContext context, Guid? meeting, long after)
    {
        var fitting = context.News.Where(row => row.Number > after);
        return (meeting is { } id ? fitting.Where(row => row.MeetingId == id) : fitting).OrderBy(row => row.Number).Take(Batch);
    }

    private async Task TellAsync(StoreContext context, Guid meeting, StageEvent news, CancellationToken cancel)
    {
        var (kind, stage, progress) = news switch
        {
            StageEvent.Started started => ("started", started.Stage, new StageProgress(started.Stage, 0, 0)),
            StageEvent.Advanced advanced => ("advanced", advanced.Stage, new StageProgress(advanced.Stage, advanced.DoneSeconds, advanced.TotalSeconds)),
            StageEvent.Reused reused => ("reused", reused.Stage, null),
            StageEvent.Finished finished => ("finished", finished.Stage, (StageProgress?)null),
            _ => throw new ArgumentOutOfRangeException(nameof(news)),
        };
        var row = await NewsDesk.AddAsync(context, meeting, clock.GetUtcNow(), kind, stage, cancel);
        if (kind == "advanced")
        {
            (row.DoneSeconds, row.TotalSeconds) = (progress!.DoneSeconds, progress.TotalSeconds);

            // Who watches wants to know how far it is now; how far it was is kept for nobody.
            await context.News.Where(old => old.MeetingId == meeting && old.Kind == kind && old.Number < row.Number).ExecuteDeleteAsync(cancel);
        }

        var (name, done, total) = (progress?.Stage, progress?.DoneSeconds ?? 0, progress?.TotalSeconds ?? 0);
        await context.Meetings.Where(each => each.Id == meeting).ExecuteUpdateAsync(
            set => set.SetProperty(each => each.ProgressStage, name).SetProperty(each => each.ProgressDone, done).SetProperty(each => each.ProgressTotal, total),
            cancel);
    }
}
