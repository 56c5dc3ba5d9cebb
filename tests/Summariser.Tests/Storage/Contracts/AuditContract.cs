using Summariser.Core.Records;

namespace Summariser.Tests.Storage.Contracts;

public abstract class AuditContract(IDatabases databases) : StoreContract(databases)
{
    [Fact]
    public async Task Entries_are_numbered_without_gaps_and_each_holds_the_hash_of_the_one_before()
    {
        var meeting = Guid.NewGuid();
        await Store.Audit.WriteAsync(new AuditNote(Clerk, "signed-in"), null, None);
        Clock.Move(TimeSpan.FromTicks(1));
        await Store.Audit.WriteAsync(new AuditNote(Clerk, "meeting-read", "Ünïcödé\0 \uD800"), meeting, None);
        var all = (await Store.Audit.ListAsync(null, 0, 10, None)).Rows;
        Assert.Equal([2, 1], all.Select(entry => entry.Number));
        Assert.Equal(("", all[1].Hash), (all[1].Previous, all[0].Previous));
        Assert.Equal((Clock.GetUtcNow(), "A clerk", "Ünïcödé\uFFFD \uFFFD", meeting), (all[0].At, all[0].Actor, all[0].Detail, all[0].Meeting));
        Assert.Equal([2], (await Store.Audit.ListAsync(meeting, 0, 10, None)).Rows.Select(entry => entry.Number));
        Assert.Null(await Store.Audit.FirstBrokenAsync(None));
        Assert.Matches("^[0-9a-f]{64}$", all[0].Hash);
    }

    [Fact]
    public async Task Entries_about_a_councils_meetings_are_told_from_those_about_others_and_about_none()
    {
        var (north, south) = (await SubmitAsync(), await SubmitAsync(council: "Southbury Council"));
        await Store.Audit.WriteAsync(new AuditNote(Clerk, "signed-in"), null, None);
        await Store.Audit.WriteAsync(new AuditNote(Clerk, "meeting-read"), north.Id, None);
        var found = await Store.Audit.OfCouncilsAsync(["northbury-council", "nowhere"], 0, 1, None);
        Assert.Equal(("meeting-read", 2), (Assert.Single(found.Rows).Action, found.Total));
        Assert.Equal([south.Id, north.Id], (await Store.Audit.OfCouncilsAsync(["northbury-council", "southbury-council"], 1, 10, None)).Rows.Select(entry => entry.Meeting));
        Assert.Empty((await Store.Audit.OfCouncilsAsync([], 0, 10, None)).Rows);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'nobody' WHERE number = 1")]
    [InlineData("DELETE FROM audit")]
    public async Task The_database_itself_refuses_to_change_or_remove_an_entry(string change)
    {
        await Store.Audit.WriteAsync(new AuditNote(Clerk, "signed-in"), null, None);
        await Tables.RefusesAsync(Store, change);
        Assert.Equal("A clerk", Assert.Single((await Store.Audit.ListAsync(null, 0, 10, None)).Rows).Actor);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'nobody' WHERE number = 2", 2)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE number = 3", 3)]
    [InlineData("DELETE FROM audit WHERE number = 2", 2)]
    [InlineData("DELETE FROM audit WHERE number = 1", 1)]
    public async Task A_change_made_past_the_database_is_found(string change, long first)
    {
        for (var entry = 0; entry < 3; entry++)
        {
            await Store.Audit.WriteAsync(new AuditNote(Clerk, "signed-in"), null, None);
        }

        Assert.Null(await Store.Audit.FirstBrokenAsync(None));
        await WithoutTriggersAsync(change);
        Assert.Equal(first, await Store.Audit.FirstBrokenAsync(None));
    }

    [Fact]
    public async Task Entries_written_at_once_by_two_programs_make_one_chain()
    {
        using var other = await OpenAgainAsync();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number =>
            (number % 2 == 0 ? Store : other).Audit.WriteAsync(new AuditNote(Clerk, $"entry-{number}"), null, None)));
        var all = await Store.Audit.ListAsync(null, 0, 100, None);
        Assert.Equal(60, all.Total);
        Assert.Equal(60, all.Rows.Select(entry => entry.Action).Distinct().Count());
        Assert.Null(await Store.Audit.FirstBrokenAsync(None));
    }

    private async Task WithoutTriggersAsync(string change)
    {
        foreach (var trigger in new[] { "audit_no_update", "audit_no_delete" })
        {
            await Tables.ChangeAsync(Store, Store.Database.IsSqlite ? $"DROP TRIGGER {trigger}" : $"DROP TRIGGER {trigger} ON audit");
        }

        await Tables.ChangeAsync(Store, change);
    }
}
