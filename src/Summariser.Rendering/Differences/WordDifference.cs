using DiffPlex;

namespace Summariser.Rendering.Differences;

/// <summary>What differs between two texts, word by word.</summary>
public static class WordDifference
{
    /// <summary>The words of both texts in order; runs of the same fate are one.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var found = new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Words);
        var runs = new List<WordRun>();
        var done = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(runs, found.PiecesNew.Skip(done).Take(block.InsertStartB - done), WordFate.Kept);
            Add(runs, found.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA), WordFate.Removed);
            Add(runs, found.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB), WordFate.Added);
            done = block.InsertStartB + block.InsertCountB;
        }

        Add(runs, found.PiecesNew.Skip(done), WordFate.Kept);
        return runs;
    }

    // Each word with the blanks after it.
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var from = 0; from < text.Length;)
        {
            var blank = text.IndexOf(' ', from);
            var to = blank < 0 ? text.Length : blank;
            while (to < text.Length && text[to] == ' ')
            {
                to++;
            }

            words.Add(text[from..to]);
            from = to;
        }

        return [.. words];
    }

    private static void Add(List<WordRun> runs, IEnumerable<string> pieces, WordFate fate)
    {
        var text = string.Concat(pieces);
        if (text.Length > 0)
        {
            runs.Add(new WordRun(text, fate));
        }
    }
}
