using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>What readers say is wrong in published summaries.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0008MistakeReports : Migration
{
    public const string Id = "00000000000008_mistake_reports";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "mistake_reports",
            table => new
            {
                id = table.Column<Guid>(),
                meeting_id = table.Column<Guid>(),
                revision = table.Column<int>(),
                item = table.Column<int>(nullable: true),
                part = table.Column<string>(nullable: true),
                position = table.Column<int>(nullable: true),
                quote = table.Column<string>(),
                text = table.Column<string>(),
                token_hash = table.Column<byte[]>(),
                at = table.Column<long>(),
                verdict = table.Column<string>(),
                answer = table.Column<string>(),
                answered_by = table.Column<string>(nullable: true),
                answered_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_mistake_reports", row => row.id);
                table.ForeignKey("fk_mistake_reports_meetings", row => row.meeting_id, "meetings", "id");
            });
        migrationBuilder.CreateIndex("ix_mistake_reports_token", "mistake_reports", "token_hash", unique: true);
        migrationBuilder.CreateIndex("ix_mistake_reports_meeting", "mistake_reports", ["meeting_id", "at"]);
        migrationBuilder.CreateIndex("ix_mistake_reports_verdict", "mistake_reports", ["verdict", "at"]);
    }
}
