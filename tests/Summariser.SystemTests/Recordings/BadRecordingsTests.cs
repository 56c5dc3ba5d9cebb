using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Recordings;

/// <summary>What cannot be used is refused with one line that says why, and exit code 2.</summary>
public sealed class BadRecordingsTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, string, string> Table => new()
    {
        { "missing", "nothing.mp4", "does not exist" },
        { "missing, odd name", "it's \"no\"\nwhere.mp4", "does not exist" },
        { "a folder", "folder.mp4", "is a folder" },
        { "missing, like an option", "-meeting.mp4", "does not exist" },
        { "empty", "empty.mp4", "is empty" },
        { "a text", "text.mp4", "is not a recording that can be read" },
        { "a picture", "picture.png", "is not a recording that can be read" },
        { "no sound", "mute.mp4", "has no audio track" },
        { "cut short, index lost", "cut.mp4", "is not a recording that can be read" },
        { "cut short, index kept", "cut-faststart.mp4", "is incomplete" },
        { "cut short, wav", "cut.wav", "is incomplete" },
        { "cut short, flac", "cut.flac", "is incomplete" },
    };

    [Theory, MemberData(nameof(Table))]
    public async Task A_recording_that_cannot_be_used_is_refused_in_one_line(string kind, string name, string reason)
    {
        await MakeAsync(kind, folder.File(name));

        var outcome = await folder.Program.RunAsync("summarise", folder.File(name), "--engine", "moonshine-tiny", "--out", folder.File("out"));

        Assert.Equal(2, outcome.ExitCode);
        var line = Assert.Single(outcome.ErrorLines);
        Assert.Contains(reason, line, StringComparison.Ordinal);
        Assert.EndsWith(".", line, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task A_track_that_is_not_there_is_refused()
    {
        await Ffmpeg.CutSampleAsync(0, 2, folder.File("one.wav"));

        var outcome = await folder.Program.RunAsync("summarise", folder.File("one.wav"), "--track", "2");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("there is no track 2", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_looks_like_an_option_is_a_name()
    {
        var outcome = await folder.Program.RunAsync("summarise", "-meeting.mp4");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("-meeting.mp4 does not exist", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_is_not_known_is_explained()
    {
        var outcome = await folder.Program.RunAsync("summarise", "meeting.mp4", "--formatz", "md");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("There is no option --formatz", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--formats", "md,docs", "--formats has 'docs'")]
    [InlineData("--date", "10 June", "--date is '10 June'")]
    [InlineData("--agenda", "nowhere.html", "nowhere.html")]
    [InlineData("--engine", "parrot", "parrot")]
    public async Task Bad_arguments_are_refused_before_any_work(string option, string value, string reason)
    {
        var outcome = await folder.Program.RunAsync("summarise", Path.Combine(Repository.Sample, "recording.mp4"), option, value);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(reason, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task MakeAsync(string kind, string path)
    {
        switch (kind)
        {
            case "a folder":
                Directory.CreateDirectory(path);
                break;
            case "empty":
                await File.WriteAllBytesAsync(path, []);
                break;
            case "a text":
                await File.WriteAllTextAsync(path, "Minutes of a meeting, and not a film of it.\n");
                break;
            case "a picture":
                await Ffmpeg.RunAsync("-f", "lavfi", "-i", "color=c=red:s=64x64", "-frames:v", "1", path);
                break;
            case "no sound":
                await Ffmpeg.RunAsync("-f", "lavfi", "-i", "color=c=black:s=64x64:r=5:d=3", "-c:v", "libx264", path);
                break;
            case "cut short, index lost":
                await CutAsync(path, "-movflags", "0");
                break;
            case "cut short, index kept":
                await CutAsync(path, "-movflags", "+faststart");
                break;
            case "cut short, wav" or "cut short, flac":
                await CutAsync(path);
                break;
        }
    }

    private static async Task CutAsync(string path, params string[] options)
    {
        await Ffmpeg.RunAsync(["-t", "60", "-i", Path.Combine(Repository.Sample, "recording.mp4"), "-vn", .. options, path]);
        await using var file = File.OpenWrite(path);
        file.SetLength(file.Length / 2);
    }
}
