using Summariser.Core.Transcripts;
using Summariser.Speech.Captions;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Recordings;

/// <summary>Every kind of recording a council has gives the same words at the same times.</summary>
public sealed class RecordingFormatsTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("meeting.mp4", "-c:a aac")]
    [InlineData("meeting.mov", "-c:a aac")]
    [InlineData("meeting.m4a", "-c:a aac")]
    [InlineData("meeting.mkv", "-c:a libopus")]
    [InlineData("meeting.webm", "-c:a libopus")]
    [InlineData("meeting.ogg", "-c:a libopus")]
    [InlineData("meeting.mp3", "-c:a libmp3lame")]
    [InlineData("meeting.wav", "-ac 2 -ar 44100")]
    [InlineData("meeting.flac", "-c:a flac")]
    [InlineData("-odd name's \"meeting\".flac", "-c:a flac")]
    [InlineData("two\nlines.flac", "-c:a flac")]
    public async Task A_recording_of_any_kind_is_heard(string name, string encoding)
    {
        await Ffmpeg.CutSampleAsync(0, 12, folder.File("cut.wav"));
        await Ffmpeg.RunAsync(["-i", folder.File("cut.wav"), .. encoding.Split(' '), $"file:{folder.File(name)}"]);

        var heard = await HearAsync(folder.File(name));

        Assert.InRange(heard.DurationSeconds, 11.9, 12.2);
        Assert.Contains("Corporate Parenting Committee", string.Join(' ', heard.Utterances.Select(said => said.Text)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sound_that_starts_late_keeps_its_place_in_the_recording()
    {
        await Ffmpeg.CutSampleAsync(0, 8, folder.File("cut.wav"));
        await Ffmpeg.RunAsync(
            "-f", "lavfi", "-i", "color=c=black:s=64x64:r=5:d=30", "-itsoffset", "20", "-i", folder.File("cut.wav"), "-map", "0:v", "-map", "1:a", "-c:v", "libx264", "-c:a", "aac",
            folder.File("late.mp4"));

        var heard = await HearAsync(folder.File("late.mp4"));

        Assert.InRange(heard.Utterances[0].Start, 21.0, 22.0);
        Assert.All(heard.Utterances, said => Assert.InRange(said.End, 21.0, 28.5));
    }

    [Fact]
    public async Task The_track_asked_for_is_the_one_heard()
    {
        await Ffmpeg.CutSampleAsync(0, 8, folder.File("first.wav"));
        await Ffmpeg.CutSampleAsync(78, 12, folder.File("second.wav"));
        await Ffmpeg.RunAsync("-i", folder.File("first.wav"), "-i", folder.File("second.wav"), "-map", "0:a", "-map", "1:a", "-c:a", "libopus", folder.File("two.mkv"));

        var first = await HearAsync(folder.File("two.mkv"));
        var second = await HearAsync(folder.File("two.mkv"), "--track", "2");

        Assert.Contains("welcome", first.Utterances[0].Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(second.Utterances, said => said.Text.Contains("item", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(second.Utterances, said => said.Text.Contains("welcome", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Silence_gives_no_words()
    {
        await Ffmpeg.RunAsync("-f", "lavfi", "-i", "anoisesrc=a=0.001:d=40:r=16000:seed=7", folder.File("silence.wav"));

        var outcome = await folder.Program.RunAsync("transcribe", folder.File("silence.wav"), "--engine", "moonshine-tiny", "--out", folder.File("silence.vtt"));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("WEBVTT", (await File.ReadAllTextAsync(folder.File("silence.vtt"))).Trim());
    }

    private async Task<Transcript> HearAsync(string recording, params string[] more)
    {
        var to = folder.File($"{Guid.NewGuid():N}.json");
        var outcome = await folder.Program.RunAsync(["transcribe", recording, "--engine", "moonshine-tiny", "--out", to, .. more]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return await TranscriptFile.ReadAsync(to, CancellationToken.None);
    }
}
