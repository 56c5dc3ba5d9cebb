using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Summariser.Core;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Audio;

/// <summary>What ffprobe says of a recording's sound.</summary>
/// <param name="DurationSeconds">Length of the recording in seconds, or null when the file does not say.</param>
/// <param name="SoundSeconds">Length of the track's own sound in seconds, or null when the file does not say.</param>
/// <param name="Codec">Name of the sound's codec.</param>
/// <param name="Tracks">Number of audio tracks.</param>
/// <param name="HasVideo">Whether there are moving pictures (cover art does not count).</param>
public sealed record SoundTrack(double? DurationSeconds, double? SoundSeconds, string Codec, int Tracks, bool HasVideo);

/// <summary>Looks into a recording before it is decoded, and says in words why one cannot be used.</summary>
public sealed class RecordingProbe(AudioOptions options)
{
    /// <summary>Finds the track to hear.</summary>
    /// <exception cref="InputException">The file is missing, empty, a directory, not a recording, or has no such audio track.</exception>
    /// <exception cref="MissingComponentException">ffprobe is not installed.</exception>
    public async Task<SoundTrack> ProbeAsync(Recording recording, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        RequireFile(recording.Path);
        var command = new ToolCommand(
            options.Ffprobe,
            ["-v", "error", "-of", "json", "-show_entries", "format=duration:stream=codec_type,codec_name,duration,channels:stream_disposition=attached_pic:stream_tags=DURATION",
             .. SafeInput.Arguments(recording.Path)]);
        await using var probe = command.Start();
        using var answer = new MemoryStream();
        await probe.Output.CopyToAsync(answer, cancel);
        var (exit, errors) = await probe.FinishAsync(cancel);
        if (exit != 0)
        {
            throw new InputException($"{Shown(recording.Path)} is not a recording that can be read ({Reason(errors, recording.Path)}). Give a complete video or audio file.");
        }

        return Read(answer.ToArray(), recording);
    }

    /// <summary>A path as one line of text, for messages.</summary>
    public static string Shown(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.Concat(path.Select(letter => char.IsControl(letter) ? '?' : letter));
    }

    internal static SoundTrack Read(byte[] answer, Recording recording)
    {
        using var json = JsonDocument.Parse(answer);
        var streams = json.RootElement.TryGetProperty("streams", out var list) ? list.EnumerateArray().ToArray() : [];
        var sounds = streams.Where(stream => Text(stream, "codec_type") == "audio").ToArray();
        if (sounds.Length == 0)
        {
            throw new InputException($"{Shown(recording.Path)} has no audio track. Give a recording with sound.");
        }

        if (recording.Track < 0 || recording.Track >= sounds.Length)
        {
            throw new InputException(
                $"{Shown(recording.Path)} has {sounds.Length} audio track(s); there is no track {recording.Track + 1}. Choose --track from 1 to {sounds.Length}.");
        }

        var sound = sounds[recording.Track];
        var whole = Seconds(json.RootElement.TryGetProperty("format", out var format) ? format : default);
        var own = Seconds(sound) ?? TaggedSeconds(sound) ?? (streams.Length == 1 ? whole : null);
        return new SoundTrack(
            whole ?? own,
            own,
            Text(sound, "codec_name") ?? "unknown",
            sounds.Length,
            streams.Any(IsMovingPicture));
    }

    private static bool IsMovingPicture(JsonElement stream) =>
        Text(stream, "codec_type") == "video" &&
        !(stream.TryGetProperty("disposition", out var disposition) &&
          disposition.TryGetProperty("attached_pic", out var attached) && attached.TryGetInt32(out var flag) && flag == 1);

    private static void RequireFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{Shown(path)} is a folder. Give the recording's file.");
        }

        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new InputException($"{Shown(path)} does not exist. Check the recording's name and folder.");
        }

        if (file.Length == 0)
        {
            throw new InputException($"{Shown(path)} is empty. Copy the recording again.");
        }

        try
        {
            using var readable = file.OpenRead();
            RequireWholeWave(readable, path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new InputException($"{Shown(path)} cannot be opened ({error.Message}). Check who may read it.", error);
        }
    }

    /// <summary>ffprobe takes a wave file's length from its size and not from its header, so it cannot tell one that was cut short.</summary>
    private static void RequireWholeWave(FileStream file, string path)
    {
        const uint unknown = uint.MaxValue;
        Span<byte> head = stackalloc byte[8];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head[..4].SequenceEqual("RIFF"u8))
        {
            return;
        }

        var stated = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        if (stated is not 0 and not unknown && stated + 8L > file.Length + 1)
        {
            throw new InputException(
                $"{Shown(path)} is incomplete: it holds {file.Length:N0} of the {stated + 8L:N0} bytes it states. Copy the recording again, or wait until it is whole.");
        }
    }

    private static string Reason(string errors, string path)
    {
        var last = errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "no reason given";
        last = Shown(last.Replace($"file:{Path.GetFullPath(path)}: ", "", StringComparison.Ordinal));
        return last.Length > 120 ? last[^120..] : last;
    }

    private static double? Seconds(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && Text(element, "duration") is { } text &&
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds) && seconds > 0
            ? seconds
            : null;

    /// <summary>Matroska keeps a track's length in a tag, as "00:12:05.120000000".</summary>
    private static double? TaggedSeconds(JsonElement stream) =>
        stream.TryGetProperty("tags", out var tags) && Text(tags, "DURATION")?.Split('.')[0] is { } text &&
        TimeSpan.TryParseExact(text, @"hh\:mm\:ss", CultureInfo.InvariantCulture, out var length) && length > TimeSpan.Zero
            ? length.TotalSeconds
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
