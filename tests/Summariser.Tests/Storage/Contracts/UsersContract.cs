using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;

namespace Summariser.Tests.Storage.Contracts;

public abstract class UsersContract(IDatabases databases) : StoreContract(databases)
{
    private static readonly NewUser Wren = new(
        "Ann Wren", "Ann.Wren@Northbury.example", [new RoleGrant(Role.Clerk, "northbury-council"), new RoleGrant(Role.Submitter)], "a hash");

    private static readonly AuditNote Added = new(Clerk, "user-added", "Ann Wren");

    private IUsers Users => Store.Users;

    [Fact]
    public async Task A_user_is_found_by_id_and_by_address_in_any_case()
    {
        Assert.False(await Users.AnyAsync(None));
        var added = await Users.AddAsync(Wren, Added, None);
        Assert.True(await Users.AnyAsync(None));
        Assert.Equal(("Ann Wren", "ann.wren@northbury.example", "a hash", Clock.GetUtcNow()), (added.Name, added.Email, added.PasswordHash, added.AddedAt));
        Assert.Equal([new RoleGrant(Role.Submitter), new RoleGrant(Role.Clerk, "northbury-council")], added.Grants);
        foreach (var found in new[] { await Users.FindAsync(added.Id, None), await Users.FindAsync(" ANN.WREN@northbury.EXAMPLE ", None) })
        {
            Assert.Equal(Digest.Of(added), Digest.Of(found));
        }

        Assert.Null(await Users.FindAsync(Guid.NewGuid(), None));
        Assert.Null(await Users.FindAsync("ann.wren", None));
        Assert.Null(await Users.FindAsync("", None));
    }

    [Fact]
    public async Task A_user_is_found_by_who_they_are_to_another_service()
    {
        var subject = new ExternalSubject("https://sign-on.example", "7");
        var added = await Users.AddAsync(Wren with { PasswordHash = null, Subject = subject }, Added, None);
        await Users.AddAsync(Wren with { Email = "no-subject@northbury.example", Name = "No Subject" }, Added, None);
        await Users.AddAsync(Wren with { Email = "neither@northbury.example", Name = "Neither" }, Added, None);
        Assert.Equal(added.Id, (await Users.FindAsync(subject, None))!.Id);
        Assert.Null(await Users.FindAsync(subject with { Issuer = "https://other.example" }, None));
        await Assert.ThrowsAsync<InputException>(() => Users.AddAsync(Wren with { Email = "second@northbury.example", Name = "Second", Subject = subject }, Added, None));
    }

    [Theory]
    [InlineData("ann.wren@northbury.example", "Somebody Else")]
    [InlineData("not an address", "Ann Wren")]
    [InlineData("a@b@c", "Ann Wren")]
    [InlineData("ok@northbury.example", "two\nlines")]
    [InlineData("ok@northbury.example", " ")]
    [InlineData("ok@northbury.example", "ANN WREN")]
    public async Task Two_users_with_one_address_or_name_and_users_without_either_are_refused(string email, string name)
    {
        await Users.AddAsync(Wren, Added, None);
        await Assert.ThrowsAsync<InputException>(() => Users.AddAsync(Wren with { Email = email, Name = name }, Added, None));
        Assert.Single(await Users.ListAsync(None));
    }

    [Fact]
    public async Task Every_part_of_a_user_is_kept()
    {
        var added = await Users.AddAsync(Wren, Added, None);
        var wanted = added with
        {
            Name = "Ann Finch", Email = "finch@northbury.example", Grants = [new RoleGrant(Role.Administrator)], PasswordHash = null, FailedAttempts = 3,
            LockedUntil = Clock.GetUtcNow(), AuthenticatorKey = "KEY", NeedsCode = true, LastCodeStep = 1L << 40, RecoveryCodes = ["one", "two"],
            Subject = new ExternalSubject("issuer", "id"), Disabled = true, SignedInAt = Clock.GetUtcNow(), SecurityStamp = "stamp",
        };
        Assert.Equal(Digest.Of(wanted with { Version = 2 }), Digest.Of(await Users.ChangeAsync(added.Id, _ => wanted, null, None)));
        using var again = await OpenAgainAsync();
        Assert.Equal(Digest.Of(wanted with { Version = 2 }), Digest.Of(Assert.Single(await again.Users.ListAsync(None))));
    }

    [Fact]
    public async Task A_change_and_its_line_in_the_audit_log_are_kept_together_or_not_at_all()
    {
        var added = await Users.AddAsync(Wren, Added, None);
        await Users.ChangeAsync(added.Id, user => user with { Disabled = true }, new AuditNote(Clerk, "user-disabled", "Ann Wren"), None);
        await Assert.ThrowsAsync<InputException>(() => Users.ChangeAsync(added.Id, _ => throw new InputException("No."), new AuditNote(Clerk, "user-enabled"), None));
        await Assert.ThrowsAsync<InputException>(() => Users.ChangeAsync(Guid.NewGuid(), user => user, new AuditNote(Clerk, "user-enabled"), None));
        Assert.Equal(["user-disabled", "user-added"], (await Store.Audit.ListAsync(null, 0, 10, None)).Rows.Select(entry => entry.Action));
        Assert.True((await Users.FindAsync(added.Id, None))!.Disabled);
    }

