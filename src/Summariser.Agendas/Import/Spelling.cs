namespace Summariser.Agendas.Import;

/// <summary>How far one spelling is from another.</summary>
internal static class Spelling
{
    /// <summary>
    /// The fewest letters added, dropped, changed or swapped with a neighbour that turn one word into the other
    /// (Damerau's distance in its restricted form, by Wagner and Fischer's table). Meant for single words.
    /// </summary>
    public static int Distance(string word, string other)
    {
        var (before, last, next) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var row = 1; row <= word.Length; row++)
        {
            next[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = word[row - 1] == other[column - 1] ? 0 : 1;
                next[column] = Math.Min(Math.Min(next[column - 1], last[column]) + 1, last[column - 1] + change);
                if (row > 1 && column > 1 && word[row - 1] == other[column - 2] && word[row - 2] == other[column - 1])
                {
                    next[column] = Math.Min(next[column], before[column - 2] + 1);
                }
            }

            (before, last, next) = (last, next, before);
        }

        return last[other.Length];
    }
}
