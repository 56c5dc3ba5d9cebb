namespace Summariser.Core.Work;

/// <summary>How often failing work is tried, and how long between the attempts.</summary>
/// <param name="MaxAttempts">Attempts before a meeting is failed, though the reason may pass.</param>
/// <param name="FirstDelay">Time before the second attempt; doubled for each one after.</param>
/// <param name="LongestDelay">The longest time between two attempts.</param>
/// <param name="LookEvery">How often a run looks whether its meeting was cancelled, held back or taken over.</param>
public sealed record WorkPolicy(int MaxAttempts, TimeSpan FirstDelay, TimeSpan LongestDelay, TimeSpan LookEvery)
{
    /// <summary>Time to wait after so many failed attempts, at least one.</summary>
    public TimeSpan DelayAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(LongestDelay.TotalSeconds, FirstDelay.TotalSeconds * Math.Pow(2, Math.Clamp(attempts - 1, 0, 30))));
}
