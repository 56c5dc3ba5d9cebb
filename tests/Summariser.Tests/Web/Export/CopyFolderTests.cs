using System.Text;
using Summariser.Core;
using Summariser.Tests.Core.Pipeline;
using Summariser.Web.Export;

namespace Summariser.Tests.Web.Export;

public sealed class CopyFolderTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    private string Root => scratch.At("site");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Files_are_written_once_and_again_only_when_they_changed()
    {
        Assert.Equal((2, 0), await RunAsync(("index.html", "one"), ("a/b.txt", "two")));
        Assert.Equal((0, 0), await RunAsync(("index.html", "one"), ("a/b.txt", "two")));
        Assert.Equal((1, 0), await RunAsync(("index.html", "one"), ("a/b.txt", "three")));
        Assert.Equal("three", await ReadAsync("a/b.txt"));
    }

    [Fact]
    public async Task What_is_no_longer_part_of_the_site_goes_with_its_empty_folders()
    {
        await RunAsync(("index.html", "one"), ("a/b/c.txt", "two"), ("a/d.txt", "three"));
        Assert.Equal((0, 1), await RunAsync(("index.html", "one"), ("a/d.txt", "three")));
        Assert.False(Directory.Exists(Path.Combine(Root, "a", "b")));
        Assert.Equal((0, 1), await RunAsync(("index.html", "one")));
        Assert.Equal(["index.html"], Shown());
    }

    [Fact]
    public async Task A_file_of_somebody_elses_stays_whether_it_is_in_the_way_or_not()
    {
        Directory.CreateDirectory(Path.Combine(Root, "a"));
        await File.WriteAllTextAsync(Path.Combine(Root, "a", "mine.txt"), "mine");
        await RunAsync(("a/b.txt", "two"));
        await RunAsync(("index.html", "one"));
        Assert.Equal("mine", await ReadAsync("a/mine.txt"));
        await Assert.ThrowsAsync<InputException>(() => RunAsync(("a/mine.txt", "yours")));
        await Assert.ThrowsAsync<InputException>(() => RunAsync(("a", "yours")));
        Assert.Equal("mine", await ReadAsync("a/mine.txt"));
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_taken_up_and_what_it_wrote_can_still_be_removed()
    {
        using (var cut = CopyFolder.Open(Root))
        {
            await cut.WriteAsync("old.txt", "one"u8.ToArray(), default);
            await cut.WriteAsync("kept.txt", "two"u8.ToArray(), default);
        }

        Assert.Equal((1, 1), await RunAsync(("kept.txt", "two")));
        Assert.Equal(["kept.txt"], Shown());
        Assert.False(File.Exists(Path.Combine(Root, ".summariser-site.journal")));
    }

    [Fact]
    public async Task A_file_that_somebody_removed_or_cut_short_is_written_again()
    {
        await RunAsync(("a.txt", "one"), ("b.txt", "two"));
        File.Delete(Path.Combine(Root, "a.txt"));
        await File.WriteAllTextAsync(Path.Combine(Root, "b.txt"), "t");
        Assert.Equal((2, 0), await RunAsync(("a.txt", "one"), ("b.txt", "two")));
    }

    [Fact]
    public async Task A_large_file_is_written_again_only_under_another_tag()
    {
        async Task<int> WriteAsync(string tag)
        {
            using var folder = CopyFolder.Open(Root);
            await folder.WriteAsync("media/1.mp4", tag, async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(tag)));
            await folder.FinishAsync(default);
            return folder.Written;
        }

        Assert.Equal((1, 0, 1), (await WriteAsync("x"), await WriteAsync("x"), await WriteAsync("y")));
        Assert.Equal("y", await ReadAsync("media/1.mp4"));
    }

    [Fact]
    public void Two_runs_do_not_write_into_one_folder_at_once()
    {
        using var first = CopyFolder.Open(Root);
        Assert.Throws<InputException>(() => CopyFolder.Open(Root));
    }

    [Theory]
    [InlineData("{\"../outside.txt\":\"00\"}")]
    [InlineData("{\"/etc/hostname\":\"00\"}")]
    [InlineData("{\".summariser-site.json\":\"00\"}")]
    [InlineData("not a list")]
    public async Task A_list_of_files_that_was_tampered_with_leads_nowhere(string manifest)
    {
        await File.WriteAllTextAsync(scratch.At("outside.txt"), "safe");
        Directory.CreateDirectory(Root);
        await File.WriteAllTextAsync(Path.Combine(Root, ".summariser-site.json"), manifest);
        await Assert.ThrowsAsync<InputException>(() => RunAsync(("index.html", "one")));
        Assert.Equal("safe", await File.ReadAllTextAsync(scratch.At("outside.txt")));
    }

    private async Task<(int Written, int Removed)> RunAsync(params (string File, string Content)[] files)
    {
        using var folder = CopyFolder.Open(Root);
        foreach (var (file, content) in files) await folder.WriteAsync(file, Encoding.UTF8.GetBytes(content), default);
        var removed = await folder.FinishAsync(default);
        return (folder.Written, removed);
    }

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Root, file));

    private IEnumerable<string> Shown() =>
        Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file)).Where(file => !file.StartsWith('.')).Order(StringComparer.Ordinal);
}
