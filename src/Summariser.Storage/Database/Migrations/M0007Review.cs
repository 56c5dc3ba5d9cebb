using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>What clerks close, why pages were withdrawn, and the names they set right.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0007Review : Migration
{
    public const string Id = "00000000000007_review";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("closed_by_clerk", "meetings", nullable: false, defaultValue: "[]");
        migrationBuilder.AddColumn<string>("withdrawal", "meetings", nullable: true);
        migrationBuilder.CreateTable(
            "glossary",
            table => new
            {
                council_key = table.Column<string>(),
                heard = table.Column<string>(),
                name = table.Column<string>(),
                by = table.Column<string>(),
                at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_glossary", row => new { row.council_key, row.heard, row.name });
                table.ForeignKey("fk_glossary_councils", row => row.council_key, "councils", "key");
            });
    }
}
