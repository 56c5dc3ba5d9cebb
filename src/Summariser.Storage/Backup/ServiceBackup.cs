using System.Data;
using System.Data.Common;
using System.Formats.Tar;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;
using Summariser.Storage.Database;
using Summariser.Storage.Files;

namespace Summariser.Storage.Backup;

/// <summary>
/// Puts all that the service keeps into one tar file while it goes on working: every table as it was at one moment, and the recordings they name. It
/// can be put back into either kind of database.
/// </summary>
public static class ServiceBackup
{
    /// <summary>Makes a backup.</summary>
    /// <param name="store">What is to be backed up.</param>
    /// <param name="path">The file to write; it is whole or absent.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancel">Stops the work; nothing is left behind.</param>
    public static async Task<BackupReport> WriteAsync(ServiceStore store, string path, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(clock);
        var report = new BackupReport(0, 0, []);
        await AtomicFile.WriteAsync(path, async output => report = await WriteAsync(store, output, clock, cancel));
        return report;
    }

    private static async Task<BackupReport> WriteAsync(ServiceStore store, Stream output, TimeProvider clock, CancellationToken cancel)
    {
        await using var tar = new TarWriter(output, TarEntryFormat.Pax, leaveOpen: true);
        await using var context = store.Database.Open();
        var tables = TablePlan.Of(context);
        var schema = (await context.Database.GetAppliedMigrationsAsync(cancel)).Last();
        var entries = new List<BackupEntry>();
        var (meetings, wanted) = (0, Array.Empty<string>());
        try
        {
            await using var snapshot = await SnapshotAsync(context, cancel);
            foreach (var table in tables)
            {
                await using var text = Temporary();
                var rows = await TableText.WriteAsync(snapshot.Connection!, snapshot, table, text, cancel);
                meetings = table.Name == "meetings" ? rows : meetings;
                text.Position = 0;
                entries.Add(await AddAsync(tar, $"tables/{table.Name}.jsonl", text, cancel));
            }

            wanted = await DigestsAsync(snapshot, cancel);
        }
        catch (Exception error) when (StoreFailures.IsPassing(error, store.Database.Choice))
        {
            throw StoreFailures.Worded(error, store.Database.Choice);
        }

        var files = await AddFilesAsync(tar, (FileStore)store.Files, wanted, cancel);
        entries.AddRange(files.Entries);
        var manifest = new BackupManifest { MadeAt = clock.GetUtcNow(), Schema = schema, Tables = [.. tables.Select(table => table.Name)], Entries = entries };
        await AddAsync(tar, BackupManifest.Name, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest, ContractJson.Indented)), cancel);
        return new BackupReport(meetings, files.Entries.Count, files.Lost);
    }

    // Within one transaction that only reads, both databases show everything as it was when it began, and hold nobody up.
    private static async Task<DbTransaction> SnapshotAsync(StoreContext context, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        return context.Database.GetDbConnection() is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await context.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
    }

    private static async Task<string[]> DigestsAsync(DbTransaction snapshot, CancellationToken cancel)
    {
        await using var command = snapshot.Connection!.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = "SELECT DISTINCT recording_digest FROM meetings WHERE recording_digest IS NOT NULL ORDER BY recording_digest";
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var digests = new List<string>();
        while (await rows.ReadAsync(cancel))
        {
            digests.Add(rows.GetString(0));
        }

        return [.. digests];
    }

    private static async Task<(List<BackupEntry> Entries, List<string> Lost)> AddFilesAsync(
        TarWriter tar, FileStore files, string[] wanted, CancellationToken cancel)
    {
        var (entries, lost) = (new List<BackupEntry>(), new List<string>());
        foreach (var digest in wanted)
        {
            var path = files.PathOf(digest);
            if (!File.Exists(path))
            {
                lost.Add($"The recording {path} is missing.");
                continue;
            }

            await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var entry = await AddAsync(tar, $"files/{digest}", content, cancel);
            entries.Add(entry);
            if (entry.Sha256 != digest)
            {
                lost.Add($"The recording {path} is damaged.");
            }
        }

        return (entries, lost);
    }

    private static async Task<BackupEntry> AddAsync(TarWriter tar, string name, Stream content, CancellationToken cancel)
    {
        await using var hashing = new HashingStream(content);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = hashing, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, cancel);
        return new BackupEntry(name, content.Length, hashing.Digested());
    }

    private static FileStream Temporary() => new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
}
