using System.ComponentModel.DataAnnotations;

namespace Summariser.Storage.Jobs.Housekeeping;

/// <summary>A folder that recordings are handed in through.</summary>
public sealed record WatchOptions
{
    /// <summary>The folder; empty for none. A recording and its agenda have the same name with different endings.</summary>
    public string Folder { get; init; } = "";

    /// <summary>How often it is looked at, in seconds.</summary>
    [Range(1, 86400)]
    public double EverySeconds { get; init; } = 30;

    /// <summary>How long a file must have been left alone before it is taken, in seconds.</summary>
    [Range(0, 86400)]
    public double SettleSeconds { get; init; } = 120;
}
