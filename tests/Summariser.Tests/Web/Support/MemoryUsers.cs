using System.Collections.Concurrent;
using Summariser.Core;
using Summariser.Core.Records;

namespace Summariser.Tests.Web.Support;

/// <summary>Users in memory, with what was written down of them.</summary>
internal sealed class MemoryUsers(MemoryAudit audit, TimeProvider clock) : IUsers
{
    private readonly Lock changing = new();
    private readonly Dictionary<Guid, User> users = [];
    private readonly Dictionary<string, (Guid? User, DateTimeOffset Until)> links = [];
    private int made;

    public Task<bool> AnyAsync(CancellationToken cancel) => Task.FromResult(users.Count > 0);

    public Task<User?> FindAsync(Guid id, CancellationToken cancel) => Task.FromResult(users.GetValueOrDefault(id));

    public Task<User?> FindAsync(string email, CancellationToken cancel) => Task.FromResult(users.Values.SingleOrDefault(user => user.Email == UserDetails.EmailOf(email)));

    public Task<User?> FindAsync(ExternalSubject subject, CancellationToken cancel) => Task.FromResult(users.Values.SingleOrDefault(user => user.Subject == subject));

    public Task<IReadOnlyList<User>> ListAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<User>>([.. users.Values.OrderBy(user => user.Name, StringComparer.Ordinal)]);

    public Task<User> AddAsync(NewUser user, AuditNote note, CancellationToken cancel)
    {
        lock (changing)
        {
            var (name, email) = (UserDetails.NameOf(user.Name)!, UserDetails.EmailOf(user.Email)!);
            if (users.Values.Any(known => known.Email == email || known.Name == name)) throw new InputException($"There is a user called {name}, or with the address {email}, already.");
            var added = new User
            {
                Id = Guid.NewGuid(), Version = 1, Name = name, Email = email, Grants = user.Grants, PasswordHash = user.PasswordHash, Subject = user.Subject,
                SecurityStamp = $"stamp {++made}", AddedAt = clock.GetUtcNow(),
            };
            audit.Write(note);
            return Task.FromResult(users[added.Id] = added);
        }
    }

    public Task<User> ChangeAsync(Guid id, Func<User, User> change, AuditNote? note, CancellationToken cancel)
    {
        lock (changing)
        {
            var before = users.GetValueOrDefault(id) ?? throw new InputException("There is no such user.");
            var after = change(before) with { Version = before.Version + 1 };
            if ((before.PasswordHash, before.Disabled, before.NeedsCode) != (after.PasswordHash, after.Disabled, after.NeedsCode)) after = after with { SecurityStamp = $"stamp {++made}" };
            if (note is not null) audit.Write(note);
            return Task.FromResult(users[id] = after);
        }
    }

    public Task<string> MakeLinkAsync(Guid? user, DateTimeOffset until, AuditNote? note, CancellationToken cancel)
    {
        lock (changing)
        {
            foreach (var earlier in links.Where(link => user is not null && link.Value.User == user).ToList()) links.Remove(earlier.Key);
            if (note is not null) audit.Write(note);
            links[$"secret-{++made}"] = (user, until);
            return Task.FromResult($"secret-{made}");
        }
    }

    public Task<PasswordLink?> FindLinkAsync(string secret, CancellationToken cancel) => Task.FromResult(
        links.TryGetValue(secret, out var link) && link.Until > clock.GetUtcNow() ? new PasswordLink(link.User is { } id ? users[id] : null, link.Until) : null);

    public async Task<User?> UseLinkAsync(string secret, Func<User, User> change, string action, CancellationToken cancel)
    {
        if (await FindLinkAsync(secret, cancel) is not { User: { } user } || !links.Remove(secret)) return null;
        return await ChangeAsync(user.Id, change, new AuditNote(new Actor(user.Name), action), cancel);
    }

    public async Task<User?> UseFirstLinkAsync(string secret, NewUser user, string action, CancellationToken cancel)
    {
        if (users.Count > 0 || await FindLinkAsync(secret, cancel) is not { User: null } || !links.Remove(secret)) return null;
        return await AddAsync(user, new AuditNote(new Actor(user.Name), action), cancel);
    }
}

/// <summary>An audit log in memory.</summary>
internal sealed class MemoryAudit : IAuditLog
{
    private readonly ConcurrentQueue<AuditEvent> events = new();

    /// <summary>The council of a meeting.</summary>
    public Func<Guid, string> CouncilOf { get; set; } = _ => "";

    /// <summary>What was written, oldest first: who did what.</summary>
    public IEnumerable<(string Actor, string Action, string Detail)> Written => events.Select(entry => (entry.Actor, entry.Action, entry.Detail));

    public void Write(AuditNote note, Guid? meeting = null) =>
        events.Enqueue(new AuditEvent(events.Count + 1, DateTimeOffset.UnixEpoch.AddMinutes(events.Count), note.Actor.Name, note.Action, note.Detail, meeting, "", ""));

    public Task WriteAsync(AuditNote note, Guid? meeting, CancellationToken cancel)
    {
        Write(note, meeting);
        return Task.CompletedTask;
    }

    public Task<Page<AuditEvent>> ListAsync(Guid? meeting, int skip, int take, CancellationToken cancel)
    {
        var fitting = events.Reverse().Where(entry => meeting is null || entry.Meeting == meeting).ToList();
        return Task.FromResult(new Page<AuditEvent>([.. fitting.Skip(skip).Take(take)], fitting.Count));
    }

    public Task<Page<AuditEvent>> OfCouncilsAsync(IReadOnlyCollection<string> councils, int skip, int take, CancellationToken cancel)
    {
        var fitting = events.Reverse().Where(entry => entry.Meeting is { } id && councils.Contains(CouncilOf(id), StringComparer.Ordinal)).ToList();
        return Task.FromResult(new Page<AuditEvent>([.. fitting.Skip(skip).Take(take)], fitting.Count));
    }

    public Task<long?> FirstBrokenAsync(CancellationToken cancel) => Task.FromResult<long?>(null);
}