    [Fact]
    public async Task What_concerns_how_they_sign_in_ends_their_sessions_and_nothing_else_does()
    {
        var added = await Users.AddAsync(Wren, Added, None);
        Func<User, User>[] ending =
        [
            user => user with { PasswordHash = "another" }, user => user with { Disabled = true }, user => user with { NeedsCode = true },
            user => user with { Email = "other@northbury.example" },
        ];
        foreach (var change in ending)
        {
            var before = (await Users.FindAsync(added.Id, None))!.SecurityStamp;
            Assert.NotEqual(before, (await Users.ChangeAsync(added.Id, change, null, None)).SecurityStamp);
        }

        var stamp = (await Users.FindAsync(added.Id, None))!.SecurityStamp;
        var same = await Users.ChangeAsync(added.Id, user => user.Attempted(Clock.GetUtcNow()) with { SignedInAt = Clock.GetUtcNow(), Grants = [] }, null, None);
        Assert.Equal(stamp, same.SecurityStamp);
        Assert.Empty(same.Grants);
    }

    [Fact]
    public async Task Attempts_made_at_once_from_two_machines_are_all_counted()
    {
        var added = await Users.AddAsync(Wren, Added, None);
        using var other = await OpenAgainAsync();
        var allowed = 0;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(at => (at % 2 == 0 ? Users : other.Users).ChangeAsync(
            added.Id,
            user =>
            {
                if (user.IsLockedAt(Clock.GetUtcNow())) return user;
                Interlocked.Increment(ref allowed);
                return user.Attempted(Clock.GetUtcNow());
            },
            null, None)));
        Assert.Equal(User.MostFailures, allowed);
        var locked = (await Users.FindAsync(added.Id, None))!;
        Assert.Equal((User.MostFailures, Clock.GetUtcNow() + User.LockedFor), (locked.FailedAttempts, locked.LockedUntil));
    }

    [Fact]
    public async Task A_link_works_once_and_is_nowhere_in_the_database()
    {
        var added = await Users.AddAsync(Wren, Added, None);
        var secret = await Users.MakeLinkAsync(added.Id, Clock.GetUtcNow().AddHours(1), new AuditNote(Clerk, "user-link-made", "Ann Wren"), None);
        await using (var context = Store.Database.Open())
        {
            Assert.DoesNotContain(secret, JsonSerializer.Serialize(await context.UserLinks.SingleAsync()), StringComparison.Ordinal);
        }

        Assert.Equal(added.Id, (await Users.FindLinkAsync(secret, None))!.User!.Id);
        Assert.Null(await Users.FindLinkAsync(secret + "a", None));
        Assert.Null(await Users.UseFirstLinkAsync(secret, Wren with { Email = "first@northbury.example" }, "user-added", None));
        Assert.Equal("new", (await Users.UseLinkAsync(secret, user => user with { PasswordHash = "new" }, "user-password-set", None))!.PasswordHash);
        Assert.Null(await Users.UseLinkAsync(secret, user => user with { PasswordHash = "newer" }, "user-password-set", None));
        Assert.Null(await Users.FindLinkAsync(secret, None));
        Assert.Equal("new", (await Users.FindAsync(added.Id, None))!.PasswordHash);
        Assert.Equal(("Ann Wren", "user-password-set"), (await Store.Audit.ListAsync(null, 0, 1, None)).Rows.Select(entry => (entry.Actor, entry.Action)).Single());
    }

    [Fact]
    public async Task A_link_ends_with_its_time_and_when_another_is_made_for_the_same_user()
    {
        var added = await Users.AddAsync(Wren, Added, None);
        var first = await Users.MakeLinkAsync(added.Id, Clock.GetUtcNow().AddHours(1), null, None);
        var second = await Users.MakeLinkAsync(added.Id, Clock.GetUtcNow().AddHours(1), null, None);
        Assert.Null(await Users.FindLinkAsync(first, None));
        Assert.NotNull(await Users.FindLinkAsync(second, None));
        Clock.Move(TimeSpan.FromHours(1));
        Assert.Null(await Users.FindLinkAsync(second, None));
        Assert.Null(await Users.UseLinkAsync(second, user => user, "user-password-set", None));
    }

    [Fact]
    public async Task The_first_administrator_is_made_once_whichever_machines_link_is_used()
    {
        using var other = await OpenAgainAsync();
        var here = await Users.MakeLinkAsync(null, Clock.GetUtcNow().AddHours(1), null, None);
        var there = await other.Users.MakeLinkAsync(null, Clock.GetUtcNow().AddHours(1), null, None);
        Assert.Null((await Users.FindLinkAsync(there, None))!.User);
        Assert.Null(await Users.UseLinkAsync(there, user => user, "user-password-set", None));
        var made = await Task.WhenAll(
            Users.UseFirstLinkAsync(there, Wren with { Email = "one@northbury.example" }, "user-added", None),
            other.Users.UseFirstLinkAsync(here, Wren with { Email = "two@northbury.example" }, "user-added", None));
        Assert.Single(made.OfType<User>());
        Assert.Single(await Users.ListAsync(None));
        Assert.Null(await Users.FindLinkAsync(here, None));
        var late = await Users.MakeLinkAsync(null, Clock.GetUtcNow().AddHours(1), null, None);
        Assert.Null(await Users.UseFirstLinkAsync(late, Wren with { Email = "three@northbury.example" }, "user-added", None));
    }
}
