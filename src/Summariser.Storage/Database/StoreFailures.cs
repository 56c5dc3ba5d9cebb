using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Summariser.Core;

namespace Summariser.Storage.Database;

/// <summary>The database cannot do now what it could do before; the same work may succeed later.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="inner">What the database said.</param>
public sealed class DatabaseUnavailableException(string message, Exception inner) : SummariserException(message, inner)
{
    /// <inheritdoc/>
    public override bool IsTransient => true;
}

/// <summary>Tells failures of the database that pass from those that do not.</summary>
internal static class StoreFailures
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>Whether the failure is one that passes.</summary>
    public static bool IsPassing(Exception error, DatabaseChoice database) => Find(error, database) is not null;

    /// <summary>A failure that passes, in words for a person.</summary>
    public static DatabaseUnavailableException Worded(Exception error, DatabaseChoice database) => Find(error, database)!;

    private static DatabaseUnavailableException? Find(Exception error, DatabaseChoice database) => Cause(error) switch
    {
        SqliteException { SqliteErrorCode: SqliteFull } full => Unavailable($"The disk that holds the database {database.Name} is full. Make room.", full),
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } busy =>
            Unavailable($"The database {database.Name} has been busy for too long. Try again; if it lasts, look for another program that holds it.", busy),
        SqliteException { SqliteErrorCode: SqliteInputOutput or SqliteCannotOpen } broken =>
            Unavailable($"The database {database.Name} cannot be read or written. Look whether its disk is there and has room.", broken),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full => Unavailable($"The disk of the database {database.Name} is full. Make room.", full),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } absent =>
            Unavailable($"There is no database {database.Name}. Make it with createdb, or name another in Storage:Database.", absent),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            Unavailable($"The database {database.Name} refused the user or password. Correct Storage:Database.", refused),
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown } stopped =>
            Unavailable($"The server of the database {database.Name} is being stopped. Start it, or wait until it is back.", stopped),
        PostgresException { IsTransient: true } passing => Unavailable($"The database {database.Name} is not ready ({passing.MessageText}). Try again.", passing),
        NpgsqlException and not PostgresException =>
            Unavailable($"The database {database.Name} cannot be reached. Look whether its server runs and can be reached from here.", error),
        SocketException or TimeoutException => Unavailable($"The database {database.Name} does not answer. Look whether its server runs.", error),
        _ => null,
    };

    private static DatabaseUnavailableException Unavailable(string message, Exception cause) => new(message, cause);

    private static Exception Cause(Exception error)
    {
        while (error is DbUpdateException or InvalidOperationException && error.InnerException is { } inner)
        {
            error = inner;
        }

        return error;
    }
}
