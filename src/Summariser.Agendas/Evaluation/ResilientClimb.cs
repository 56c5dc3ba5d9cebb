namespace Summariser.Agendas.Evaluation;

/// <summary>Climbs a slope by steps whose length depends only on whether the slope kept its sign (Riedmiller and Braun, 1993).</summary>
internal sealed class ResilientClimb(int count)
{
    private const double Faster = 1.2;
    private const double Slower = 0.5;
    private const double Longest = 1;

    private readonly double[] steps = [.. Enumerable.Repeat(0.05, count)];
    private readonly double[] last = new double[count];

    /// <summary>Moves every value one step up its slope.</summary>
    public void Step(double[] values, double[] slope)
    {
        for (var at = 0; at < values.Length; at++)
        {
            var turn = last[at] * slope[at];
            steps[at] = turn > 0 ? Math.Min(Longest, steps[at] * Faster) : turn < 0 ? steps[at] * Slower : steps[at];
            last[at] = turn < 0 ? 0 : slope[at];
            values[at] += Math.Sign(last[at]) * steps[at];
        }
    }
}
