using System.ComponentModel.DataAnnotations;
using Summariser.Core.Work;
using Summariser.Storage.Jobs.Housekeeping;

namespace Summariser.Storage.Jobs;

/// <summary>How a worker goes about meetings.</summary>
public sealed record JobOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Jobs";

    /// <summary>How many meetings a worker works on at once. Each uses as many cores as Speech:Threads says.</summary>
    [Range(1, 64)]
    public int Concurrency { get; init; } = 1;

    /// <summary>How often a meeting is tried before it is failed, when the reason may pass.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; init; } = 5;

    /// <summary>Seconds before a failed meeting is tried a second time; doubled for each time after.</summary>
    [Range(0.1, 86400)]
    public double FirstRetrySeconds { get; init; } = 30;

    /// <summary>The longest time between two attempts, in seconds.</summary>
    [Range(0.1, 86400)]
    public double LongestRetrySeconds { get; init; } = 1800;

    /// <summary>How often a worker looks whether its meeting was cancelled, held back or taken over, in seconds.</summary>
    [Range(0.1, 60)]
    public double LookSeconds { get; init; } = 2;

    /// <summary>With PostgreSQL: how often a worker shows that it is alive, in seconds. One that does not for a few times this long is taken for dead.</summary>
    [Range(1, 300)]
    public double CheckInSeconds { get; init; } = 5;

    /// <summary>How often a worker looks for meetings that nobody works on, in seconds.</summary>
    [Range(1, 3600)]
    public double SweepSeconds { get; init; } = 30;

    /// <summary>How often followed bodies' pages are looked at, in minutes.</summary>
    [Range(5, 10080)]
    public double FollowMinutes { get; init; } = 60;

    /// <summary>The folder that recordings are handed in through.</summary>
    public WatchOptions Watch { get; init; } = new();

    /// <summary>The same as rules.</summary>
    public WorkPolicy Policy() => new(
        MaxAttempts, TimeSpan.FromSeconds(FirstRetrySeconds), TimeSpan.FromSeconds(LongestRetrySeconds), TimeSpan.FromSeconds(LookSeconds));
}
