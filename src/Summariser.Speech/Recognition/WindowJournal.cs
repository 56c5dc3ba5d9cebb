using System.Text.Json;
using System.Text.Json.Serialization;
using Summariser.Core;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Recognition;

/// <summary>
/// The words of finished windows, written as each is finished, so that a run that was killed is taken up where it stopped. One line of
/// JSON when a window is begun and one when it is finished, so that what was begun in vain can be told; a line cut short by a crash is ignored.
/// </summary>
public sealed class WindowJournal : IDisposable
{
    private readonly Dictionary<(long Start, long Count), Entry> known = [];
    private readonly Lock gate = new();
    private readonly string path;
    private FileStream? file;

    private WindowJournal(string path) => this.path = path;

    /// <summary>Opens a journal, making it when there is none.</summary>
    /// <param name="path">The journal's file; its folder is made, readable by its owner alone.</param>
    public static WindowJournal Open(string path)
    {
        PrivateFolder.Create(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var journal = new WindowJournal(path);
        journal.ReadKnown();
        return journal;
    }

    /// <summary>The words of a journal that is being written, window by window up to the first that is not finished; the journal is left as it is.</summary>
    public static IReadOnlyList<Utterance> ReadSoFar(string path)
    {
        var finished = new Dictionary<int, Entry>();
        foreach (var entry in EntriesIn(File.ReadAllBytes(path)).Where(entry => entry.Index is not null))
        {
            finished[entry.Index!.Value] = entry;
        }

        return [.. Enumerable.Range(0, finished.Count).TakeWhile(finished.ContainsKey).Select(index => finished[index])
            .Select(entry => new Utterance { Id = entry.Index!.Value + 1, Start = entry.At.Start, End = entry.At.End, Text = entry.Text })];
    }

    /// <summary>What an earlier run found in a window, or null.</summary>
    public (Hearing Heard, IReadOnlyList<TimeRange> Dropped)? Find(SpeechWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        lock (gate)
        {
            return known.TryGetValue(KeyOf(window), out var entry) ? (new Hearing(entry.Text, entry.Segments), entry.Dropped) : null;
        }
    }

    /// <summary>Notes that a window is begun.</summary>
    public void Begin(SpeechWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        var (start, count) = KeyOf(window);
        lock (gate) Append(Line(new Begun(new Place(start, count))));
    }

    /// <summary>Saves what was found in a window.</summary>
    public void Save(SpeechWindow window, Hearing heard, IReadOnlyList<TimeRange> dropped)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var (start, count) = KeyOf(window);
        var entry = new Entry(start, count, window.Times[^1].End, heard.Text, heard.Segments, dropped, window.Index);
        lock (gate)
        {
            known[(start, count)] = entry;
            Append(Line(entry));
        }
    }

    /// <summary>Forgets every window that touches a closed part of the meeting, so that its words are kept nowhere.</summary>
    /// <param name="closed">The closed parts of the recording, in seconds.</param>
    public void Seal(IReadOnlyList<TimeRange> closed)
    {
        ArgumentNullException.ThrowIfNull(closed);
        lock (gate)
        {
            var open = known.Values.Where(entry => !closed.Any(range => range.Overlaps(entry.At))).OrderBy(entry => entry.Start).ToArray();
            if (open.Length == known.Count)
            {
                return;
            }

            file?.Dispose();
            file = null;
            using (var fresh = new FileStream($"{path}.part", FileMode.Create))
            {
                Array.ForEach(open, entry => fresh.Write(Line(entry)));
                fresh.Flush(flushToDisk: true);
            }

            File.Move($"{path}.part", path, overwrite: true);
            known.Clear();
            Array.ForEach(open, entry => known[(entry.Start, entry.Count)] = entry);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            file?.Dispose();
            file = null;
        }
    }

    private void Append(byte[] line)
    {
        try
        {
            file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(line);
            file.Flush();
        }
        catch (IOException error)
        {
            throw new SummariserException(
                $"Finished speech cannot be kept in {path} ({error.Message}). Make room there or set Storage:WorkFolder, and run the same command again.", error);
        }
    }

    private void ReadKnown()
    {
        if (!File.Exists(path))
        {
            return;
        }

        var bytes = File.ReadAllBytes(path);
        foreach (var entry in EntriesIn(bytes))
        {
            known[(entry.Start, entry.Count)] = entry;
        }

        if (WholeLines(bytes) is var whole && whole < bytes.Length)
        {
            using var cut = new FileStream(path, FileMode.Open, FileAccess.Write);
            cut.SetLength(whole);
        }
    }

    private static int WholeLines(byte[] bytes) => Array.LastIndexOf(bytes, (byte)'\n') + 1;

    private static List<Entry> EntriesIn(byte[] bytes)
    {
        var entries = new List<Entry>();
        foreach (var line in bytes.AsSpan(0, WholeLines(bytes)).Split((byte)'\n'))
        {
            if (Parse(bytes.AsSpan(line)) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private static Entry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            var entry = line.IsEmpty ? null : JsonSerializer.Deserialize<Entry>(line, ContractJson.Compact);
            return entry is { Text: not null, Segments: not null, Dropped: not null } ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Line<T>(T line) => [.. JsonSerializer.SerializeToUtf8Bytes(line, ContractJson.Compact), (byte)'\n'];

    private static (long Start, long Count) KeyOf(SpeechWindow window) => (window.Pieces[0].Start, window.Samples.Length);

    private sealed record Begun([property: JsonPropertyName("begun")] Place Place);

    private sealed record Place(long Start, long Count);

    private sealed record Entry(
        long Start, long Count, double EndSeconds, string Text, IReadOnlyList<HeardSegment> Segments, IReadOnlyList<TimeRange> Dropped, int? Index = null)
    {
        internal TimeRange At => new((double)Start / Audio.SoundStream.SampleRate, EndSeconds);
    }
}
