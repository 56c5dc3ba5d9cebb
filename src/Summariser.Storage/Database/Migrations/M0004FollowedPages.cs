using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>Agendas and minutes found on the pages of bodies that one follows.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0004FollowedPages : Migration
{
    public const string Id = "00000000000004_followed_pages";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "followed_pages",
            table => new
            {
                address = table.Column<string>(),
                council_key = table.Column<string>(),
                body_key = table.Column<string>(),
                held_day = table.Column<int>(),
                has_minutes = table.Column<bool>(),
                agenda = table.Column<byte[]>(),
                seen_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_followed_pages", row => row.address));
        migrationBuilder.CreateIndex("ix_followed_pages_held_day", "followed_pages", "held_day");
    }
}
