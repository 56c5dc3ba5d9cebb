using Summariser.Storage;
using Summariser.SystemTests.Support;
using Summariser.Tests.Storage.Contracts;

namespace Summariser.SystemTests.Storage;

/// <summary>A database on a real server.</summary>
public sealed class PostgreSqlDatabases : IDatabases
{
    public async Task<StorageOptions> NewAsync(string dataFolder) => await (await PostgreSql.SharedAsync()).NewDatabaseAsync(dataFolder);
}

public sealed class PostgreSqlMeetingsTests() : MeetingsContract(new PostgreSqlDatabases());

public sealed class PostgreSqlRevisionsTests() : RevisionsContract(new PostgreSqlDatabases());

public sealed class PostgreSqlAuditTests() : AuditContract(new PostgreSqlDatabases());

public sealed class PostgreSqlServiceTests() : ServiceContract(new PostgreSqlDatabases());

public sealed class PostgreSqlUsersTests() : UsersContract(new PostgreSqlDatabases());

public sealed class PostgreSqlSearchTests() : SearchContract(new PostgreSqlDatabases());

public sealed class PostgreSqlRetentionTests() : RetentionContract(new PostgreSqlDatabases());

/// <summary>From PostgreSQL to PostgreSQL, and to SQLite.</summary>
public sealed class PostgreSqlBackupTests() : BackupContract(new PostgreSqlDatabases(), new SqliteDatabases());

/// <summary>From SQLite to PostgreSQL, which is how a service grows from one machine to many.</summary>
public sealed class GrowingTests() : BackupContract(new SqliteDatabases(), new PostgreSqlDatabases());

public sealed class PostgreSqlMigrationsTests() : MigrationsContract(new PostgreSqlDatabases());

public sealed class PostgreSqlSubmittingTests() : SubmittingContract(new PostgreSqlDatabases());

public sealed class PostgreSqlMistakeReportsTests() : MistakeReportsContract(new PostgreSqlDatabases());

public sealed class PostgreSqlReviewTests() : ReviewContract(new PostgreSqlDatabases());
