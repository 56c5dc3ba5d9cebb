using Summariser.Storage;
using Summariser.Tests.Storage.Contracts;

namespace Summariser.Tests.Storage;

/// <summary>SQLite in a file, as it is on one machine.</summary>
public sealed class SqliteDatabases : IDatabases
{
    public Task<StorageOptions> NewAsync(string dataFolder) => Task.FromResult(new StorageOptions { DataFolder = dataFolder });
}

public sealed class SqliteMeetingsTests() : MeetingsContract(new SqliteDatabases());

public sealed class SqliteRevisionsTests() : RevisionsContract(new SqliteDatabases());

public sealed class SqliteAuditTests() : AuditContract(new SqliteDatabases());

public sealed class SqliteServiceTests() : ServiceContract(new SqliteDatabases());

public sealed class SqliteSearchTests() : SearchContract(new SqliteDatabases());

public sealed class SqliteRetentionTests() : RetentionContract(new SqliteDatabases());
