using System.Text;
using Summariser.Core;

namespace Summariser.Speech.Sherpa;

/// <summary>
/// Looks into a model file before native code does, because sherpa-onnx ends the whole program over a file it cannot use. Reads the outermost
/// layer of the ONNX format (protocol buffers; onnx.proto, message ModelProto).
/// </summary>
internal static class OnnxFile
{
    private const int Graph = 7;
    private const int Metadata = 14;
    private const int Key = 1;
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Delimited = 2;
    private const int Fixed32 = 5;
    private const long LongestEntry = 1 << 20;

    /// <summary>Makes sure that a file is a whole ONNX model with certain entries among its metadata.</summary>
    /// <param name="path">The file.</param>
    /// <param name="setting">The setting that names it, for the error.</param>
    /// <param name="entries">The entries that the library reads.</param>
    /// <exception cref="MissingComponentException">It is not.</exception>
    public static void Require(string path, string setting, IReadOnlyList<string> entries)
    {
        if (path.Length == 0)
        {
            throw new MissingComponentException($"Voices are told apart by two models, and {setting} is empty. Set it to the model's file, or leave both models of Speech:Diarisation empty.");
        }

        if (!File.Exists(path))
        {
            throw new MissingComponentException($"The model file {path} is not there. Correct {setting}, or leave both models of Speech:Diarisation empty.");
        }

        try
        {
            using var file = new BinaryReader(new BufferedStream(File.OpenRead(path)));
            var (hasGraph, keys) = Read(file);
            if (hasGraph && entries.FirstOrDefault(entry => !keys.Contains(entry)) is { } missing)
            {
                throw new MissingComponentException(
                    $"The model file {path} is not of the kind that {setting} needs (its metadata has no '{missing}'). Take one that sherpa-onnx publishes for speaker diarisation.");
            }

            if (hasGraph)
            {
                return;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new MissingComponentException($"The model file {path} is cut short or no model ({error.Message}). Fetch it again, or correct {setting}.", error);
        }

        throw new MissingComponentException($"The model file {path} holds no model. Fetch it again, or correct {setting}.");
    }

    private static (bool HasGraph, HashSet<string> Keys) Read(BinaryReader file)
    {
        var (hasGraph, keys) = (false, new HashSet<string>(StringComparer.Ordinal));
        while (file.BaseStream.Position < file.BaseStream.Length)
        {
            var tag = file.Read7BitEncodedInt64();
            switch (tag & 7)
            {
                case Varint:
                    file.Read7BitEncodedInt64();
                    break;
                case Fixed64:
                    Skip(file, sizeof(long));
                    break;
                case Fixed32:
                    Skip(file, sizeof(int));
                    break;
                case Delimited:
                    var length = file.Read7BitEncodedInt64();
                    hasGraph |= tag >> 3 == Graph && length > 0;
                    var start = file.BaseStream.Position;
                    Skip(file, length);
                    if (tag >> 3 == Metadata && length <= LongestEntry)
                    {
                        file.BaseStream.Position = start;
                        keys.Add(KeyOf(file.ReadBytes((int)length)));
                    }

                    break;
                default:
                    throw new InvalidDataException("it is not written as ONNX models are");
            }
        }

        return (hasGraph, keys);
    }

    private static void Skip(BinaryReader file, long bytes)
    {
        if (bytes < 0 || bytes > file.BaseStream.Length - file.BaseStream.Position)
        {
            throw new InvalidDataException("it ends before its contents do");
        }

        file.BaseStream.Seek(bytes, SeekOrigin.Current);
    }

    // An entry of metadata_props: the key is its first field.
    private static string KeyOf(byte[] entry) => entry is [(Key << 3) | Delimited, var length, .. var rest] && length <= rest.Length
        ? Encoding.UTF8.GetString(rest.AsSpan(0, length))
        : "";
}
