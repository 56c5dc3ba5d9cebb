using Summariser.Core;
using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Files;
using Summariser.Storage.Meetings;
using Summariser.Storage.Review;
using Summariser.Storage.Revisions;
using Summariser.Storage.Search;
using Summariser.Storage.Service;
using Summariser.Storage.Users;

namespace Summariser.Storage;

/// <summary>All that the service keeps: the database and the files. One is opened for the life of the program.</summary>
public sealed class ServiceStore : IDisposable
{
    private readonly TimeProvider clock;

    private ServiceStore(StoreDatabase database, string folder, TimeProvider clock)
    {
        this.clock = clock;
        var pulse = new Pulse();
        IWordIndex index = database.IsSqlite ? new SqliteWordIndex() : new PostgreSqlWordIndex();
        Register = new Register(index);
        var changes = new MeetingChanges(Register, clock);
        Database = database;
        Folder = folder;
        Files = new FileStore(DataFolder.FilesOf(folder));
        PublicCopies = new PublicCopyNotes(DataFolder.CopiesOf(folder));
        Meetings = new MeetingStore(database, changes, pulse, clock);
        Revisions = new RevisionStore(database, changes, clock);
        FollowedPages = new FollowedPages(database);
        Comments = new CommentBook(database, clock);
        Glossaries = new GlossaryBook(database, clock);
        ReviewRecords = new ReviewRecords(database, changes, clock);
        MistakeReports = new MistakeReportBook(database, clock);
        Retention = new Retention(database, Files, changes, Register, clock);
        Search = new SearchStore(database, index);
        Audit = new AuditLog(database, clock);
        News = new NewsFeed(database, pulse, clock);
        Spend = new SpendLedger(database);
        ApiKeys = new ApiKeyRing(database, clock);
        Users = new UserBook(database, clock);
        Webhooks = new WebhookOutbox(database, clock);
        Mail = new MailOutbox(database, clock);
        SubmissionDrafts = new SubmissionDrafts(database, clock);
    }

    /// <summary>The data folder, an absolute path.</summary>
    public string Folder { get; }

    /// <summary>Recordings.</summary>
    public IFileStore Files { get; }

    /// <summary>Copies of recordings without their closed parts.</summary>
    public IPublicCopies PublicCopies { get; }

    /// <summary>Meetings, councils and bodies.</summary>
    public IMeetings Meetings { get; }

    /// <summary>Summaries.</summary>
    public IRevisions Revisions { get; }

    /// <summary>Agendas and minutes of bodies that one follows.</summary>
    public IFollowedPages FollowedPages { get; }

    /// <summary>What clerks say of them.</summary>
    public IComments Comments { get; }

    /// <summary>What readers say is wrong in published summaries.</summary>
    public IMistakeReports MistakeReports { get; }

    /// <summary>Names that clerks have set right.</summary>
    public IGlossaries Glossaries { get; }

    /// <summary>What comes from the review desk.</summary>
    public IReviewRecords ReviewRecords { get; }

    /// <summary>What is kept for how long.</summary>
    public IRetention Retention { get; }

    /// <summary>Search, and the registers of decisions and actions.</summary>
    public ISearch Search { get; }

    /// <summary>Who did what.</summary>
    public IAuditLog Audit { get; }

    /// <summary>What happens to meetings.</summary>
    public INews News { get; }

    /// <summary>What was paid for.</summary>
    public ISpend Spend { get; }

    /// <summary>Keys for other programs.</summary>
    public IApiKeys ApiKeys { get; }

    /// <summary>The people who may sign in.</summary>
    public IUsers Users { get; }

    /// <summary>Addresses that are told of changes.</summary>
    public IWebhooks Webhooks { get; }

    /// <summary>Email that tells how a submission went.</summary>
    public IMailOutbox Mail { get; }

    /// <summary>Submissions that are not handed in yet.</summary>
    public ISubmissionDrafts SubmissionDrafts { get; }

    /// <summary>What the database is called in messages; never holds a password.</summary>
    public string Name => Database.Choice.Name;

    internal StoreDatabase Database { get; }

    internal Register Register { get; }

    /// <summary>Opens the data folder and the database, making both and bringing the database to this program's schema where needed.</summary>
    /// <exception cref="InputException">A setting cannot be used, or a newer program has used the database.</exception>
    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public static async Task<ServiceStore> OpenAsync(StorageOptions options, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        var folder = DataFolder.Open(options);
        var store = new ServiceStore(new StoreDatabase(DatabaseChoice.Of(options, folder)), folder, clock);
        try
        {
            await Migrator.MigrateAsync(store.Database, upTo: null, () => store.Register.RenewAsync(store.Database, cancel), cancel);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Recordings that arrive piece by piece.</summary>
    /// <param name="limits">What they may take.</param>
    public UploadFolder Uploads(UploadLimits limits) => new(DataFolder.IncomingOf(Folder), Files, limits, clock);

    /// <summary>Lets go of the database.</summary>
    public void Dispose() => Database.Dispose();
}
