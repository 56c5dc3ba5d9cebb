using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Backup;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Migrations;

namespace Summariser.Tests.Storage.Contracts;

public abstract class MigrationsContract(IDatabases databases) : StoreContract(databases)
{
    /// <summary>Every version there has been.</summary>
    public static TheoryData<string> Versions =>
    [
        .. typeof(StoreContext).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>().Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Versions))]
    public async Task A_database_of_an_earlier_version_is_brought_forward_with_all_that_is_in_it(string version)
    {
        var options = await NewDatabaseAsync();
        await FillAsync(options, version);
        using var store = await ServiceStore.OpenAsync(options, Clock, None);
        var meeting = Assert.Single((await store.Meetings.ListAsync(new MeetingQuery { States = [MeetingState.Published] }, None)).Rows);
        Assert.Equal(("northbury-council", "planning-committee", "2026-06-10"), (meeting.CouncilKey, meeting.BodyKey, meeting.AddressKey));
        Assert.Equal(4, (await store.Meetings.ListAsync(new MeetingQuery(), None)).Total);
        Assert.Equal(["The hub opens."], (await store.Revisions.FindAsync(meeting.Id, 1, None))!.Value.Summary.Transcript.Select(said => said.Text));
        Assert.Equal(meeting.Id, Assert.Single((await store.Search.FindAsync(new SearchQuery { Words = "\"opens in may\"" }, None)).Rows).Meeting.Id);
        Assert.Equal("Approved the hub.", Assert.Single((await store.Search.DecisionsAsync(new RegisterQuery(), None)).Rows).Decision.Text);
        Assert.Equal("Is that right?", Assert.Single(await store.Comments.ListAsync(meeting.Id, None)).Text);
        Assert.Equal(0.000123m, Assert.Single(await store.Spend.OfAsync(meeting.Id, None)).Price);
        Assert.NotNull(await store.ApiKeys.FindAsync("sum_092f6e93_h-74m3ckxtUsE8vnUMdaFiYb2jbB3sFWBy6EIMOy5wc", None));
        if (string.CompareOrdinal(version, M0005Users.Id) >= 0) await HasUsersAsync(store);
        Assert.Null(await store.Audit.FirstBrokenAsync(None));
        await store.Meetings.ChangeAsync(meeting.Id, each => each with { State = MeetingState.Withdrawn }, new AuditNote(Clerk, "meeting-withdrawn"), None);
        Assert.Null(await store.Audit.FirstBrokenAsync(None));
        await Tables.RefusesAsync(store, "DELETE FROM audit");
    }

    [Fact]
    public async Task Programs_that_start_at_once_on_an_empty_database_all_start()
    {
        var options = await NewDatabaseAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => ServiceStore.OpenAsync(options, Clock, None))));
        await Task.WhenAll(stores.Select(store => store.Meetings.SubmitAsync(Samples.Submission(), Clerk, None)));
        Assert.Equal(5, (await stores[0].Meetings.ListAsync(new MeetingQuery(), None)).Total);
        Array.ForEach(stores, store => store.Dispose());
    }

    [Fact]
    public async Task A_program_killed_while_it_migrated_holds_nobody_up()
    {
        if (Store.Database.IsSqlite)
        {
            await Tables.ChangeAsync(Store, """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-06-10');
                """);
        }

        using var again = await OpenAgainAsync();
        Assert.Equal(0, (await again.Meetings.ListAsync(new MeetingQuery(), None)).Total);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        await Tables.ChangeAsync(Store, """INSERT INTO "__EFMigrationsHistory" VALUES ('99990000000001_future', '99.0')""");
        var refused = await Assert.ThrowsAsync<InputException>(OpenAgainAsync);
        Assert.Contains("99990000000001_future", refused.Message, StringComparison.Ordinal);
    }

    private static async Task HasUsersAsync(ServiceStore store)
    {
        var user = (await store.Users.FindAsync("ann.wren@northbury.example", None))!;
        Assert.Equal([new RoleGrant(Role.Submitter), new RoleGrant(Role.Clerk, "northbury-council")], user.Grants);
        Assert.Equal(("a hash", "GEZDGNBVGY3TQOJQ", true), (user.PasswordHash, user.AuthenticatorKey, user.NeedsCode));
        Assert.Equal(user.Id, (await store.Users.FindLinkAsync("the-secret-of-a-link-in-the-seed", None))!.User!.Id);
    }

    private static async Task FillAsync(StorageOptions options, string version)
    {
        Directory.CreateDirectory(options.DataFolder);
        using var database = new StoreDatabase(DatabaseChoice.Of(options, options.DataFolder));
        await Migrator.MigrateAsync(database, version, () => Task.CompletedTask, None);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var table in Seeds.TablesOf(version))
        {
            await TableText.ReadAsync(table, context.Database.GetDbConnection(), transaction.GetDbTransaction(), None);
        }

        await transaction.CommitAsync();
    }
}
