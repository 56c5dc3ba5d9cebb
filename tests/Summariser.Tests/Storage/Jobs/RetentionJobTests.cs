using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Jobs.Housekeeping;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Storage.Jobs;

public sealed class RetentionJobTests : IDisposable
{
    private readonly ScratchFolder uploads = new();
    private readonly HandClock clock = new();
    private readonly Asked asked = new();

    public void Dispose() => uploads.Dispose();

    [Fact]
    public async Task Days_are_counted_back_from_now_and_none_keeps_for_ever()
    {
        await TidyAsync();
        Assert.Equal(new RetentionLimits(clock.GetUtcNow().AddDays(-30), null, clock.GetUtcNow().AddDays(-7)), asked.Until);
    }

    [Fact]
    public async Task Only_parts_of_uploads_that_have_not_grown_for_a_day_are_removed()
    {
        Put("old.part", TimeSpan.FromHours(25));
        Put("new.part", TimeSpan.FromHours(23));
        Put("old.mp4", TimeSpan.FromHours(25));
        await TidyAsync();
        Assert.Equal(["new.part", "old.mp4"], uploads.Names);
    }

    private Task TidyAsync() =>
        new RetentionJob(asked, new RetentionOptions { RecordingDays = 30, DraftDays = 7 }, uploads.Path, clock).TidyAsync(default);

    private void Put(string name, TimeSpan age) => File.SetLastWriteTimeUtc(uploads.Write(name, "sound"), (clock.GetUtcNow() - age).UtcDateTime);

    /// <summary>Remembers what it was asked to remove.</summary>
    private sealed class Asked : IRetention
    {
        public RetentionLimits? Until { get; private set; }

        public Task<Purged> PurgeAsync(RetentionLimits until, CancellationToken cancel)
        {
            Until = until;
            return Task.FromResult(new Purged(0, 0, 0));
        }
    }
}
