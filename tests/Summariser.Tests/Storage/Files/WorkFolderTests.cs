using Summariser.Core;
using Summariser.Storage;
using Summariser.Storage.Files;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Storage.Files;

public sealed class WorkFolderTests : IDisposable
{
    private static readonly string OldStage = Path.Combine("work", "stages", "draft-1.json");
    private static readonly string OldWindows = Path.Combine("work", "windows", "a.jsonl");

    private readonly ScratchFolder folder = new();
    private readonly HandClock clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_folder_is_made_for_its_owner_alone()
    {
        var work = Open();
        Assert.Equal(folder.At("work"), work.Path);
        Assert.True(Directory.Exists(work.Path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(work.Path));
        }
    }

    [Fact]
    public void Work_untouched_for_longer_than_the_setting_is_removed()
    {
        WriteAged(OldStage, days: 30.01);
        WriteAged(OldWindows, days: 400);
        Open(keepDays: 30);
        Assert.False(File.Exists(folder.At(OldStage)));
        Assert.False(File.Exists(folder.At(OldWindows)));
    }

    [Fact]
    public void Work_touched_since_is_kept()
    {
        WriteAged(OldStage, days: 29.99);
        WriteAged(OldWindows, days: 0);
        Open(keepDays: 30);
        Assert.True(File.Exists(folder.At(OldStage)));
        Assert.True(File.Exists(folder.At(OldWindows)));
    }

    [Fact]
    public void Work_grows_old_by_the_clock_it_is_given()
    {
        WriteAged(OldStage, days: 1);
        Open(keepDays: 30);
        Assert.True(File.Exists(folder.At(OldStage)));
        clock.Move(TimeSpan.FromDays(30));
        Open(keepDays: 30);
        Assert.False(File.Exists(folder.At(OldStage)));
    }

    [Fact]
    public void Nothing_but_the_programs_own_work_is_removed()
    {
        WriteAged(Path.Combine("work", "thesis.docx"), days: 400);
        WriteAged(Path.Combine("work", "photographs", "harbour.jpg"), days: 400);
        Open(keepDays: 30);
        Assert.True(File.Exists(folder.At("work", "thesis.docx")));
        Assert.True(File.Exists(folder.At("work", "photographs", "harbour.jpg")));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        WriteAged(Path.Combine("elsewhere", "kept.json"), days: 400);
        Directory.CreateDirectory(folder.At("work", "stages"));
        Directory.CreateSymbolicLink(folder.At("work", "stages", "link"), folder.At("elsewhere"));
        Open(keepDays: 30);
        Assert.True(File.Exists(folder.At("elsewhere", "kept.json")));
    }

    [Fact]
    public void A_file_in_the_folders_place_is_bad_input_that_names_the_setting()
    {
        folder.Write("work", "a file");
        var failure = Assert.Throws<InputException>(() => Open());
        Assert.Contains("Storage:WorkFolder", failure.Message, StringComparison.Ordinal);
        Assert.Contains(folder.At("work"), failure.Message, StringComparison.Ordinal);
    }

    private WorkFolder Open(int keepDays = 30) => WorkFolder.Open(new StorageOptions { WorkFolder = folder.At("work"), KeepWorkDays = keepDays }, clock);

    private void WriteAged(string name, double days) =>
        File.SetLastWriteTimeUtc(folder.Write(name, "words"), clock.GetUtcNow().UtcDateTime.AddDays(-days));
}
