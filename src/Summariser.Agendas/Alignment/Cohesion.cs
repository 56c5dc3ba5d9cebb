namespace Summariser.Agendas.Alignment;

/// <summary>
/// Where the words change: the cosine between what is said just before a point and just after it, and how deep each valley of that curve
/// is (M. A. Hearst, "TextTiling", Computational Linguistics 23, 1997). One pass with counts kept up to date, linear in the words.
/// </summary>
internal sealed class Cohesion
{
    private const int Climb = 30;

    private readonly IReadOnlyList<string> stems;
    private readonly Dictionary<string, (int Before, int After)> counts = new(StringComparer.Ordinal);
    private double dot;
    private double before;
    private double after;

    private Cohesion(IReadOnlyList<string> stems) => this.stems = stems;

    /// <summary>The depth of the break before each utterance, in standard deviations of the meeting's depths, held to −1…3.</summary>
    /// <param name="stems">The meeting's stems without those that have none.</param>
    /// <param name="starts">Index into <paramref name="stems"/> at which each utterance begins, rising.</param>
    /// <param name="window">How many stems to look at on either side.</param>
    public static double[] Breaks(IReadOnlyList<string> stems, IReadOnlyList<int> starts, int window)
    {
        var alike = new Cohesion(stems).Alike(starts, window);
        var depths = new double[alike.Length];
        for (var at = 1; at < alike.Length; at++)
        {
            depths[at] = Peak(alike, at, -1) + Peak(alike, at, 1) - (2 * alike[at]);
        }

        return Standardised(depths);
    }

    private double[] Alike(IReadOnlyList<int> starts, int window)
    {
        var alike = new double[starts.Count];
        for (var at = 0; at < Math.Min(window, stems.Count); at++)
        {
            Change(stems[at], 0, 1);
        }

        var point = 0;
        for (var utterance = 0; utterance < starts.Count; utterance++)
        {
            for (; point < starts[utterance]; point++)
            {
                Change(stems[point], 1, -1);
                if (point >= window)
                {
                    Change(stems[point - window], -1, 0);
                }

                if (point + window < stems.Count)
                {
                    Change(stems[point + window], 0, 1);
                }
            }

            alike[utterance] = before > 0 && after > 0 ? dot / Math.Sqrt(before * after) : 0;
        }

        return alike;
    }

    private void Change(string stem, int inBefore, int inAfter)
    {
        var (was, wasAfter) = counts.GetValueOrDefault(stem);
        var (now, nowAfter) = (was + inBefore, wasAfter + inAfter);
        dot += (now * nowAfter) - (was * wasAfter);
        before += (now * now) - (was * was);
        after += (nowAfter * nowAfter) - (wasAfter * wasAfter);
        counts[stem] = (now, nowAfter);
    }

    private static double Peak(double[] alike, int at, int step)
    {
        var peak = alike[at];
        for (var next = at + step; next > 0 && next < alike.Length && Math.Abs(next - at) <= Climb && alike[next] >= peak; next += step)
        {
            peak = alike[next];
        }

        return peak;
    }

    private static double[] Standardised(double[] depths)
    {
        if (depths.Length == 0)
        {
            return depths;
        }

        var mean = depths.Average();
        var deviation = Math.Sqrt(depths.Average(depth => (depth - mean) * (depth - mean)));
        return [.. depths.Select(depth => deviation > 0 ? Math.Clamp((depth - mean) / deviation, -1, 3) : 0)];
    }
}
