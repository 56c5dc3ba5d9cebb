using Summariser.Storage;

namespace Summariser.Tests.Storage.Contracts;

/// <summary>SQLite in a file, as it is on one machine.</summary>
public sealed class SqliteDatabases : IDatabases
{
    public Task<StorageOptions> NewAsync(string dataFolder) => Task.FromResult(new StorageOptions { DataFolder = dataFolder });
}
