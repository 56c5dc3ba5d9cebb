using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>Two columns in which Quartz may note a job's preferred machine; without them it warns at every start. Only with PostgreSQL.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0009PreferredNodes : Migration
{
    public const string Id = "00000000000009_preferred_nodes";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migrationBuilder.Sql("ALTER TABLE qrtz_triggers ADD COLUMN preferred_node varchar(200), ADD COLUMN preferred_node_auto boolean NOT NULL DEFAULT false;");
        }
    }
}
