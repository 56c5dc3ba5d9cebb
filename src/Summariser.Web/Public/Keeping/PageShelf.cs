using System.Collections.Concurrent;

namespace Summariser.Web.Public.Keeping;

/// <summary>Where answers are kept. All are forgotten at once when anything the public may read has changed; the longest unused go when there are too many.</summary>
/// <param name="clock">The clock.</param>
/// <param name="mostBytes">The most memory they may take.</param>
internal sealed class PageShelf(TimeProvider clock, long mostBytes)
{
    /// <summary>After this an answer is made anew though no meeting has changed: what is listed as coming changes with the day.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private const int Overhead = 500;
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Lock making = new();
    private long bytes;
    private long edition;

    /// <summary>The number of times everything was forgotten: what was begun under an earlier number is not kept.</summary>
    public long Edition => Volatile.Read(ref edition);

    /// <summary>How many bytes are kept.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    /// <summary>An answer, or null.</summary>
    public KeptAnswer? Find(string key)
    {
        if (!entries.TryGetValue(key, out var entry) || entry.Edition != Edition || clock.GetElapsedTime(entry.Made) > Lifetime) return null;
        entry.Used = clock.GetTimestamp();
        return entry.Answer;
    }

    /// <summary>Keeps an answer that was begun in an edition, unless that is over.</summary>
    public void Keep(string key, KeptAnswer answer, long begun)
    {
        lock (making)
        {
            if (begun != edition || answer.Bytes > mostBytes / 4) return;
            Remove(key);
            var entry = new Entry(answer, begun, clock.GetTimestamp(), answer.Bytes + (2 * key.Length) + Overhead) { Used = clock.GetTimestamp() };
            entries[key] = entry;
            bytes += entry.Bytes;
            if (bytes > mostBytes) MakeRoom();
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Forget()
    {
        lock (making)
        {
            Volatile.Write(ref edition, edition + 1);
            entries.Clear();
            bytes = 0;
        }
    }

    private void MakeRoom()
    {
        foreach (var (key, _) in entries.OrderBy(each => each.Value.Used))
        {
            if (bytes <= mostBytes / 4 * 3) return;
            Remove(key);
        }
    }

    private void Remove(string key)
    {
        if (entries.TryRemove(key, out var old)) bytes -= old.Bytes;
    }

    private sealed record Entry(KeptAnswer Answer, long Edition, long Made, long Bytes)
    {
        public long Used { get; set; }
    }
}
