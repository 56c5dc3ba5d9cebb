using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Users;

/// <summary>The users in the database.</summary>
internal sealed class UserBook(StoreDatabase database, TimeProvider clock) : IUsers
{
    private readonly PasswordLinks links = new(clock);

    /// <inheritdoc/>
    public Task<bool> AnyAsync(CancellationToken cancel) => database.ReadAsync(context => context.Users.AnyAsync(cancel), cancel);

    /// <inheritdoc/>
    public Task<User?> FindAsync(Guid id, CancellationToken cancel) => FindAsync(users => users.Where(row => row.Id == id), cancel);

    /// <inheritdoc/>
    public Task<User?> FindAsync(string email, CancellationToken cancel) => UserDetails.EmailOf(email) is { } known
        ? FindAsync(users => users.Where(row => row.Email == known), cancel)
        : Task.FromResult<User?>(null);

    /// <inheritdoc/>
    public Task<User?> FindAsync(ExternalSubject subject, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return FindAsync(users => users.Where(row => row.Issuer == subject.Issuer && row.Subject == subject.Id), cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<User>> ListAsync(CancellationToken cancel) => database.ReadAsync<IReadOnlyList<User>>(
        async context =>
        {
            var roles = (await context.UserRoles.ToListAsync(cancel)).ToLookup(role => role.UserId);
            return
            [
                .. (await context.Users.ToListAsync(cancel)).Select(row => row.ToRecord(roles[row.Id]))
                    .OrderBy(user => user.Name, StringComparer.OrdinalIgnoreCase).ThenBy(user => user.Email, StringComparer.Ordinal),
            ];
        },
        cancel);

    /// <inheritdoc/>
    public Task<User> AddAsync(NewUser user, AuditNote note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(note);
        return database.WriteAsync(context => AddAsync(context, user, note, cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<User> ChangeAsync(Guid id, Func<User, User> change, AuditNote? note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        return database.WriteAsync(context => ChangeAsync(context, id, change, note, cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<string> MakeLinkAsync(Guid? user, DateTimeOffset until, AuditNote? note, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var secret = await links.AddAsync(context, user, until, cancel);
            if (note is not null) await AuditTrail.AppendAsync(context, note, null, clock.GetUtcNow(), cancel);
            return secret;
        },
        cancel);

    /// <inheritdoc/>
    public Task<PasswordLink?> FindLinkAsync(string secret, CancellationToken cancel) => database.ReadAsync(
        async context => await links.FindAsync(context, secret, cancel) is { } link
            ? new PasswordLink(link.UserId is { } id ? await ReadAsync(context, await RequireAsync(context, id, cancel), cancel) : null, link.Until)
            : null,
        cancel);

    /// <inheritdoc/>
    public Task<User?> UseLinkAsync(string secret, Func<User, User> change, string action, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        return database.WriteAsync(
            async context =>
            {
                if (await links.FindAsync(context, secret, cancel) is not { UserId: { } id } link) return null;
                context.UserLinks.Remove(link);
                var name = (await RequireAsync(context, id, cancel)).Name;
                return await ChangeAsync(context, id, change, new AuditNote(new Actor(name), action), cancel);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<User?> UseFirstLinkAsync(string secret, NewUser user, string action, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        return database.WriteAsync(
            async context =>
            {
                if (await links.FindAsync(context, secret, cancel) is not { UserId: null } || await context.Users.AnyAsync(cancel)) return null;
                await context.UserLinks.Where(link => link.UserId == null).ExecuteDeleteAsync(cancel);
                return await AddAsync(context, user, new AuditNote(new Actor(user.Name), action), cancel);
            },
            cancel);
    }

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static async Task<UserRow> RequireAsync(StoreContext context, Guid id, CancellationToken cancel) =>
        await context.Users.SingleOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw new InputException($"There is no user {id}. List the users to see those there are.");

    private static async Task<User> ReadAsync(StoreContext context, UserRow row, CancellationToken cancel) =>
        row.ToRecord(await context.UserRoles.Where(role => role.UserId == row.Id).ToListAsync(cancel));

    private Task<User?> FindAsync(Func<IQueryable<UserRow>, IQueryable<UserRow>> which, CancellationToken cancel) => database.ReadAsync(
        async context => await which(context.Users).SingleOrDefaultAsync(cancel) is { } row ? await ReadAsync(context, row, cancel) : null, cancel);

    private async Task<User> AddAsync(StoreContext context, NewUser user, AuditNote note, CancellationToken cancel)
    {
        var (name, email) = (UserDetails.NameOf(user.Name), UserDetails.EmailOf(user.Email));
        if (name is null || email is null)
        {
            throw new InputException("A user has an email address and a name of one line without a colon. Give both.");
        }

        // The audit log knows people by their names, so no two have the same.
        if ((await context.Users.Select(row => row.Name).ToListAsync(cancel)).Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new InputException($"There is a user called {name} already. Add something that tells them apart, such as a department.");
        }

        if (await context.Users.AnyAsync(row => row.Email == email, cancel))
        {
            throw new InputException($"There is a user with the email address {email} already. List the users to see who it is.");
        }

        if (user.Subject is { } subject && await context.Users.AnyAsync(row => row.Issuer == subject.Issuer && row.Subject == subject.Id, cancel))
        {
            throw new InputException($"Another user signs in as {subject.Id} of {subject.Issuer} already.");
        }

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

    private async Task<User> ChangeAsync(StoreContext context, Guid id, Func<User, User> change, AuditNote? note, CancellationToken cancel)
    {
        var row = await RequireAsync(context, id, cancel);
        var before = await ReadAsync(context, row, cancel);
        var after = change(before);
        if (EndsSessions(before, after) && after.SecurityStamp == before.SecurityStamp) after = after with { SecurityStamp = NewStamp() };
        row.Take(after);
        row.Version++;
        if (!before.Grants.SequenceEqual(after.Grants)) await GiveAsync(context, id, after.Grants, cancel);
        await context.SaveChangesAsync(cancel);
        if (note is not null) await AuditTrail.AppendAsync(context, note, null, clock.GetUtcNow(), cancel);
        return await ReadAsync(context, row, cancel);
    }

    private static bool EndsSessions(User before, User after) =>
        before.PasswordHash != after.PasswordHash || before.Disabled != after.Disabled || before.NeedsCode != after.NeedsCode || before.Email != after.Email;

    private static async Task GiveAsync(StoreContext context, Guid user, IReadOnlyList<RoleGrant> grants, CancellationToken cancel)
    {
        await context.SaveChangesAsync(cancel);
        await context.UserRoles.Where(role => role.UserId == user).ExecuteDeleteAsync(cancel);
        context.ChangeTracker.Entries<UserRoleRow>().ToList().ForEach(role => role.State = EntityState.Detached);
        context.UserRoles.AddRange(grants.Distinct().Select(grant => new UserRoleRow { UserId = user, Role = grant.Role, CouncilKey = grant.Council ?? "" }));
        await context.SaveChangesAsync(cancel);
    }
}
