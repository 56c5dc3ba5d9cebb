using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Summariser.Storage.Database;

/// <summary>
/// The way to the database: many read at once, one writes at a time, over all machines. So what follows on what went before (the audit
/// log's hashes, the order of news, numbers without gaps) is right without any more ado, and no write is ever lost to another.
/// </summary>
internal sealed class StoreDatabase : IDisposable
{
    /// <summary>Names the lock of writers among PostgreSQL's advisory locks.</summary>
    private const long WriterLock = 0x53756d6d6172;

    /// <summary>Attempts at reaching the database before giving up; pooled connections are dead after a server was restarted.</summary>
    private const int Attempts = 3;

    private readonly PooledDbContextFactory<StoreContext> contexts;
    private readonly SemaphoreSlim writing = new(1);

    public StoreDatabase(DatabaseChoice choice)
    {
        Choice = choice;
        contexts = new PooledDbContextFactory<StoreContext>(Options(choice), poolSize: 64);
    }

    /// <summary>Which database it is.</summary>
    public DatabaseChoice Choice { get; }

    /// <summary>Whether it is SQLite; PostgreSQL otherwise.</summary>
    public bool IsSqlite => Choice.Kind == DatabaseKind.Sqlite;

    /// <summary>A context of one's own; for work that neither <see cref="ReadAsync"/> nor <see cref="WriteAsync"/> fits.</summary>
    public StoreContext Open() => contexts.CreateDbContext();

    /// <summary>Reads.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be read now.</exception>
    public async Task<T> ReadAsync<T>(Func<StoreContext, Task<T>> work, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(cancel);
                context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                return await work(context);
            }
            catch (Exception error) when (StoreFailures.IsPassing(error, Choice))
            {
                if (attempt == Attempts)
                {
                    throw StoreFailures.Worded(error, Choice);
                }
            }
        }
    }

    /// <summary>Writes: all that the work did is kept, or nothing.</summary>
    /// <exception cref="DatabaseUnavailableException">The database cannot be written now; nothing was.</exception>
    public async Task<T> WriteAsync<T>(Func<StoreContext, Task<T>> work, CancellationToken cancel)
    {
        await writing.WaitAsync(cancel);
        try
        {
            await using var context = await BeginAsync(cancel);
            var result = await work(context);
            await context.SaveChangesAsync(cancel);
            await context.Database.CommitTransactionAsync(cancel);
            return result;
        }
        catch (Exception error) when (StoreFailures.IsPassing(error, Choice))
        {
            throw StoreFailures.Worded(error, Choice);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Writes: all that the work did is kept, or nothing.</summary>
    public Task WriteAsync(Func<StoreContext, Task> work, CancellationToken cancel) => WriteAsync(
        async context =>
        {
            await work(context);
            return true;
        },
        cancel);

    public void Dispose() => writing.Dispose();

    private static DbContextOptions<StoreContext> Options(DatabaseChoice choice)
    {
        // The schema is written by hand, so there is no snapshot of the model to compare it with.
        var options = new DbContextOptionsBuilder<StoreContext>()
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        return choice.Kind == DatabaseKind.Sqlite
            ? options.UseSqlite(choice.ConnectionString).AddInterceptors(new SqlitePragmas()).Options
            : options.UseNpgsql(choice.ConnectionString).Options;
    }

    private async Task<StoreContext> BeginAsync(CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var context = await contexts.CreateDbContextAsync(cancel);
            try
            {
                context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
                await context.Database.BeginTransactionAsync(cancel);
                if (!IsSqlite)
                {
                    await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", cancel);
                }

                return context;
            }
            catch (Exception error)
            {
                await context.DisposeAsync();
                if (attempt == Attempts || !StoreFailures.IsPassing(error, Choice))
                {
                    throw;
                }
            }
        }
    }
}
