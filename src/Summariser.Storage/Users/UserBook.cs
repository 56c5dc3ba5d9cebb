using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Users;

/// <summary>The users in the database.</summary>
internal sealed class UserBook(StoreDatabase database, TimeProvider clock) : IUsers
{
    private readonly PasswordLinks links = new(clock);
    private readonly UserChanges changes = new(clock);

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
        return database.WriteAsync(context => changes.AddAsync(context, user, note, cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<User> ChangeAsync(Guid id, Func<User, User> change, AuditNote? note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        return database.WriteAsync(context => changes.ApplyAsync(context, id, change, note, cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<string> MakeLinkAsync(Guid? user, DateTimeOffset until, AuditNote? note, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            var secret = await links.AddAsync(context, user, until, cancel);
            if (note is not null)
            {
                await AuditTrail.AppendAsync(context, note, null, clock.GetUtcNow(), cancel);
            }

            return secret;
        },
        cancel);

    /// <inheritdoc/>
    public Task<PasswordLink?> FindLinkAsync(string secret, CancellationToken cancel) => database.ReadAsync(
        async context => await links.FindAsync(context, secret, cancel) is { } link
            ? new PasswordLink(link.UserId is { } id ? await UserChanges.ReadAsync(context, await UserChanges.RequireAsync(context, id, cancel), cancel) : null, link.Until)
            : null,
        cancel);

    /// <inheritdoc/>
    public Task<User?> UseLinkAsync(string secret, Func<User, User> change, string action, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(change);
        return database.WriteAsync(
            async context =>
            {
                if (await links.FindAsync(context, secret, cancel) is not { UserId: { } id } link)
                {
                    return null;
                }

                context.UserLinks.Remove(link);
                var name = (await UserChanges.RequireAsync(context, id, cancel)).Name;
                return await changes.ApplyAsync(context, id, change, new AuditNote(new Actor(name), action), cancel);
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
                if (await links.FindAsync(context, secret, cancel) is not { UserId: null } || await context.Users.AnyAsync(cancel))
                {
                    return null;
                }

                await context.UserLinks.Where(link => link.UserId == null).ExecuteDeleteAsync(cancel);
                return await changes.AddAsync(context, user, new AuditNote(new Actor(user.Name), action), cancel);
            },
            cancel);
    }

    private Task<User?> FindAsync(Func<IQueryable<UserRow>, IQueryable<UserRow>> which, CancellationToken cancel) => database.ReadAsync(
        async context => await which(context.Users).SingleOrDefaultAsync(cancel) is { } row ? await UserChanges.ReadAsync(context, row, cancel) : null, cancel);
}
