using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>Tables whose rows the database itself refuses to change.</summary>
internal static class AppendOnly
{
    /// <summary>Makes triggers that refuse UPDATE, and DELETE and TRUNCATE unless rows may be removed when their time is over.</summary>
    public static void Hold(MigrationBuilder migration, string table, bool allowDelete = false)
    {
        string[] refused = allowDelete ? ["UPDATE"] : ["UPDATE", "DELETE"];
        if (migration.IsSqlite())
        {
            foreach (var change in refused)
            {
                migration.Sql(
                    $"CREATE TRIGGER {table}_no_{Lower(change)} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed'); END;");
            }

            return;
        }

        migration.Sql(
            $"""
            CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'rows of {table} are never changed'; END $$;
            """);
        foreach (var change in refused)
        {
            migration.Sql($"CREATE TRIGGER {table}_no_{Lower(change)} BEFORE {change} ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse();");
        }

        if (!allowDelete)
        {
            migration.Sql($"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse();");
        }
    }

    /// <summary>Whether the migration runs on SQLite; on PostgreSQL otherwise.</summary>
    public static bool IsSqlite(this MigrationBuilder migration) =>
        migration.ActiveProvider!.EndsWith(".Sqlite", StringComparison.Ordinal);

    private static string Lower(string change) => change.ToLowerInvariant();
}
