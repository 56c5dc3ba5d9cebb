using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Health;

public sealed class DoctorTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_whole_installation_is_found_sound()
    {
        var outcome = await folder.Program.RunAsync("doctor");

        Assert.Equal(0, outcome.ExitCode);
        foreach (var part in new[] { "ffmpeg", "ffprobe", "voice activity", "moonshine-base", "moonshine-tiny", "work folder" })
        {
            Assert.Contains($"ok       {part}:", outcome.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_missing_is_named_with_the_way_to_mend_it()
    {
        var outcome = await new SummariserProgram(folder.Path, ("Speech__Audio__Ffmpeg", "no-such-ffmpeg")).RunAsync("doctor");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("MISSING  ffmpeg: no-such-ffmpeg is not installed", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("apt-get install ffmpeg", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Speech__Threads", "-1", "Speech:Threads")]
    [InlineData("Speech__Threads", "many", "Speech")]
    [InlineData("Speech__Engine", "parrot", "moonshine-base, moonshine-tiny")]
    [InlineData("Speech__Windows__MaxSeconds", "90", "29")]
    [InlineData("Speech__Windows__MaxSecnds", "9", "MaxSecnds")]
    public async Task A_bad_setting_stops_the_program_at_its_start(string name, string value, string shown)
    {
        var outcome = await new SummariserProgram(folder.Path, (name, value)).RunAsync("doctor");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(shown, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }
}
