namespace Summariser.Core.Records;

/// <summary>The people who may sign in.</summary>
public interface IUsers
{
    /// <summary>Whether there is any user yet.</summary>
    Task<bool> AnyAsync(CancellationToken cancel);

    /// <summary>A user, or null.</summary>
    Task<User?> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>The user of an email address in whatever case, or null.</summary>
    Task<User?> FindAsync(string email, CancellationToken cancel);

    /// <summary>The user another service knows by this name, or null.</summary>
    Task<User?> FindAsync(ExternalSubject subject, CancellationToken cancel);

    /// <summary>All users, by name.</summary>
    Task<IReadOnlyList<User>> ListAsync(CancellationToken cancel);

    /// <summary>Adds a user.</summary>
    /// <exception cref="InputException">The email address or the other service's name for them is another user's already.</exception>
    Task<User> AddAsync(NewUser user, AuditNote note, CancellationToken cancel);

    /// <summary>
    /// Changes a user and writes what was done into the audit log, both or neither. The change is made to the newest state while nobody else can
    /// change it. One that concerns how they sign in, or whether they may, ends their sessions.
    /// </summary>
    /// <param name="id">The user.</param>
    /// <param name="change">What to make of them; it may throw to leave them as they are.</param>
    /// <param name="note">What to write down; null for what happens too often to be worth a line.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">There is no such user.</exception>
    Task<User> ChangeAsync(Guid id, Func<User, User> change, AuditNote? note, CancellationToken cancel);

    /// <summary>Makes a link by which a password can be set once, in place of those made for the same user before.</summary>
    /// <param name="user">Whose password; null for a first administrator who has yet to give a name.</param>
    /// <param name="until">When the link ends.</param>
    /// <param name="note">Who makes it; null where nobody does.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>256 random bits as text. Only their hash is kept, so they cannot be had again.</returns>
    Task<string> MakeLinkAsync(Guid? user, DateTimeOffset until, AuditNote? note, CancellationToken cancel);

    /// <summary>What a link is for, or null for one that is unknown, used or over.</summary>
    Task<PasswordLink?> FindLinkAsync(string secret, CancellationToken cancel);

    /// <summary>Uses up the link of a user and changes them, both or neither.</summary>
    /// <returns>The user, or null when the link is no good any more.</returns>
    Task<User?> UseLinkAsync(string secret, Func<User, User> change, string action, CancellationToken cancel);

    /// <summary>Uses up the link of a first administrator and adds them, both or neither; all such links end with it.</summary>
    /// <returns>The user, or null when the link is no good any more or there are users already.</returns>
    Task<User?> UseFirstLinkAsync(string secret, NewUser user, string action, CancellationToken cancel);
}

/// <summary>A user to be added.</summary>
/// <param name="Name">The name shown and written into the audit log.</param>
/// <param name="Email">The address they sign in with.</param>
/// <param name="Grants">What they may do.</param>
/// <param name="PasswordHash">The hash of their password, or null when they have none yet.</param>
/// <param name="Subject">Who they are to another service, where that signs them in; null for a password of their own.</param>
public sealed record NewUser(string Name, string Email, IReadOnlyList<RoleGrant> Grants, string? PasswordHash = null, ExternalSubject? Subject = null);

/// <summary>Who somebody is to another service that signs them in.</summary>
/// <param name="Issuer">The service.</param>
/// <param name="Id">Its own, unchanging name for them.</param>
public sealed record ExternalSubject(string Issuer, string Id);

/// <summary>A link by which a password can be set once.</summary>
/// <param name="User">Whose password, or null for a first administrator.</param>
/// <param name="Until">When it ends.</param>
public sealed record PasswordLink(User? User, DateTimeOffset Until);
