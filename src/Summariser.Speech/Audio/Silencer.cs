using System.Globalization;
using Summariser.Core;
using Summariser.Core.Recordings;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Audio;

/// <summary>Copies a recording's sound with ffmpeg, some parts silenced.</summary>
/// <param name="options">Where ffmpeg is.</param>
public sealed class Silencer(AudioOptions options) : ISilencer
{
    /// <summary>Seconds silenced on either side of a part: so much do the times of words err.</summary>
    public const double Margin = 1;

    private const int SampleRate = 32000;

    // ffmpeg silences frame by frame; frames of 10 ms keep what is beside a part.
    private const int FrameSamples = SampleRate / 100;

    /// <inheritdoc/>
    public string Version => "m4a-mono-1";

    /// <inheritdoc/>
    public async Task SilenceAsync(Recording recording, IReadOnlyList<TimeRange> silent, string output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(silent);
        var track = await new RecordingProbe(options).ProbeAsync(recording, cancel);
        var command = new ToolCommand(
            options.Ffmpeg,
            ["-nostdin", "-v", "error", "-threads", "1", "-vn", "-sn", "-dn", .. SafeInput.Arguments(recording.Path),
             "-map", $"0:a:{recording.Track}", "-map_metadata", "-1", "-map_chapters", "-1", "-af", Filter(silent, track.DurationSeconds),
             "-ac", "1", "-c:a", "aac", "-b:a", "64k", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart",
             "-f", "mp4", $"file:{Path.GetFullPath(output)}"]);
        await using var ffmpeg = command.Start();
        await ffmpeg.Output.CopyToAsync(Stream.Null, cancel);
        var (exit, errors) = await ffmpeg.FinishAsync(cancel);
        if (exit != 0)
        {
            throw new InputException(
                $"The closed parts of {RecordingProbe.Shown(recording.Path)} cannot be taken out ({RecordingProbe.Shown(errors.Split('\n')[^1])}). Check that the recording plays.");
        }
    }

    /// <summary>Sound that starts late or ends early is made up with silence, so that a moment's place is its time in the recording.</summary>
    private static string Filter(IReadOnlyList<TimeRange> silent, double? duration)
    {
        var parts = string.Join('+', silent.Select(part => string.Create(CultureInfo.InvariantCulture, $"between(t,{part.Start - Margin:0.000},{part.End + Margin:0.000})")));
        var padding = duration is { } whole ? string.Create(CultureInfo.InvariantCulture, $",apad=whole_dur={whole:0.000}") : "";
        return $"aresample={SampleRate}:async=1:first_pts=0,asetnsamples=n={FrameSamples}:p=0,volume=0:enable='{(silent.Count == 0 ? "0" : parts)}'{padding}";
    }
}
