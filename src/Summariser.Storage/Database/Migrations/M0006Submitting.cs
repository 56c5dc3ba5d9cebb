using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>Submissions that are not handed in yet, and email that tells how a submission went.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0006Submitting : Migration
{
    public const string Id = "00000000000006_submitting";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "submission_drafts",
            table => new
            {
                id = table.Column<Guid>(),
                owner = table.Column<string>(),
                changed_at = table.Column<long>(),
                draft = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("pk_submission_drafts", row => row.id));
        migrationBuilder.CreateIndex("ix_submission_drafts_owner", "submission_drafts", ["owner", "changed_at"]);

        migrationBuilder.CreateTable(
            "mail_messages",
            table => new
            {
                number = table.Column<long>(),
                meeting_id = table.Column<Guid>(),
                state = table.Column<string>(),
                recipient = table.Column<string>(),
                made_at = table.Column<long>(),
                attempts = table.Column<int>(),
                due_at = table.Column<long>(nullable: true),
                delivered_at = table.Column<long>(nullable: true),
                reason = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_mail_messages", row => row.number);
                table.ForeignKey("fk_mail_messages_meetings", row => row.meeting_id, "meetings", "id");
            });
        migrationBuilder.CreateIndex("ix_mail_messages_due", "mail_messages", "due_at");
        migrationBuilder.AddColumn<string>("mail_to", "councils", nullable: false, defaultValue: "");
    }
}
