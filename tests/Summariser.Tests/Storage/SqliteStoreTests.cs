using Summariser.Tests.Storage.Contracts;

namespace Summariser.Tests.Storage;

public sealed class SqliteMeetingsTests() : MeetingsContract(new SqliteDatabases());

public sealed class SqliteRevisionsTests() : RevisionsContract(new SqliteDatabases());

public sealed class SqliteAuditTests() : AuditContract(new SqliteDatabases());

public sealed class SqliteServiceTests() : ServiceContract(new SqliteDatabases());

public sealed class SqliteUsersTests() : UsersContract(new SqliteDatabases());

public sealed class SqliteSearchTests() : SearchContract(new SqliteDatabases());

public sealed class SqliteRetentionTests() : RetentionContract(new SqliteDatabases());

public sealed class SqliteBackupTests() : BackupContract(new SqliteDatabases(), new SqliteDatabases());

public sealed class SqliteMigrationsTests() : MigrationsContract(new SqliteDatabases());

public sealed class SqliteMistakeReportsTests() : MistakeReportsContract(new SqliteDatabases());

public sealed class SqliteReviewTests() : ReviewContract(new SqliteDatabases());

public sealed class SqliteSubmittingTests() : SubmittingContract(new SqliteDatabases());
