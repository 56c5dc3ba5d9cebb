using Microsoft.EntityFrameworkCore;
using Npgsql;
using Summariser.Core;

namespace Summariser.Storage.Database;

/// <summary>Brings a database to the schema this program knows, one program at a time.</summary>
internal static class Migrator
{
    /// <summary>Names the lock of migrations among PostgreSQL's advisory locks.</summary>
    private const long MigrationLock = 0x4d6967726174;

    /// <summary>Applies the migrations that are missing, up to one of them or all, then does work that must not happen twice at once.</summary>
    /// <exception cref="InputException">A newer program has used the database.</exception>
    public static async Task MigrateAsync(StoreDatabase database, string? upTo, Func<Task> afterwards, CancellationToken cancel)
    {
        try
        {
            await using var only = database.IsSqlite ? await FileLock.TakeAsync(database.Choice.Name + ".lock", cancel) : await LockAsync(database, cancel);
            await using var context = database.Open();
            await RequireKnownAsync(context, database.Choice, upTo, cancel);
            if (database.IsSqlite)
            {
                // EF Core's own lock of SQLite is a row that stays behind when a program is killed; the file lock stands in its place.
                await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
            }

            await context.Database.MigrateAsync(upTo, cancel);
            await afterwards();
        }
        catch (Exception error) when (StoreFailures.IsPassing(error, database.Choice))
        {
            throw StoreFailures.Worded(error, database.Choice);
        }
    }

    private static async Task RequireKnownAsync(StoreContext context, DatabaseChoice choice, string? upTo, CancellationToken cancel)
    {
        var (known, applied) = (context.Database.GetMigrations().ToArray(), (await context.Database.GetAppliedMigrationsAsync(cancel)).ToArray());
        if (applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } newer)
        {
            throw new InputException(
                $"The database {choice.Name} was used by a newer version of this program ({newer}). Start that version, or restore a backup made before.");
        }

        if (upTo is not null && applied.Length > Array.IndexOf(known, upTo) + 1)
        {
            throw new InputException($"The database {choice.Name} is in use already. Give an empty one in Storage:Database.");
        }
    }

    private static async Task<IAsyncDisposable> LockAsync(StoreDatabase database, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(database.Choice.ConnectionString);
        try
        {
            await connection.OpenAsync(cancel);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = MigrationLock } }, CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancel);
            return new Held(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Held(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = MigrationLock } } };
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }
}
