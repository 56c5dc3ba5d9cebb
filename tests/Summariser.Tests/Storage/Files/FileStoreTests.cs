using System.Text;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Files;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Storage.Files;

public sealed class FileStoreTests : IDisposable
{
    private const string AbcDigest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private readonly ScratchFolder folder = new();
    private readonly FileStore files;

    public FileStoreTests() => files = new FileStore(folder.At("files"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_is_named_by_its_content_and_read_back()
    {
        var kept = await KeepAsync("abc", "C:\\videos/june/meeting.mp4");
        Assert.Equal(new StoredFile(AbcDigest, 3, "meeting.mp4"), kept);
        Assert.Equal("abc", await File.ReadAllTextAsync(files.PathOf(kept)));
        Assert.Equal(AbcDigest, Path.GetFileName(files.PathOf(kept)));
        Assert.True(await files.IsIntactAsync(kept, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_content_is_kept_once()
    {
        await KeepAsync("abc", "a.mp4");
        await KeepAsync("abc", "b.mp4");
        Assert.Single(AllFiles());
    }

    [Fact]
    public async Task A_file_taken_over_leaves_its_old_place()
    {
        var path = folder.Write("upload.part", "abc");
        Assert.Equal(AbcDigest, (await files.TakeAsync(path, "meeting.mp4", CancellationToken.None)).Digest);
        Assert.False(File.Exists(path));
        Assert.Single(AllFiles());
        await Assert.ThrowsAsync<InputException>(() => files.TakeAsync(path, "meeting.mp4", CancellationToken.None));
    }

    [Theory]
    [InlineData("abd", false)]
    [InlineData("ab", true)]
    [InlineData(null, true)]
    public async Task Damage_is_noticed(string? damaged, bool atOnce)
    {
        var kept = await KeepAsync("abc", "a.mp4");
        var path = files.PathOf(kept);
        File.Delete(path);
        if (damaged is not null)
        {
            await File.WriteAllTextAsync(path, damaged);
        }

        Assert.False(await files.IsIntactAsync(kept, CancellationToken.None));
        if (atOnce)
        {
            Assert.Contains("Restore it", Assert.Throws<SummariserException>(() => files.PathOf(kept)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Content_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => files.KeepAsync(new BreakingStream(), "a.mp4", CancellationToken.None));
        Assert.Empty(AllFiles());
    }

    [Fact]
    public async Task A_removed_file_is_gone_and_removing_it_again_is_no_error()
    {
        var kept = await KeepAsync("abc", "a.mp4");
        await files.RemoveAsync(kept.Digest, CancellationToken.None);
        await files.RemoveAsync(kept.Digest, CancellationToken.None);
        Assert.Empty(AllFiles());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    public async Task Only_a_digest_names_a_file(string digest)
    {
        Assert.Throws<ArgumentException>(() => files.PathOf(new StoredFile(digest, 1, "a.mp4")));
        await Assert.ThrowsAsync<ArgumentException>(() => files.RemoveAsync(digest, CancellationToken.None));
    }

    private Task<StoredFile> KeepAsync(string content, string name) =>
        files.KeepAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name, CancellationToken.None);

    private string[] AllFiles() => Directory.Exists(folder.At("files")) ? Directory.GetFiles(folder.At("files"), "*", SearchOption.AllDirectories) : [];

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position++ < 3 ? ValueTask.FromResult(1) : throw new OperationCanceledException();
    }
}
