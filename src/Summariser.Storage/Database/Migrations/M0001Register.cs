using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>The first schema: meetings with all that belongs to them, and what the service itself writes down.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0001Register : Migration
{
    /// <summary>Fourteen digits, as EF Core wants them, and a name.</summary>
    public const string Id = "00000000000001_register";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Councils(migrationBuilder);
        Meetings(migrationBuilder);
        MeetingParts(migrationBuilder);
        Revisions(migrationBuilder);
        Audit(migrationBuilder);
        Service(migrationBuilder);
        Webhooks(migrationBuilder);
    }

    private static void Councils(MigrationBuilder migration)
    {
        migration.CreateTable(
            "counters",
            table => new { name = table.Column<string>(), value = table.Column<long>() },
            constraints: table => table.PrimaryKey("pk_counters", row => row.name));
        migration.CreateTable(
            "councils",
            table => new { key = table.Column<string>(), name = table.Column<string>(), max_concurrent = table.Column<int>() },
            constraints: table => table.PrimaryKey("pk_councils", row => row.key));
        migration.CreateTable(
            "bodies",
            table => new
            {
                council_key = table.Column<string>(),
                key = table.Column<string>(),
                name = table.Column<string>(),
                followed_address = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_bodies", row => new { row.council_key, row.key });
                table.ForeignKey("fk_bodies_councils", row => row.council_key, "councils", "key");
            });
    }

    private static void Meetings(MigrationBuilder migration)
    {
        migration.CreateTable(
            "meetings",
            table => new
            {
                id = table.Column<Guid>(),
                number = table.Column<long>(),
                version = table.Column<int>(),
                council_key = table.Column<string>(),
                body_key = table.Column<string>(),
                address_key = table.Column<string>(),
                held_day = table.Column<int>(),
                meeting = table.Column<string>(),
                state = table.Column<string>(),
                recording_digest = table.Column<string>(nullable: true),
                recording_bytes = table.Column<long>(),
                recording_name = table.Column<string>(),
                submitted_digest = table.Column<string>(),
                options = table.Column<string>(),
                priority = table.Column<int>(),
                paused = table.Column<bool>(),
                worker = table.Column<string>(),
                redo = table.Column<string>(),
                progress_stage = table.Column<string>(nullable: true),
                progress_done = table.Column<double>(),
                progress_total = table.Column<double>(),
                failure = table.Column<string>(nullable: true),
                attempts = table.Column<int>(),
                current_revision = table.Column<int>(nullable: true),
                published_revision = table.Column<int>(nullable: true),
                submitted_by = table.Column<string>(),
                submitted_at = table.Column<long>(),
                changed_at = table.Column<long>(),
                published_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_meetings", row => row.id);
                table.ForeignKey(
                    "fk_meetings_bodies", row => new { row.council_key, row.body_key }, "bodies", ["council_key", "key"]);
            });
        migration.CreateIndex("ix_meetings_number", "meetings", "number", unique: true);
        migration.CreateIndex("ix_meetings_address", "meetings", ["council_key", "body_key", "address_key"], unique: true);
        migration.CreateIndex("ix_meetings_held", "meetings", ["held_day", "number"]);
        migration.CreateIndex("ix_meetings_council_held", "meetings", ["council_key", "held_day", "number"]);
        migration.CreateIndex("ix_meetings_state", "meetings", ["state", "held_day", "number"]);
        migration.CreateIndex("ix_meetings_submitted", "meetings", ["submitted_digest"]);
    }

    private static void MeetingParts(MigrationBuilder migration)
    {
        migration.CreateTable(
            "agendas",
            table => new { meeting_id = table.Column<Guid>(), agenda = table.Column<byte[]>() },
            constraints: table =>
            {
                table.PrimaryKey("pk_agendas", row => row.meeting_id);
                table.ForeignKey("fk_agendas_meetings", row => row.meeting_id, "meetings", "id");
            });
        migration.CreateTable(
            "transcripts",
            table => new { digest = table.Column<string>(), utterances = table.Column<byte[]>() },
            constraints: table => table.PrimaryKey("pk_transcripts", row => row.digest));
        migration.CreateTable(
            "alignments",
            table => new
            {
                meeting_id = table.Column<Guid>(),
                alignment = table.Column<byte[]>(),
                transcript_digest = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_alignments", row => row.meeting_id);
                table.ForeignKey("fk_alignments_meetings", row => row.meeting_id, "meetings", "id");
            });
    }

    private static void Revisions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "revisions",
            table => new
            {
                meeting_id = table.Column<Guid>(),
                number = table.Column<int>(),
                based_on = table.Column<int>(nullable: true),
                kind = table.Column<string>(),
                by = table.Column<string>(),
                at = table.Column<long>(),
                note = table.Column<string>(),
                digest = table.Column<string>(),
                unsupported = table.Column<int>(),
                transcript_digest = table.Column<string>(),
                summary = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_revisions", row => new { row.meeting_id, row.number });
                table.ForeignKey("fk_revisions_meetings", row => row.meeting_id, "meetings", "id");
            });
        migration.CreateTable(
            "comments",
            table => new
            {
                id = table.Column<Guid>(),
                meeting_id = table.Column<Guid>(),
                item = table.Column<int>(nullable: true),
                sentence = table.Column<int>(nullable: true),
                quote = table.Column<string>(),
                by = table.Column<string>(),
                at = table.Column<long>(),
                text = table.Column<string>(),
                resolved_by = table.Column<string>(nullable: true),
                resolved_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_comments", row => row.id);
                table.ForeignKey("fk_comments_meetings", row => row.meeting_id, "meetings", "id");
            });
        migration.CreateIndex("ix_comments_meeting", "comments", ["meeting_id", "at"]);
    }

    private static void Audit(MigrationBuilder migration)
    {
        migration.CreateTable(
            "audit",
            table => new
            {
                number = table.Column<long>(),
                at = table.Column<long>(),
                actor = table.Column<string>(),
                action = table.Column<string>(),
                detail = table.Column<string>(),
                meeting_id = table.Column<Guid>(nullable: true),
                previous = table.Column<string>(),
                hash = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_audit", row => row.number));
        migration.CreateIndex("ix_audit_meeting", "audit", ["meeting_id", "number"]);
        AppendOnly.Hold(migration, "audit");
        AppendOnly.Hold(migration, "revisions", allowDelete: true);
    }

    private static void Service(MigrationBuilder migration)
    {
        migration.CreateTable(
            "news",
            table => new
            {
                number = table.Column<long>(),
                meeting_id = table.Column<Guid>(),
                at = table.Column<long>(),
                kind = table.Column<string>(),
                subject = table.Column<string>(),
                done_seconds = table.Column<double>(),
                total_seconds = table.Column<double>(),
            },
            constraints: table => table.PrimaryKey("pk_news", row => row.number));
        migration.CreateIndex("ix_news_meeting", "news", ["meeting_id", "number"]);
        migration.CreateTable(
            "spend",
            table => new
            {
                number = table.Column<long>(),
                meeting_id = table.Column<Guid>(),
                at = table.Column<long>(),
                what = table.Column<string>(),
                model = table.Column<string>(),
                input_tokens = table.Column<long>(),
                output_tokens = table.Column<long>(),
                price = table.Column<decimal>(),
            },
            constraints: table => table.PrimaryKey("pk_spend", row => row.number));
        migration.CreateIndex("ix_spend_meeting", "spend", ["meeting_id", "number"]);
        migration.CreateTable(
            "api_keys",
            table => new
            {
                id = table.Column<Guid>(),
                prefix = table.Column<string>(),
                hash = table.Column<byte[]>(),
                name = table.Column<string>(),
                scopes = table.Column<int>(),
                council_key = table.Column<string>(nullable: true),
                made_at = table.Column<long>(),
                revoked_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_api_keys", row => row.id));
        migration.CreateIndex("ix_api_keys_prefix", "api_keys", "prefix", unique: true);
    }

    private static void Webhooks(MigrationBuilder migration)
    {
        migration.CreateTable(
            "webhooks",
            table => new
            {
                id = table.Column<Guid>(),
                address = table.Column<string>(),
                secret = table.Column<string>(),
                council_key = table.Column<string>(nullable: true),
                made_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_webhooks", row => row.id));
        migration.CreateTable(
            "webhook_messages",
            table => new
            {
                number = table.Column<long>(),
                webhook_id = table.Column<Guid>(),
                body = table.Column<string>(),
                made_at = table.Column<long>(),
                attempts = table.Column<int>(),
                due_at = table.Column<long>(nullable: true),
                delivered_at = table.Column<long>(nullable: true),
                reason = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_webhook_messages", row => row.number);
                table.ForeignKey("fk_webhook_messages_webhooks", row => row.webhook_id, "webhooks", "id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("ix_webhook_messages_due", "webhook_messages", ["due_at", "number"]);
        migration.CreateIndex("ix_webhook_messages_webhook", "webhook_messages", ["webhook_id"]);
    }
}
