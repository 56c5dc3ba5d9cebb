using System.Security.Cryptography;
using System.Text;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Files;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Storage.Files;

public sealed class UploadFolderTests : IDisposable
{
    private const string Owner = "user:ada";
    private static readonly PieceDigest DigestOfHello = new("sha256", SHA256.HashData("hello"u8));

    private readonly ScratchFolder scratch = new();
    private readonly MemoryFiles kept = new();
    private readonly MovedClock clock = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_restart_goes_on_where_the_upload_stopped()
    {
        var id = await BeginAsync(10);
        Assert.Equal(5, Assert.IsType<AppendedPiece.Added>(await AppendAsync(id, 0, "hello")).Upload.Offset);
        using var restarted = Open();
        Assert.Equal(5, (await restarted.FindAsync(id, Owner, default))!.Offset);
        await restarted.AppendAsync(id, Owner, 5, Of("world"), digest: null, default);
        await restarted.KeepAsync(id, Owner, "m.mp4", default);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("helloworld"u8)), Assert.Single(kept.Kept).Digest);
    }

    [Fact]
    public async Task What_arrived_before_a_piece_broke_off_counts()
    {
        var id = await BeginAsync(10);
        await Assert.ThrowsAsync<EndOfStreamException>(() => AppendAsync(id, 0, new BreakingStream("hel")));
        Assert.Equal(3, await OffsetAsync(id));
    }

    [Fact]
    public async Task What_was_not_held_to_its_digest_before_a_kill_does_not_count()
    {
        var id = await BeginAsync(10);
        await AppendAsync(id, 0, "hello");
        var arriving = new BreakingStream("wo") { Waits = true };
        using var folder = Open();
        var piece = folder.AppendAsync(id, Owner, 5, arriving, DigestOfHello, default);
        await arriving.IsRead;

        // What a killed program leaves behind is what is on the disk now.
        using var after = new ScratchFolder();
        File.Copy(scratch.At($"{id:N}.json"), after.At($"{id:N}.json"));
        Assert.Equal(7, new FileInfo(scratch.At($"{id:N}.upload")).Length);
        after.Write($"{id:N}.upload", "hellowo");
        using var restarted = new UploadFolder(after.Path, kept, new UploadLimits(0, 9, TimeSpan.FromHours(1)), clock);
        Assert.Equal(5, (await restarted.FindAsync(id, Owner, default))!.Offset);
        Assert.Equal(10, Assert.IsType<AppendedPiece.Added>(await restarted.AppendAsync(id, Owner, 5, Of("world"), digest: null, default)).Upload.Offset);
        Assert.Equal("helloworld", await File.ReadAllTextAsync(after.At($"{id:N}.upload")));

        arriving.Break();
        await Assert.ThrowsAsync<EndOfStreamException>(() => piece);
        Assert.Equal(5, await OffsetAsync(id));
    }

    [Fact]
    public async Task A_piece_with_its_digest_counts_and_one_without_it_leaves_nothing()
    {
        var id = await BeginAsync(10);
        using var folder = Open();
        Assert.IsType<AppendedPiece.Damaged>(await folder.AppendAsync(id, Owner, 0, Of("hallo"), DigestOfHello, default));
        Assert.Equal(0, new FileInfo(scratch.At($"{id:N}.upload")).Length);
        Assert.Equal(5, Assert.IsType<AppendedPiece.Added>(await folder.AppendAsync(id, Owner, 0, Of("hello"), DigestOfHello, default)).Upload.Offset);
        Assert.Equal(5, await OffsetAsync(id));
    }

    [Fact]
    public async Task An_upload_is_kept_from_when_any_of_it_arrived_and_then_there_is_none()
    {
        var id = await BeginAsync(10);
        clock.Ahead = TimeSpan.FromMinutes(59);
        Assert.NotNull(await FindAsync(id));
        clock.Ahead = TimeSpan.FromMinutes(61);
        Assert.Null(await FindAsync(id));
        using var folder = Open();
        await folder.SweepAsync(default);
        Assert.Empty(scratch.Names);
    }

    [Fact]
    public async Task An_upload_that_is_arriving_is_not_swept()
    {
        var id = await BeginAsync(10);
        var arriving = new BreakingStream("wo") { Waits = true };
        using var folder = Open();
        var piece = folder.AppendAsync(id, Owner, 0, arriving, digest: null, default);
        await arriving.IsRead;
        clock.Ahead = TimeSpan.FromHours(2);
        await folder.SweepAsync(default);
        Assert.Equal(2, scratch.Names.Count);
        arriving.Break();
        await Assert.ThrowsAsync<EndOfStreamException>(() => piece);
    }

    [Fact]
    public async Task Only_a_whole_upload_is_kept_and_twice_it_is_the_same_file()
    {
        var id = await BeginAsync(5);
        using var folder = Open();
        await Assert.ThrowsAsync<InputException>(() => folder.KeepAsync(id, Owner, "m.mp4", default));
        await AppendAsync(id, 0, "hello");
        var first = await folder.KeepAsync(id, Owner, "m.mp4", default);
        Assert.Equal(first, await folder.KeepAsync(id, Owner, "m.mp4", default));
        Assert.Single(kept.Kept);
        Assert.Equal(5, await OffsetAsync(id));
        await Assert.ThrowsAsync<InputException>(() => folder.KeepAsync(id, "user:bob", "m.mp4", default));
    }

    private UploadFolder Open() => new(scratch.Path, kept, new UploadLimits(0, 9, TimeSpan.FromHours(1)), clock);

    private async Task<Guid> BeginAsync(long length)
    {
        using var folder = Open();
        return Assert.IsType<BegunUpload.Begun>(await folder.BeginAsync(Owner, length, "", default)).Upload.Id;
    }

    private Task<AppendedPiece> AppendAsync(Guid id, long offset, string text) => AppendAsync(id, offset, Of(text));

    private async Task<AppendedPiece> AppendAsync(Guid id, long offset, Stream piece)
    {
        using var folder = Open();
        return await folder.AppendAsync(id, Owner, offset, piece, digest: null, default);
    }

    private async Task<Upload?> FindAsync(Guid id)
    {
        using var folder = Open();
        return await folder.FindAsync(id, Owner, default);
    }

    private async Task<long> OffsetAsync(Guid id) => (await FindAsync(id))!.Offset;

    private static MemoryStream Of(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The machine's time, moved ahead: files have the machine's own.</summary>
    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }

    /// <summary>A piece that breaks off after some bytes, at once or when it is told to.</summary>
    private sealed class BreakingStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        private readonly TaskCompletionSource read = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Waits { get; init; }

        public Task IsRead => read.Task;

        public void Break() => broken.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position < Length) return await base.ReadAsync(buffer, cancellationToken);
            read.TrySetResult();
            if (Waits) await broken.Task;
            throw new EndOfStreamException();
        }
    }
}
