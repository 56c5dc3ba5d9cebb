using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text.Json;
using Summariser.Core;
using Summariser.Core.Json;
using Summariser.Core.Pipeline;

namespace Summariser.Storage.Backup;

/// <summary>Reads a backup through and compares everything in it with its manifest.</summary>
internal static class BackupCheck
{
    /// <summary>The manifest of a backup that is whole.</summary>
    /// <exception cref="InputException">It is not.</exception>
    public static async Task<BackupManifest> ReadAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"There is no backup {path}. Look whether its name is written right.");
        }

        try
        {
            var (found, manifest) = await EntriesAsync(path, cancel);
            if (manifest is null)
            {
                throw Damaged(path, "it is cut short");
            }

            return manifest.Entries.FirstOrDefault(entry => !found.Contains(entry)) is { } wrong ? throw Damaged(path, $"{wrong.Name} is not as it was written") : manifest;
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or JsonException or FormatException)
        {
            throw Damaged(path, error.Message);
        }
    }

    private static async Task<(HashSet<BackupEntry> Found, BackupManifest? Manifest)> EntriesAsync(string path, CancellationToken cancel)
    {
        var found = new HashSet<BackupEntry>();
        await using var content = File.OpenRead(path);
        await using var tar = new TarReader(content);
        while (await tar.GetNextEntryAsync(cancellationToken: cancel) is { } entry)
        {
            if (entry.Name == BackupManifest.Name)
            {
                return (found, await JsonSerializer.DeserializeAsync<BackupManifest>(entry.DataStream!, ContractJson.Compact, cancel));
            }

            found.Add(new BackupEntry(entry.Name, entry.Length, Digest.Hex(await SHA256.HashDataAsync(entry.DataStream ?? Stream.Null, cancel))));
        }

        return (found, null);
    }

    private static InputException Damaged(string path, string why) => new($"The backup {path} is damaged or is none of this program's: {why.TrimEnd('.')}. Use another.");
}
