using System.Text;
using System.Text.Json;
using Summariser.Core;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Transcripts on disk; the name's ending (.json, .vtt, .srt, .txt) says the format.</summary>
public static class TranscriptFile
{
    private const long LargestBytes = 100_000_000;
    private const string Formats = ".json, .vtt, .srt or .txt";

    /// <summary>Reads a transcript.</summary>
    /// <exception cref="InputException">The file cannot be read, is of another format, or holds no words with times.</exception>
    public static async Task<Transcript> ReadAsync(string path, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(path);
        Func<string, Transcript> read = Format(path) switch
        {
            ".json" => text => ReadJson(text, path),
            ".vtt" => VttReader.Read,
            ".srt" => SrtReader.Read,
            _ => TimedText.Read,
        };
        var transcript = read(Decode(await ReadBytesAsync(path, cancel)));
        return transcript.Utterances.Count > 0
            ? transcript
            : throw new InputException($"{path} holds no words with times: give a transcript that a recogniser or a caption program wrote.");
    }

    /// <summary>Writes a transcript; the file appears whole or not at all.</summary>
    /// <exception cref="InputException">The name's ending is none of the four, or the folder cannot be written to.</exception>
    public static async Task WriteAsync(string path, Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(transcript);
        var text = Format(path) switch
        {
            ".json" => WriteJson(transcript),
            ".vtt" => VttWriter.Write(transcript.Utterances),
            ".srt" => SrtWriter.Write(transcript.Utterances),
            _ => TimedText.Write(transcript),
        };
        await AtomicFile.WriteTextAsync(path, text);
    }

    /// <summary>Makes sure, before any work is done, that a name's ending is one that can be written.</summary>
    /// <exception cref="InputException">It is none of the four.</exception>
    public static void RequireKnown(string path) => Format(path);

    private static string Format(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".json" or ".vtt" or ".srt" or ".txt"
            ? Path.GetExtension(path).ToLowerInvariant()
            : throw new InputException($"{path} is not a kind of transcript known here: use a name that ends in {Formats}.");

    private static async Task<byte[]> ReadBytesAsync(string path, CancellationToken cancel)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > LargestBytes }
                ? throw new InputException($"{path} is larger than any transcript (100 MB): check that it is the right file.")
                : await File.ReadAllBytesAsync(path, cancel);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {error.Message}", error);
        }
    }

    // Caption programs on older systems write Windows-1252; bytes that are not UTF-8 are taken for that.
    private static string Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static Transcript ReadJson(string text, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Transcript>(text, ContractJson.Indented) is { Utterances: not null } read
                ? InOrder(read)
                : new Transcript();
        }
        catch (JsonException error)
        {
            throw new InputException(
                $"{path} is not a transcript in JSON (line {error.LineNumber + 1}): write it again with `summariser transcribe`.", error);
        }
    }

    // Other programs' files may lack ids or order; everything after this counts on both.
    private static Transcript InOrder(Transcript read)
    {
        var said = read.Utterances.Where(one => one is { Text.Length: > 0 }).OrderBy(one => one.Start)
            .Select((one, at) => one with { Id = at + 1, End = Math.Max(one.Start, one.End), Repairs = one.Repairs ?? [] }).ToArray();
        return read with
        {
            Language = read.Language ?? "en",
            Engine = read.Engine ?? "",
            DurationSeconds = Math.Max(read.DurationSeconds, said.Length == 0 ? 0 : said.Max(one => one.End)),
            Utterances = said,
        };
    }

    private static string WriteJson(Transcript transcript)
    {
        var root = new System.Text.Json.Nodes.JsonObject { ["version"] = 1 };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(transcript, ContractJson.Indented)!.AsObject().ToArray())
        {
            root[name] = value?.DeepClone();
        }

        return root.ToJsonString(ContractJson.Indented) + "\n";
    }
}
