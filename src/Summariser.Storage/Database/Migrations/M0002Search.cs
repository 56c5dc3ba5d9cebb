using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Summariser.Storage.Database.Migrations;

/// <summary>Sentences, decisions, actions and searchable passages, made again from the revisions whenever they are missing.</summary>
[DbContext(typeof(StoreContext))]
[Migration(Id)]
internal sealed class M0002Search : Migration
{
    public const string Id = "00000000000002_search";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Sentences(migrationBuilder);
        Decisions(migrationBuilder);
        Actions(migrationBuilder);
        Passages(migrationBuilder);
    }

    private static void Sentences(MigrationBuilder migration) => migration.CreateTable(
        "sentences",
        table => new
        {
            meeting_id = table.Column<Guid>(),
            revision = table.Column<int>(),
            position = table.Column<int>(),
            item = table.Column<int>(nullable: true),
            text = table.Column<string>(),
            evidence = table.Column<string>(),
            support = table.Column<string>(),
            reasons = table.Column<string>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_sentences", row => new { row.meeting_id, row.revision, row.position });
            table.ForeignKey("fk_sentences_meetings", row => row.meeting_id, "meetings", "id");
        });

    private static void Decisions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "decisions",
            table => new
            {
                number = table.Column<long>(),
                meeting_id = table.Column<Guid>(),
                revision = table.Column<int>(),
                item_number = table.Column<string>(),
                item_title = table.Column<string>(),
                kind = table.Column<string>(),
                text = table.Column<string>(),
                decision = table.Column<string>(),
                seconds = table.Column<double>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_decisions", row => row.number);
                table.ForeignKey("fk_decisions_meetings", row => row.meeting_id, "meetings", "id");
            });
        migration.CreateIndex("ix_decisions_meeting", "decisions", "meeting_id");
    }

    private static void Actions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "actions",
            table => new
            {
                number = table.Column<long>(),
                meeting_id = table.Column<Guid>(),
                revision = table.Column<int>(),
                item_number = table.Column<string>(),
                item_title = table.Column<string>(),
                text = table.Column<string>(),
                owner = table.Column<string>(nullable: true),
                action = table.Column<string>(),
                seconds = table.Column<double>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_actions", row => row.number);
                table.ForeignKey("fk_actions_meetings", row => row.meeting_id, "meetings", "id");
            });
        migration.CreateIndex("ix_actions_meeting", "actions", "meeting_id");
    }

    private static void Passages(MigrationBuilder migration)
    {
        migration.CreateTable(
            "passages",
            table => new
            {
                number = table.Column<long>(),
                meeting_id = table.Column<Guid>(),
                item_title = table.Column<string>(),
                pieces = table.Column<string>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_passages", row => row.number);
                table.ForeignKey("fk_passages_meetings", row => row.meeting_id, "meetings", "id");
            });
        migration.CreateIndex("ix_passages_meeting", "passages", "meeting_id");
        if (migration.IsSqlite())
        {
            // The words come cut, lower-case and without accents; the tokenizer only has to keep them whole.
            migration.Sql(
                """
                CREATE VIRTUAL TABLE passage_words USING fts5(words, content='', contentless_delete=1, tokenize="ascii tokenchars '.,:-/_'");
                """);
            return;
        }

        migration.Sql(
            """
            CREATE TABLE passage_words (number bigint NOT NULL CONSTRAINT pk_passage_words PRIMARY KEY, words tsvector NOT NULL);
            ALTER TABLE passage_words ALTER COLUMN words SET STATISTICS 1000;
            ALTER TABLE passage_words ALTER COLUMN words SET STORAGE EXTERNAL;
            CREATE INDEX ix_passage_words ON passage_words USING gin (words) WITH (fastupdate = off);
            """);
    }
}
