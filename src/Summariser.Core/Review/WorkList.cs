using Summariser.Core.Pipeline;
using Summariser.Core.Review.Entries;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review;

/// <summary>What a clerk should look at before a draft is published, the most pressing first.</summary>
/// <param name="Entries">The entries: by kind in the order of <see cref="WorkKind"/>, then in the order of the meeting.</param>
public sealed record WorkList(IReadOnlyList<WorkEntry> Entries)
{
    /// <summary>How many entries there are.</summary>
    public int Count => Entries.Count;

    /// <summary>How many of them keep the summary from being published.</summary>
    public int Blocking => Entries.Count(entry => entry.Blocks);

    /// <summary>How many there are of a kind.</summary>
    public int CountOf(WorkKind kind) => Entries.Count(entry => entry.Kind == kind);

    /// <summary>The work list of a draft, without what people have settled already.</summary>
    public static WorkList Of(MeetingSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var seen = (summary.Review?.Seen ?? []).ToHashSet(StringComparer.Ordinal);
        var moments = new Moments(summary);
        IEnumerable<WorkEntry> entries =
        [
            .. UnsupportedEntries.Of(summary, moments),
            .. ClosedEntries.Of(summary),
            .. PersonalEntries.Of(summary, moments),
            .. BoundaryEntries.Of(summary),
            .. NameEntries.Of(summary, moments),
        ];
        return new WorkList([.. entries.Where(entry => !seen.Contains(entry.Key)).OrderBy(entry => entry.Kind)]);
    }

    /// <summary>Sentences that are not supported and that nobody vouches for.</summary>
    public static IReadOnlyList<SentencePlace> OpenSentences(MeetingSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return [.. Sections.All(summary).Where(each => each.Sentence.IsOpen).Select(each => each.Place)];
    }

    /// <summary>Names an entry by what it is about; the parts cannot be read from it.</summary>
    internal static string Key(WorkKind kind, params object?[] parts) => $"{kind}-{Digest.Of(parts.Select(part => $"{part}").ToArray())[..20]}";
}
