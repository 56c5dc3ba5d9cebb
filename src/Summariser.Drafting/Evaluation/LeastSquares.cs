namespace Summariser.Drafting.Evaluation;

/// <summary>Weighted least squares with a penalty on large weights (ridge regression, Hoerl and Kennard 1970).</summary>
internal static class LeastSquares
{
    /// <summary>The weights that come nearest to giving each lesson's worth.</summary>
    /// <param name="lessons">Features, what they are worth, and how much the lesson counts.</param>
    /// <param name="ridge">The penalty, as a share of the lessons' whole weight.</param>
    public static double[] Fit(IEnumerable<(double[] Features, double Worth, double Weight)> lessons, double ridge)
    {
        double[,]? normal = null;
        var (size, total) = (0, 0.0);
        foreach (var (features, worth, weight) in lessons)
        {
            size = features.Length;
            normal ??= new double[size, size + 1];
            total += weight;
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column < size; column++)
                {
                    normal[row, column] += weight * features[row] * features[column];
                }

                normal[row, size] += weight * features[row] * worth;
            }
        }

        for (var at = 0; at < size; at++)
        {
            normal![at, at] += ridge * total;
        }

        return normal is null ? [] : Solved(normal, size);
    }

    // Elimination without pivoting: the penalty keeps every pivot above zero.
    private static double[] Solved(double[,] normal, int size)
    {
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = 0; row < size; row++)
            {
                var factor = row == pivot ? 0 : normal[row, pivot] / normal[pivot, pivot];
                for (var column = pivot; column <= size && factor != 0; column++)
                {
                    normal[row, column] -= factor * normal[pivot, column];
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(at => normal[at, size] / normal[at, at])];
    }
}
