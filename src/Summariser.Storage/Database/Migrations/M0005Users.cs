using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>The people who may sign in, what they may do, and the links by which they set their passwords.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0005Users : Migration
{
    public const string Id = "00000000000005_users";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Users(migrationBuilder);
        migrationBuilder.CreateTable(
            "user_roles",
            table => new { user_id = table.Column<Guid>(), role = table.Column<string>(), council_key = table.Column<string>() },
            constraints: table =>
            {
                table.PrimaryKey("pk_user_roles", row => new { row.user_id, row.role, row.council_key });
                table.ForeignKey("fk_user_roles_users", row => row.user_id, "users", "id");
            });
        migrationBuilder.CreateTable(
            "user_links",
            table => new { hash = table.Column<string>(), user_id = table.Column<Guid>(nullable: true), until = table.Column<long>() },
            constraints: table =>
            {
                table.PrimaryKey("pk_user_links", row => row.hash);
                table.ForeignKey("fk_user_links_users", row => row.user_id, "users", "id");
            });
    }

    private static void Users(MigrationBuilder migration)
    {
        migration.CreateTable(
            "users",
            table => new
            {
                id = table.Column<Guid>(),
                version = table.Column<int>(),
                name = table.Column<string>(),
                email = table.Column<string>(),
                password_hash = table.Column<string>(nullable: true),
                security_stamp = table.Column<string>(),
                failed_attempts = table.Column<int>(),
                locked_until = table.Column<long>(nullable: true),
                authenticator_key = table.Column<string>(nullable: true),
                needs_code = table.Column<bool>(),
                last_code_step = table.Column<long>(),
                recovery_codes = table.Column<string>(),
                issuer = table.Column<string>(nullable: true),
                subject = table.Column<string>(nullable: true),
                disabled = table.Column<bool>(),
                added_at = table.Column<long>(),
                signed_in_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_users", row => row.id));
        migration.CreateIndex("ix_users_email", "users", "email", unique: true);

        // Both databases let any number of rows without a subject stand beside each other.
        migration.CreateIndex("ix_users_subject", "users", ["issuer", "subject"], unique: true);
    }
}
