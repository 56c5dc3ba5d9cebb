using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Database;

/// <summary>The tables. Names are in snake case, so that nobody who looks into the database has to quote them.</summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<CounterRow> Counters => Set<CounterRow>();

    public DbSet<CouncilRow> Councils => Set<CouncilRow>();

    public DbSet<BodyRow> Bodies => Set<BodyRow>();

    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();

    public DbSet<AgendaRow> Agendas => Set<AgendaRow>();

    public DbSet<AlignmentRow> Alignments => Set<AlignmentRow>();

    public DbSet<TranscriptRow> Transcripts => Set<TranscriptRow>();

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<CommentRow> Comments => Set<CommentRow>();

    public DbSet<MistakeReportRow> MistakeReports => Set<MistakeReportRow>();

    public DbSet<SubmissionDraftRow> SubmissionDrafts => Set<SubmissionDraftRow>();

    public DbSet<MailMessageRow> MailMessages => Set<MailMessageRow>();

    public DbSet<FollowedPageRow> FollowedPages => Set<FollowedPageRow>();

    public DbSet<GlossaryRow> Glossary => Set<GlossaryRow>();

    public DbSet<AuditRow> Audit => Set<AuditRow>();

    public DbSet<NewsRow> News => Set<NewsRow>();

    public DbSet<SpendRow> Spend => Set<SpendRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<UserRow> Users => Set<UserRow>();

    public DbSet<UserRoleRow> UserRoles => Set<UserRoleRow>();

    public DbSet<UserLinkRow> UserLinks => Set<UserLinkRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    public DbSet<WebhookMessageRow> WebhookMessages => Set<WebhookMessageRow>();

    public DbSet<SentenceRow> Sentences => Set<SentenceRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<ActionRow> Actions => Set<ActionRow>();

    public DbSet<PassageRow> Passages => Set<PassageRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
        configurationBuilder.Properties<string>().HaveConversion<StorableTextConverter>();
        configurationBuilder.Properties<MeetingState>().HaveConversion<string>();
        configurationBuilder.Properties<Role>().HaveConversion<string>();
        configurationBuilder.Properties<RevisionKind>().HaveConversion<string>();
        configurationBuilder.Properties<DecisionKind>().HaveConversion<string>();
        configurationBuilder.Properties<Support>().HaveConversion<string>();
        configurationBuilder.Properties<MistakePart>().HaveConversion<string>();
        configurationBuilder.Properties<MistakeVerdict>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Keys(modelBuilder);
        Belongings(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase.Of(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
                property.ValueGenerated = ValueGenerated.Never;
            }
        }
    }

    private static void Keys(ModelBuilder model)
    {
        model.Entity<CounterRow>().HasKey(row => row.Name);
        model.Entity<CouncilRow>().HasKey(row => row.Key);
        model.Entity<BodyRow>().HasKey(row => new { row.CouncilKey, row.Key });
        model.Entity<GlossaryRow>().HasKey(row => new { row.CouncilKey, row.Heard, row.Name });
        model.Entity<AgendaRow>().HasKey(row => row.MeetingId);
        model.Entity<AlignmentRow>().HasKey(row => row.MeetingId);
        model.Entity<TranscriptRow>().HasKey(row => row.Digest);
        model.Entity<RevisionRow>().HasKey(row => new { row.MeetingId, row.Number });
        model.Entity<AuditRow>().HasKey(row => row.Number);
        model.Entity<NewsRow>().HasKey(row => row.Number);
        model.Entity<SpendRow>().HasKey(row => row.Number);
        model.Entity<WebhookMessageRow>().HasKey(row => row.Number);
        model.Entity<MailMessageRow>().HasKey(row => row.Number);
        model.Entity<SentenceRow>().HasKey(row => new { row.MeetingId, row.Revision, row.Position });
        model.Entity<DecisionRow>().HasKey(row => row.Number);
        model.Entity<ActionRow>().HasKey(row => row.Number);
        model.Entity<PassageRow>().HasKey(row => row.Number);
        model.Entity<FollowedPageRow>().HasKey(row => row.Address);
        model.Entity<UserRoleRow>().HasKey(row => new { row.UserId, row.Role, row.CouncilKey });
        model.Entity<UserLinkRow>().HasKey(row => row.Hash);
    }

    // What belongs to what, so that rows are written in an order that the foreign keys allow.
    private static void Belongings(ModelBuilder model)
    {
        model.Entity<BodyRow>().HasOne<CouncilRow>().WithMany().HasForeignKey(row => row.CouncilKey).OnDelete(DeleteBehavior.ClientNoAction);
        model.Entity<GlossaryRow>().HasOne<CouncilRow>().WithMany().HasForeignKey(row => row.CouncilKey).OnDelete(DeleteBehavior.ClientNoAction);
        model.Entity<MeetingRow>().HasOne<BodyRow>().WithMany().HasForeignKey(row => new { row.CouncilKey, row.BodyKey }).OnDelete(DeleteBehavior.ClientNoAction);
        model.Entity<UserRoleRow>().HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.ClientNoAction);
        model.Entity<UserLinkRow>().HasOne<UserRow>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.ClientNoAction);
        model.Entity<WebhookMessageRow>().HasOne<WebhookRow>().WithMany().HasForeignKey(row => row.WebhookId).OnDelete(DeleteBehavior.Cascade);
        foreach (var part in new[]
        {
            typeof(AgendaRow), typeof(AlignmentRow), typeof(RevisionRow), typeof(CommentRow), typeof(SentenceRow), typeof(DecisionRow), typeof(ActionRow),
            typeof(PassageRow), typeof(MistakeReportRow), typeof(MailMessageRow),
        })
        {
            model.Entity(part).HasOne(typeof(MeetingRow)).WithMany().HasForeignKey("MeetingId").OnDelete(DeleteBehavior.ClientNoAction);
        }
    }
}
