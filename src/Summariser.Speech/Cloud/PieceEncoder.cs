using System.Buffers.Binary;
using Summariser.Core;
using Summariser.Speech.Audio;

namespace Summariser.Speech.Cloud;

/// <summary>Packs a piece of sound into a small file for sending.</summary>
/// <param name="audio">Where ffmpeg is.</param>
/// <param name="format">ogg, mp3, flac or wav; wav needs no ffmpeg.</param>
internal sealed class PieceEncoder(AudioOptions audio, string format)
{
    private const int HeaderBytes = 44;
    private const short Pcm = 1;
    private const short Bits = 16;

    /// <summary>A name for the file; services tell the format by its ending.</summary>
    public string FileName => $"speech.{format}";

    /// <summary>The file's bytes.</summary>
    /// <exception cref="MissingComponentException">ffmpeg is not installed.</exception>
    public async Task<byte[]> EncodeAsync(ReadOnlyMemory<float> samples, CancellationToken cancel)
    {
        var wave = Wave(samples.Span);
        if (format == "wav")
        {
            return wave;
        }

        string[] codec = format switch
        {
            "ogg" => ["-c:a", "libopus", "-b:a", "32k", "-application", "voip", "-f", "ogg"],
            "mp3" => ["-c:a", "libmp3lame", "-b:a", "48k", "-f", "mp3"],
            _ => ["-c:a", "flac", "-f", "flac"],
        };

        // Through pipes: a closed session's sound must not be left on a disk by a run that is killed.
        await using var ffmpeg = new ToolCommand(
            audio.Ffmpeg, ["-v", "error", "-threads", "1", "-f", "wav", "-i", "pipe:0", .. codec, "pipe:1"]).Start(wave);
        using var encoded = new MemoryStream();
        await ffmpeg.Output.CopyToAsync(encoded, cancel);
        var (exit, errors) = await ffmpeg.FinishAsync(cancel);
        return exit == 0 && encoded.Length > 0
            ? encoded.ToArray()
            : throw new MissingComponentException(
                $"ffmpeg cannot pack speech as {format} ({errors.Split('\n')[^1]}). Set Speech:Cloud:Format to flac or wav, or install a complete ffmpeg.");
    }

    // RIFF/WAVE with 16-bit PCM, mono.
    private static byte[] Wave(ReadOnlySpan<float> samples)
    {
        var wave = new byte[HeaderBytes + (samples.Length * sizeof(short))];
        "RIFF"u8.CopyTo(wave);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(4), wave.Length - 8);
        "WAVEfmt "u8.CopyTo(wave.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(20), Pcm);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(24), SoundStream.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(28), SoundStream.SampleRate * sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(32), sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(34), Bits);
        "data"u8.CopyTo(wave.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(40), samples.Length * sizeof(short));
        for (var at = 0; at < samples.Length; at++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(HeaderBytes + (at * sizeof(short))), (short)(Math.Clamp(samples[at], -1f, 1f) * short.MaxValue));
        }

        return wave;
    }
}
