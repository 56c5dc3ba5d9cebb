using Summariser.Core.Language;

namespace Summariser.Core.Review;

/// <summary>How much of their words two texts share.</summary>
public static class Alike
{
    /// <summary>Texts that share as much say the same with a few words changed.</summary>
    public const double Nearly = 0.7;

    /// <summary>Dice's coefficient over the texts' words, each counted as often as it stands there: 0 for none in common, 1 for the same words.</summary>
    public static double Share(string one, string other)
    {
        var (first, second) = (Words.Of(one), Words.Of(other));
        if (first.Count + second.Count == 0)
        {
            return 1;
        }

        var left = first.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var common = second.CountBy(word => word, StringComparer.Ordinal).Sum(word => Math.Min(word.Value, left.GetValueOrDefault(word.Key)));
        return 2.0 * common / (first.Count + second.Count);
    }
}
