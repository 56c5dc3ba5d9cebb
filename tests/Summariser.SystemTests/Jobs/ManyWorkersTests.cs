using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Jobs;

/// <summary>Several workers share one PostgreSQL: no meeting is lost, and none is done twice.</summary>
public sealed class ManyWorkersTests
{
    private const int Meetings = 60;

    [Fact(Timeout = 900_000)]
    public async Task Sixty_meetings_are_each_finished_once_though_one_worker_is_killed_and_one_sleeps()
    {
        await using var bench = await ServiceBench.OpenAsync(OnPostgreSqlAsync, ("Speech__Threads", "1"));
        var submitted = new List<Guid>();
        for (var number = 0; number < Meetings; number++)
        {
            var recording = bench.Folder.File($"{number}.wav");
            await Ffmpeg.CutSampleAsync(number * 7, 6, recording);
            submitted.Add(await bench.SubmitAsync(recording, $"Harbour Committee {number}"));
        }

        var killed = bench.StartWorker();
        var asleep = bench.StartWorker();
        bench.StartWorker();
        await WhileAsync(async () => await DraftsAsync(bench) < Meetings / 3);
        killed.Kill();
        await ServiceBench.SignalAsync("STOP", asleep);
        await WhileAsync(async () => await DraftsAsync(bench) < Meetings);
        await ServiceBench.SignalAsync("CONT", asleep);
        await Task.Delay(TimeSpan.FromSeconds(5));

        foreach (var meeting in submitted)
        {
            Assert.Equal(MeetingState.Draft, (await bench.FindAsync(meeting)).State);
            Assert.Single(await bench.Store.Revisions.ListAsync(meeting, default));
            var log = await bench.Store.Audit.ListAsync(meeting, 0, 200, default);
            Assert.Single(log.Rows, entry => entry.Action == "draft-made");
            Assert.Single(log.Rows, entry => entry.Action == "draft-ready");
        }

        Assert.Null(await bench.Store.Audit.FirstBrokenAsync(default));
    }

    private static async Task<StorageOptions> OnPostgreSqlAsync(Folder folder) =>
        await (await PostgreSql.SharedAsync()).NewDatabaseAsync(folder.File("data"));

    private static async Task<int> DraftsAsync(ServiceBench bench) =>
        (await bench.Store.Meetings.ListAsync(new MeetingQuery { States = [MeetingState.Draft], Take = 1 }, default)).Total;

    private static async Task WhileAsync(Func<Task<bool>> holds)
    {
        while (await holds())
        {
            await Task.Delay(200);
        }
    }
}
