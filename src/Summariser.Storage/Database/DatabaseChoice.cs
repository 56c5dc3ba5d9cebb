using Microsoft.Data.Sqlite;
using Npgsql;
using Summariser.Core;

namespace Summariser.Storage.Database;

/// <summary>The kinds of database the service runs on.</summary>
internal enum DatabaseKind
{
    /// <summary>A file, for one machine.</summary>
    Sqlite,

    /// <summary>A server, for many.</summary>
    PostgreSql,
}

/// <summary>Which database the settings name.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="ConnectionString">How to connect to it; holds the password, so it is never shown.</param>
/// <param name="Name">What it is called in messages.</param>
internal sealed record DatabaseChoice(DatabaseKind Kind, string ConnectionString, string Name)
{
    private const string SqliteFile = "summariser.db";

    /// <summary>Reads the setting Storage:Database.</summary>
    /// <exception cref="InputException">It names neither SQLite nor a PostgreSQL database.</exception>
    public static DatabaseChoice Of(StorageOptions options, string dataFolder)
    {
        if (string.Equals(options.Database.Trim(), "sqlite", StringComparison.OrdinalIgnoreCase))
        {
            var file = Path.Combine(dataFolder, SqliteFile);
            var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 };
            return new DatabaseChoice(DatabaseKind.Sqlite, connection.ToString(), file);
        }

        if (TryRead(options.Database) is { Host: { Length: > 0 } host, Database: { Length: > 0 } database } given)
        {
            given.ApplicationName ??= "Summariser";

            // A machine that falls asleep within a transaction would hold its locks, and so all others up, for as long as it sleeps.
            given.Options ??= "-c idle_in_transaction_session_timeout=10000";
            return new DatabaseChoice(DatabaseKind.PostgreSql, given.ToString(), $"{database} on {host}");
        }

        // The value may hold a password, so it is not repeated.
        throw new InputException(
            "The setting Storage:Database is neither 'sqlite' nor a PostgreSQL connection string such as 'Host=db;Database=summariser;Username=summariser;Password=…'.");
    }

    /// <summary>Shown in place of the connection string, which holds the password.</summary>
    public override string ToString() => $"{Kind} {Name}";

    private static NpgsqlConnectionStringBuilder? TryRead(string value)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(value);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            return null;
        }
    }
}
