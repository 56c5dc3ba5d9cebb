using Summariser.Core;
using Summariser.Core.Pipeline;

namespace Summariser.Tests.Core.Pipeline;

public sealed class AtomicFileTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_text_is_written_as_utf_8_without_a_mark()
    {
        await AtomicFile.WriteTextAsync(folder.At("page.md"), "Café £5\n");
        Assert.Equal("Café £5\n"u8.ToArray(), await File.ReadAllBytesAsync(folder.At("page.md")));
    }

    [Fact]
    public async Task Folders_that_are_missing_are_made()
    {
        await AtomicFile.WriteTextAsync(folder.At("a", "b", "page.md"), "text");
        Assert.Equal("text", await File.ReadAllTextAsync(folder.At("a", "b", "page.md")));
    }

    [Fact]
    public async Task A_file_of_that_name_is_replaced_whole()
    {
        folder.Write("page.md", "an older and much longer text");
        await AtomicFile.WriteTextAsync(folder.At("page.md"), "new");
        Assert.Equal("new", await File.ReadAllTextAsync(folder.At("page.md")));
        Assert.Equal(["page.md"], folder.Names);
    }

    [Fact]
    public async Task Until_the_writer_is_done_the_old_file_stands()
    {
        folder.Write("page.md", "old");
        var seen = "";
        await AtomicFile.WriteAsync(folder.At("page.md"), async stream =>
        {
            await stream.WriteAsync("new"u8.ToArray());
            await stream.FlushAsync();
            seen = await File.ReadAllTextAsync(folder.At("page.md"));
        });
        Assert.Equal("old", seen);
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_the_old_file_and_nothing_else()
    {
        folder.Write("page.md", "old");
        await Assert.ThrowsAsync<InvalidOperationException>(() => AtomicFile.WriteAsync(folder.At("page.md"), HalfThenFail(new InvalidOperationException())));
        Assert.Equal("old", await File.ReadAllTextAsync(folder.At("page.md")));
        Assert.Equal(["page.md"], folder.Names);
    }

    [Fact]
    public async Task A_cancelled_writer_leaves_no_file_at_all()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => AtomicFile.WriteAsync(folder.At("page.md"), HalfThenFail(new OperationCanceledException())));
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task A_full_disk_is_said_with_the_files_name_and_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<InputException>(
            () => AtomicFile.WriteAsync(folder.At("page.md"), HalfThenFail(new IOException("No space left on device"))));
        Assert.Contains(folder.At("page.md"), failure.Message, StringComparison.Ordinal);
        Assert.Contains("No space left on device", failure.Message, StringComparison.Ordinal);
        Assert.Contains("make room", failure.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_bad_input()
    {
        folder.Write("taken", "a file where a folder is wanted");
        var failure = await Assert.ThrowsAsync<InputException>(() => AtomicFile.WriteTextAsync(folder.At("taken", "page.md"), "text"));
        Assert.Contains("cannot be written", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["taken"], folder.Names);
    }

    [Fact]
    public async Task A_folder_of_the_files_name_is_bad_input_and_is_left_alone()
    {
        folder.Write(Path.Combine("page.md", "inside.txt"), "kept");
        await Assert.ThrowsAsync<InputException>(() => AtomicFile.WriteTextAsync(folder.At("page.md"), "text"));
        Assert.Equal("kept", await File.ReadAllTextAsync(folder.At("page.md", "inside.txt")));
        Assert.Equal(["page.md"], folder.Names);
    }

    [Fact]
    public async Task Two_writers_of_one_name_at_once_leave_one_whole_file()
    {
        var path = folder.At("page.md");
        await AtomicFile.WriteAsync(path, async outer =>
        {
            await outer.WriteAsync("out"u8.ToArray());
            await AtomicFile.WriteTextAsync(path, "inner");
            await outer.WriteAsync("er"u8.ToArray());
        });
        Assert.Equal("outer", await File.ReadAllTextAsync(path));
        Assert.Equal(["page.md"], folder.Names);
    }

    private static Func<Stream, Task> HalfThenFail(Exception failure) => async stream =>
    {
        await stream.WriteAsync("half"u8.ToArray());
        await stream.FlushAsync();
        throw failure;
    };
}
