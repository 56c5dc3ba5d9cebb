using System.Security.Cryptography;
using Summariser.Core.Pipeline;

namespace Summariser.Speech.Recognition;

/// <summary>Tells recordings apart by their contents, without reading gigabytes.</summary>
public static class RecordingFingerprint
{
    private const int Sample = 1 << 20;

    /// <summary>SHA-256 over the file's length and a mebibyte of its beginning, middle and end, in hexadecimal.</summary>
    public static async Task<string> OfAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(file.Length));
        var buffer = new byte[Sample];
        foreach (var from in new[] { 0, Math.Max(0, (file.Length / 2) - (Sample / 2)), Math.Max(0, file.Length - Sample) })
        {
            file.Position = from;
            hash.AppendData(buffer.AsSpan(0, await file.ReadAtLeastAsync(buffer, Sample, throwOnEndOfStream: false, cancel)));
        }

        return Digest.Hex(hash.GetHashAndReset());
    }
}
