namespace Summariser.Drafting.Evaluation;

/// <summary>Weighted least squares with a penalty on large weights (ridge regression, Hoerl and Kennard 1970).</summary>
internal static class LeastSquares
{
    /// <summary>The sums that some lessons come to; sums of several sets of lessons are added up, so each is taken once.</summary>
    /// <param name="Products">Products of the features with each other and, in the last column, with what the lessons are worth.</param>
    /// <param name="Weight">The lessons' whole weight.</param>
    internal sealed record Sums(double[,] Products, double Weight);

    /// <summary>Sums up lessons: features, what they are worth, and how much the lesson counts.</summary>
    public static Sums Sum(IEnumerable<(double[] Features, double Worth, double Weight)> lessons, int size)
    {
        var products = new double[size, size + 1];
        var total = 0.0;
        foreach (var (features, worth, weight) in lessons)
        {
            total += weight;
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column < size; column++)
                {
                    products[row, column] += weight * features[row] * features[column];
                }

                products[row, size] += weight * features[row] * worth;
            }
        }

        return new Sums(products, total);
    }

    /// <summary>The weights that come nearest to giving each lesson's worth; none for no lessons.</summary>
    /// <param name="lessons">The sums of the lessons.</param>
    /// <param name="ridge">The penalty, as a share of the lessons' whole weight.</param>
    public static double[] Fit(IEnumerable<Sums> lessons, double ridge)
    {
        double[,]? normal = null;
        var total = 0.0;
        foreach (var (products, weight) in lessons)
        {
            total += weight;
            normal ??= new double[products.GetLength(0), products.GetLength(1)];
            for (var row = 0; row < normal.GetLength(0); row++)
            {
                for (var column = 0; column < normal.GetLength(1); column++)
                {
                    normal[row, column] += products[row, column];
                }
            }
        }

        if (normal is null)
        {
            return [];
        }

        for (var at = 0; at < normal.GetLength(0); at++)
        {
            normal[at, at] += ridge * total;
        }

        return Solved(normal, normal.GetLength(0));
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
