using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Files;
using Summariser.Storage.Jobs.Housekeeping;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;

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

    [Fact]
    public async Task Uploads_that_nobody_goes_on_with_are_removed_when_their_time_is_over()
    {
        Put($"{Guid.NewGuid():N}.upload", TimeSpan.FromHours(49));
        Put($"{Guid.NewGuid():N}.json", TimeSpan.FromHours(49));
        Put("00000000000000000000000000000001.upload", TimeSpan.FromHours(47));
        Put("other.json", TimeSpan.FromHours(49));
        await TidyAsync();
        Assert.Equal(["00000000000000000000000000000001.upload", "other.json"], uploads.Names);
    }

    private async Task TidyAsync()
    {
        using var folder = new UploadFolder(uploads.Path, new MemoryFiles(), new UploadLimits(0, 1, TimeSpan.FromHours(48)), clock);
        await new RetentionJob(asked, new RetentionOptions { RecordingDays = 30, DraftDays = 7 }, uploads.Path, folder, clock).TidyAsync(default);
    }

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
