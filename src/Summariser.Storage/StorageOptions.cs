using System.ComponentModel.DataAnnotations;

namespace Summariser.Storage;

/// <summary>The settings of the section "Storage".</summary>
public sealed record StorageOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Storage";

    /// <summary>Where the service keeps recordings and, with SQLite, its database; empty for a folder among the user's data. A network share for many machines.</summary>
    public string DataFolder { get; init; } = "";

    /// <summary>"sqlite" for a file in the data folder, or a PostgreSQL connection string ("Host=…;Database=…;Username=…;Password=…").</summary>
    public string Database { get; init; } = "sqlite";

    /// <summary>Where unfinished work is kept, so that an interrupted run goes on; empty for the user's cache folder.</summary>
    public string WorkFolder { get; init; } = "";

    /// <summary>Work untouched for this many days is removed.</summary>
    [Range(0, 3650)]
    public int KeepWorkDays { get; init; } = 30;
}
