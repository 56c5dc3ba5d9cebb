using System.Formats.Tar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Files;
using Summariser.Storage.Search;

namespace Summariser.Storage.Backup;

/// <summary>Puts a backup back into an empty database and data folder, of whichever kind.</summary>
public static class ServiceRestore
{
    private const string FilesFolder = "files/";

    /// <summary>Restores a backup, after reading it through once to see that nothing of it is missing or damaged.</summary>
    /// <param name="options">Where to.</param>
    /// <param name="path">The backup.</param>
    /// <param name="clock">The time.</param>
    /// <param name="actor">Who restores it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">The backup is damaged, or there is something already where it is to go.</exception>
    public static async Task<BackupReport> RunAsync(StorageOptions options, string path, TimeProvider clock, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(actor);
        var manifest = await BackupCheck.ReadAsync(path, cancel);
        var folder = DataFolder.Open(options);
        RequireNoFiles(DataFolder.FilesOf(folder));
        using (var database = new StoreDatabase(DatabaseChoice.Of(options, folder)))
        {
            RequireKnown(database, manifest);
            await Migrator.MigrateAsync(database, manifest.Schema, () => FillAsync(database, manifest, path, new FileStore(DataFolder.FilesOf(folder)), cancel), cancel);
        }

        // Opened as ever, it is brought forward to this program's schema.
        using var store = await ServiceStore.OpenAsync(options, clock, cancel);
        if (await store.Audit.FirstBrokenAsync(cancel) is { } broken)
        {
            throw new SummariserException($"The backup was restored, but its audit log was changed by somebody at entry {broken}. Look at it before the service is used.");
        }

        await store.Audit.WriteAsync(new AuditNote(actor, "backup-restored", $"made {manifest.MadeAt:yyyy-MM-dd HH:mm} UTC"), null, cancel);
        var meetings = await store.Meetings.ListAsync(new MeetingQuery { Take = 1 }, cancel);
        return new BackupReport(meetings.Total, manifest.Entries.Count(entry => entry.Name.StartsWith(FilesFolder, StringComparison.Ordinal)), []);
    }

    private static void RequireKnown(StoreDatabase database, BackupManifest manifest)
    {
        using var context = database.Open();
        if (!context.Database.GetMigrations().Contains(manifest.Schema, StringComparer.Ordinal))
        {
            throw new InputException($"The backup was made by a newer version of this program ({manifest.Schema}). Restore it with that version.");
        }
    }

    private static void RequireNoFiles(string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any())
        {
            throw new InputException($"There are files in {folder} already. Give an empty folder in Storage:DataFolder.");
        }
    }

    private static async Task FillAsync(StoreDatabase database, BackupManifest manifest, string path, FileStore files, CancellationToken cancel)
    {
        await using var context = database.Open();
        await RequireEmptyAsync(context, database.Choice, cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var connection = context.Database.GetDbConnection();
        var raw = transaction.GetDbTransaction();
        await context.Counters.ExecuteDeleteAsync(cancel);
        await using var content = File.OpenRead(path);
        await using var tar = new TarReader(content);
        while (await tar.GetNextEntryAsync(cancellationToken: cancel) is { } entry)
        {
            if (entry.Name.StartsWith(FilesFolder, StringComparison.Ordinal))
            {
                await files.KeepAsync(entry.DataStream ?? Stream.Null, entry.Name, cancel);
            }
            else if (manifest.Tables.Any(table => entry.Name == $"tables/{table}.jsonl"))
            {
                await TableText.ReadAsync(entry.DataStream!, connection, raw, cancel);
            }
        }

        // What is made from the rest is made again when the store is opened.
        await context.Counters.Where(row => row.Name == Register.VersionCounter).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task RequireEmptyAsync(StoreContext context, DatabaseChoice choice, CancellationToken cancel)
    {
        if (await context.Meetings.Select(row => row.Id).AnyAsync(cancel) || await context.Audit.Select(row => row.Number).AnyAsync(cancel))
        {
            throw new InputException($"The database {choice.Name} is in use already. Give an empty one in Storage:Database.");
        }
    }
}
