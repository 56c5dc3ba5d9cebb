using System.Runtime.InteropServices;
using Summariser.Core;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Audio;

/// <summary>A recording's sound as 16 kHz mono samples, decoded by ffmpeg as they are read. Nothing is kept.</summary>
public sealed class SoundStream : IAsyncDisposable
{
    /// <summary>Samples a second.</summary>
    public const int SampleRate = 16000;

    private readonly Recording recording;
    private readonly SoundTrack track;
    private readonly RunningTool ffmpeg;
    private readonly byte[] bytes = new byte[SampleRate * sizeof(float)];
    private long samplesRead;

    private SoundStream(Recording recording, SoundTrack track, RunningTool ffmpeg)
    {
        this.recording = recording;
        this.track = track;
        this.ffmpeg = ffmpeg;
    }

    /// <summary>Seconds of sound read.</summary>
    public double SecondsRead => (double)samplesRead / SampleRate;

    /// <summary>
    /// Starts decoding. Silence stands in for sound that starts late or is missing, so that a sample's place is its time in the recording.
    /// </summary>
    /// <exception cref="MissingComponentException">ffmpeg is not installed.</exception>
    public static SoundStream Open(Recording recording, SoundTrack track, AudioOptions options)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(options);
        var command = new ToolCommand(
            options.Ffmpeg,
            ["-nostdin", "-v", "error", "-threads", "1", "-vn", "-sn", "-dn", .. SafeInput.Arguments(recording.Path),
             "-map", $"0:a:{recording.Track}", "-af", $"aresample={SampleRate}:async=1:first_pts=0",
             "-ac", "1", "-ar", $"{SampleRate}", "-f", "f32le", "pipe:1"]);
        return new SoundStream(recording, track, command.Start());
    }

    /// <summary>Fills the block (of at most a second) with the next samples, between -1 and 1; less only at the end, 0 after it.</summary>
    /// <exception cref="InputException">The recording is damaged, or ends long before the length it states.</exception>
    public async ValueTask<int> ReadAsync(Memory<float> samples, CancellationToken cancel)
    {
        var wanted = Math.Min(samples.Length * sizeof(float), bytes.Length);
        var read = await ffmpeg.Output.ReadAtLeastAsync(bytes.AsMemory(0, wanted), wanted, throwOnEndOfStream: false, cancel);
        if (read < sizeof(float))
        {
            await CheckEndAsync(cancel);
            return 0;
        }

        var whole = read / sizeof(float);
        MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, whole * sizeof(float))).CopyTo(samples.Span);
        samplesRead += whole;
        return whole;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ffmpeg.DisposeAsync();

    private async Task CheckEndAsync(CancellationToken cancel)
    {
        var (exit, errors) = await ffmpeg.FinishAsync(cancel);
        var name = RecordingProbe.Shown(recording.Path);
        if (samplesRead == 0)
        {
            throw new InputException($"{name} holds no sound that can be decoded. Check that the recording plays, and export it again.");
        }

        if (exit != 0)
        {
            throw new InputException($"{name} is damaged at {Clock.Of(SecondsRead)} ({LastLine(errors)}). Copy or export the recording again.");
        }

        if (track.SoundSeconds is { } stated && SecondsRead < stated - Math.Max(3, 0.02 * stated))
        {
            throw new InputException(
                $"{name} is incomplete: its sound ends at {Clock.Of(SecondsRead)} of {Clock.Of(stated)}. Copy the recording again, or wait until it is whole.");
        }
    }

    private static string LastLine(string errors) =>
        RecordingProbe.Shown(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "ffmpeg stopped");
}
