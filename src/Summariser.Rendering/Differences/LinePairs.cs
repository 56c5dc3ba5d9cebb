using DiffPlex;
using Summariser.Core.Review;

namespace Summariser.Rendering.Differences;

/// <summary>Which entries of two lists are the same, which were reworded, and which stand in one list only.</summary>
internal static class LinePairs
{
    // Entries that share less of their words are two entries, one gone and one new.
    private const double Reworded = 0.5;

    /// <summary>Places before and after, in order; null on the side where an entry does not stand.</summary>
    public static IEnumerable<(int? Before, int? After)> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var found = new Differ().CreateCustomDiffs(string.Join('\n', before), string.Join('\n', after), ignoreWhiteSpace: false, text => text.Split('\n'));
        var (old, now) = (0, 0);
        foreach (var block in found.DiffBlocks)
        {
            for (; now < block.InsertStartB; old++, now++)
            {
                yield return (old, now);
            }

            foreach (var pair in Within(before, after, (block.DeleteStartA, block.DeleteCountA), (block.InsertStartB, block.InsertCountB)))
            {
                yield return pair;
            }

            (old, now) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        for (; old < before.Count && now < after.Count; old++, now++)
        {
            yield return (old, now);
        }
    }

    private static IEnumerable<(int? Before, int? After)> Within(
        IReadOnlyList<string> before, IReadOnlyList<string> after, (int Start, int Count) gone, (int Start, int Count) come)
    {
        var left = Enumerable.Range(gone.Start, gone.Count).Where(at => at < before.Count).ToList();
        foreach (var at in Enumerable.Range(come.Start, come.Count).Where(at => at < after.Count))
        {
            var near = left.FindIndex(each => Alike.Share(before[each], after[at]) >= Reworded);
            foreach (var each in near < 0 ? [] : left.Take(near))
            {
                yield return (each, null);
            }

            yield return (near < 0 ? null : left[near], at);
            left.RemoveRange(0, near + 1);
        }

        foreach (var each in left)
        {
            yield return (each, null);
        }
    }
}
