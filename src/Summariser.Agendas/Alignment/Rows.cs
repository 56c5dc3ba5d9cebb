namespace Summariser.Agendas.Alignment;

/// <summary>Arithmetic on a row of scores or shares.</summary>
internal static class Rows
{
    /// <summary>Turns logarithms into numbers of which the greatest is 1.</summary>
    public static void Exponentiate(Span<double> scores)
    {
        var greatest = double.NegativeInfinity;
        foreach (var score in scores)
        {
            greatest = Math.Max(greatest, score);
        }

        foreach (ref var score in scores)
        {
            score = Math.Exp(score - greatest);
        }
    }

    /// <summary>Makes the cells add up to 1.</summary>
    public static void Normalise(Span<double> cells)
    {
        var sum = Sum(cells);
        foreach (ref var cell in cells)
        {
            // A row can only run out of numbers, never of paths: an even spread then stands for "not known".
            cell = sum > 0 && double.IsFinite(sum) ? cell / sum : 1.0 / cells.Length;
        }
    }

    /// <summary>The cells' sum.</summary>
    public static double Sum(ReadOnlySpan<double> cells)
    {
        var sum = 0.0;
        foreach (var cell in cells)
        {
            sum += cell;
        }

        return sum;
    }
}
