namespace Summariser.Storage.Backup;

/// <summary>What a backup holds; its last entry, so a backup that was cut short has none.</summary>
internal sealed record BackupManifest
{
    /// <summary>The entry's name.</summary>
    public const string Name = "manifest.json";

    /// <summary>The format's version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The last migration of the database it was made of.</summary>
    public string Schema { get; init; } = "";

    /// <summary>The tables, in an order in which their rows can be written back.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Every other entry.</summary>
    public IReadOnlyList<BackupEntry> Entries { get; init; } = [];
}

/// <summary>An entry of a backup.</summary>
/// <param name="Name">Its name: "tables/…" or "files/…".</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its content, as 64 lower-case hexadecimal digits.</param>
internal sealed record BackupEntry(string Name, long Bytes, string Sha256);
