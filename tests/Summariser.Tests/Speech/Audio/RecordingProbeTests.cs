using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Tests.Architecture;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Speech.Audio;

public sealed class RecordingProbeTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public static TheoryData<string, int, SoundTrack> Answers => new()
    {
        { "cover-art", 0, new SoundTrack(5412.075102, 5412.075102, "mp3", 1, HasVideo: false) },
        { "two-tracks", 0, new SoundTrack(7212.4, 7212.4, "aac", 2, HasVideo: true) },
        { "two-tracks", 1, new SoundTrack(7212.4, 7210, "ac3", 2, HasVideo: true) },
        { "no-duration", 0, new SoundTrack(null, null, "opus", 1, HasVideo: false) },
        { "duration-of-track-only", 0, new SoundTrack(61.5, 61.5, "unknown", 1, HasVideo: false) },
    };

    public void Dispose() => folder.Dispose();

    [Theory, MemberData(nameof(Answers))]
    public void An_answer_of_ffprobe_is_read(string answer, int track, SoundTrack expected) => Assert.Equal(expected, Read(answer, track));

    [Theory]
    [InlineData("no-audio")]
    [InlineData("no-streams")]
    public void A_recording_without_sound_is_refused(string answer)
    {
        var failure = Assert.Throws<InputException>(() => Read(answer, 0));
        Assert.Equal("meeting.mp4 has no audio track. Give a recording with sound.", failure.Message);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_track_that_is_not_there_is_refused_with_those_that_are(int track)
    {
        var failure = Assert.Throws<InputException>(() => Read("two-tracks", track));
        Assert.Contains("from 1 to 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_bad_input_before_any_tool_is_started() =>
        Assert.Contains("does not exist", (await RefusedAsync(folder.At("none.mp4"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_empty_file_is_bad_input_before_any_tool_is_started() =>
        Assert.Contains("is empty", (await RefusedAsync(folder.Write("empty.mp4", ""))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_is_bad_input_before_any_tool_is_started() =>
        Assert.Contains("is a folder", (await RefusedAsync(folder.Path)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_tool_that_is_not_installed_is_a_missing_component()
    {
        var failure = await Assert.ThrowsAsync<MissingComponentException>(() => ProbeAsync(folder.Write("a.mp4", "not empty")));
        Assert.Contains("no-such-ffprobe", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Speech:Audio", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_with_line_breaks_is_told_in_one_line()
    {
        var failure = await RefusedAsync(folder.At("two\nlines\r\u001b[31m.mp4"));
        Assert.DoesNotContain(failure.Message, char.IsControl);
        Assert.Contains("two?lines??[31m.mp4", failure.Message, StringComparison.Ordinal);
    }

    private static SoundTrack Read(string answer, int track) => RecordingProbe.Read(
        File.ReadAllBytes(Repository.At("tests", "Summariser.Tests", "Speech", "Audio", "Answers", $"{answer}.json")), new Recording("meeting.mp4", track));

    private static Task<InputException> RefusedAsync(string path) => Assert.ThrowsAsync<InputException>(() => ProbeAsync(path));

    private static Task<SoundTrack> ProbeAsync(string path) =>
        new RecordingProbe(new AudioOptions { Ffprobe = "no-such-ffprobe" }).ProbeAsync(new Recording(path), CancellationToken.None);
}
