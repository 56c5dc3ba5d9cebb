using System.Text;
using Summariser.Core;

namespace Summariser.Speech.Whisper.Format;

/// <summary>
/// Reads a model in ggml format (as written by whisper.cpp's models/convert-pt-to-ggml.py) far enough to know that it is whole and of one
/// piece. Native code trusts what a file says of itself, and ends the process on some of what can be wrong.
/// </summary>
internal sealed class ModelFile
{
    private const uint Magic = 0x67676d6c;
    private const int FilterFrequencies = 201;
    private const int LongestToken = 1024;
    private const int LongestName = 64;

    private readonly string path;
    private readonly BinaryReader reader;
    private readonly long length;

    private ModelFile(string path, BinaryReader reader)
    {
        this.path = path;
        this.reader = reader;
        length = reader.BaseStream.Length;
    }

    /// <summary>Checks a model.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Whether it holds weights; test models may hold none.</returns>
    /// <exception cref="InputException">The file cannot be read, is of another format, incomplete, or says what no model can be.</exception>
    public static bool Check(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
            using var content = new BinaryReader(file, Encoding.UTF8);
            return new ModelFile(path, content).Check();
        }
        catch (EndOfStreamException error)
        {
            throw new InputException($"The Whisper model {path} is cut short. Copy or download it again.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The Whisper model {path} cannot be read ({error.Message}). Correct Speech:Whisper:Model.", error);
        }
    }

    private bool Check()
    {
        RequireFormat();
        var header = new ModelHeader(Int(), Int(), Int(), Int(), Int(), Int(), Int(), Int(), Int(), Int(), Int());
        if (header.Fault is { } fault)
        {
            throw Wrong($"it states {fault}");
        }

        if ((Int(), Int()) is var (mels, frequencies) && (mels != header.Mels || frequencies != FilterFrequencies))
        {
            throw Wrong($"it states {mels} mel filters of {frequencies}");
        }

        Skip((long)mels * frequencies * sizeof(float));
        SkipTokens(header);
        return CheckTensors(header);
    }

    private void RequireFormat()
    {
        if (length == 0)
        {
            throw new InputException($"The Whisper model {path} is empty. Copy or download it again.");
        }

        var magic = reader.ReadUInt32();
        if (magic != Magic)
        {
            var found = magic switch
            {
                0x46554747 => "is in GGUF format",
                0x04034b50 => "is a PyTorch model or another archive",
                _ => "is not a Whisper model",
            };
            throw new InputException($"{path} {found}. Give a model in whisper.cpp's ggml format (ggml-….bin) in Speech:Whisper:Model.");
        }
    }

    private void SkipTokens(ModelHeader header)
    {
        var tokens = Int();
        if (tokens < 1 || tokens > header.Vocabulary)
        {
            throw Wrong($"it lists {tokens} tokens of {header.Vocabulary}");
        }

        var hasSpace = false;
        for (var token = 0; token < tokens; token++)
        {
            var bytes = Int();
            if (bytes is < 0 or > LongestToken)
            {
                throw Wrong($"its token {token} has {bytes} bytes");
            }

            if (bytes == 1)
            {
                hasSpace |= reader.ReadByte() == ' ';
            }
            else
            {
                Skip(bytes);
            }
        }

        if (!hasSpace)
        {
            throw Wrong("it has no token for a space");
        }
    }

    private bool CheckTensors(ModelHeader header)
    {
        var missing = ModelTensor.Of(header).ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        var all = missing.Count;
        while (reader.BaseStream.Position < length)
        {
            var (dimensions, letters, kind) = (Int(), Int(), Int());
            if (dimensions is < 1 or > 3 || letters is < 1 or > LongestName)
            {
                throw Wrong("an array in it is not named");
            }

            int[] shape = [.. Enumerable.Range(0, dimensions).Select(_ => Int())];
            var name = Encoding.ASCII.GetString(reader.ReadBytes(letters));
            if (!missing.Remove(name, out var tensor))
            {
                throw Wrong($"the array {Shown(name)} does not belong in it, or is there twice");
            }

            if (kind != tensor.Kind.Id || !shape.SequenceEqual(tensor.Shape))
            {
                throw Wrong($"the array {name} is of kind {kind} and shape {string.Join('×', shape)}; {tensor.Kind.Id} and {string.Join('×', tensor.Shape)} belong there");
            }

            Skip(tensor.Bytes);
        }

        return missing.Count == 0 || (missing.Count == all ? false : throw new InputException(
            $"The Whisper model {path} is cut short: {missing.Count} of its {all} arrays are missing. Copy or download it again."));
    }

    private int Int() => reader.ReadInt32();

    private void Skip(long bytes)
    {
        if (reader.BaseStream.Position + bytes > length)
        {
            throw new EndOfStreamException();
        }

        reader.BaseStream.Seek(bytes, SeekOrigin.Current);
    }

    private InputException Wrong(string fault) =>
        new($"{path} is not a sound Whisper model: {fault}. Copy or download it again.");

    private static string Shown(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter));
}
