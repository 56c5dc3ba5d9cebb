using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Users;

/// <summary>Changes of users with all that follows from one: their roles, the end of their sessions, the audit log.</summary>
internal sealed class UserChanges(TimeProvider clock)
{
    /// <summary>The row of a user, to be changed.</summary>
    /// <exception cref="InputException">There is no such user.</exception>
    public static async Task<UserRow> RequireAsync(StoreContext context, Guid id, CancellationToken cancel) =>
        await context.Users.SingleOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw new InputException($"There is no user {id}. List the users to see those there are.");

    /// <summary>A user with their roles.</summary>
    public static async Task<User> ReadAsync(StoreContext context, UserRow row, CancellationToken cancel) =>
        row.ToRecord(await context.UserRoles.Where(role => role.UserId == row.Id).ToListAsync(cancel));

    /// <summary>Adds a user and writes it down.</summary>
    /// <exception cref="InputException">They cannot be told from another user, or have no name or address.</exception>
    public async Task<User> AddAsync(StoreContext context, NewUser user, AuditNote note, CancellationToken cancel)
    {
        var (name, email) = (UserDetails.NameOf(user.Name), UserDetails.EmailOf(user.Email));
        if (name is null || email is null)
        {
            throw new InputException("A user has an email address and a name of one line without a colon. Give both.");
        }

        await RequireNewAsync(context, name, email, user.Subject, cancel);
        var row = new UserRow { Id = Guid.NewGuid(), Version = 1 };
        row.Take(new User
        {
            Id = row.Id, Name = name, Email = email, PasswordHash = user.PasswordHash, SecurityStamp = NewStamp(), Subject = user.Subject, AddedAt = clock.GetUtcNow(),
        });
        context.Users.Add(row);
        await GiveAsync(context, row.Id, user.Grants, cancel);
        await AuditTrail.AppendAsync(context, note, null, row.AddedAt, cancel);
        return await ReadAsync(context, row, cancel);
    }

    /// <summary>Changes a user and writes it down.</summary>
    /// <exception cref="InputException">There is no such user.</exception>
    public async Task<User> ApplyAsync(StoreContext context, Guid id, Func<User, User> change, AuditNote? note, CancellationToken cancel)
    {
        var row = await RequireAsync(context, id, cancel);
        var before = await ReadAsync(context, row, cancel);
        var after = change(before);
        row.Take(EndsSessions(before, after) && after.SecurityStamp == before.SecurityStamp ? after with { SecurityStamp = NewStamp() } : after);
        row.Version++;
        if (!before.Grants.SequenceEqual(after.Grants))
        {
            await GiveAsync(context, id, after.Grants, cancel);
        }

        await context.SaveChangesAsync(cancel);
        if (note is not null)
        {
            await AuditTrail.AppendAsync(context, note, null, clock.GetUtcNow(), cancel);
        }

        return await ReadAsync(context, row, cancel);
    }

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static bool EndsSessions(User before, User after) =>
        before.PasswordHash != after.PasswordHash || before.Disabled != after.Disabled || before.NeedsCode != after.NeedsCode || before.Email != after.Email;

    private static async Task RequireNewAsync(StoreContext context, string name, string email, ExternalSubject? subject, CancellationToken cancel)
    {
        // The audit log knows people by their names, so no two have the same.
        if ((await context.Users.Select(row => row.Name).ToListAsync(cancel)).Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new InputException($"There is a user called {name} already. Add something that tells them apart, such as a department.");
        }

        if (await context.Users.AnyAsync(row => row.Email == email, cancel))
        {
            throw new InputException($"There is a user with the email address {email} already. List the users to see who it is.");
        }

        if (subject is not null && await context.Users.AnyAsync(row => row.Issuer == subject.Issuer && row.Subject == subject.Id, cancel))
        {
            throw new InputException($"Another user signs in as {subject.Id} of {subject.Issuer} already.");
        }
    }

    private static async Task GiveAsync(StoreContext context, Guid user, IReadOnlyList<RoleGrant> grants, CancellationToken cancel)
    {
        await context.SaveChangesAsync(cancel);
        context.ChangeTracker.Entries<UserRoleRow>().ToList().ForEach(role => role.State = EntityState.Detached);
        await context.UserRoles.Where(role => role.UserId == user).ExecuteDeleteAsync(cancel);
        context.UserRoles.AddRange(grants.Distinct().Select(grant => new UserRoleRow { UserId = user, Role = grant.Role, CouncilKey = grant.Council ?? "" }));
        await context.SaveChangesAsync(cancel);
    }
}
