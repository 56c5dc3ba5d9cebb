namespace Summariser.Core.Records;

/// <summary>Who did what, in order, for ever. Each event holds the hash of the one before it, so that none can be changed or taken out unseen.</summary>
public interface IAuditLog
{
    /// <summary>Writes an event that comes with no other change.</summary>
    Task WriteAsync(AuditNote note, Guid? meeting, CancellationToken cancel);

    /// <summary>Events about a meeting, or about everything for null, newest first.</summary>
    Task<Page<AuditEvent>> ListAsync(Guid? meeting, int skip, int take, CancellationToken cancel);

    /// <summary>Events about meetings of these councils, newest first.</summary>
    Task<Page<AuditEvent>> OfCouncilsAsync(IReadOnlyCollection<string> councils, int skip, int take, CancellationToken cancel);

    /// <summary>Goes through the whole log. Gives the number of the first event whose hash is wrong, or null when all are right.</summary>
    Task<long?> FirstBrokenAsync(CancellationToken cancel);
}

/// <summary>Who acts.</summary>
/// <param name="Name">The name written into the audit log: a user's, an API key's, or the program's own.</param>
public sealed record Actor(string Name)
{
    /// <summary>The program itself.</summary>
    public static Actor Program { get; } = new("Summariser");
}

/// <summary>What is to be written into the audit log.</summary>
/// <param name="Actor">Who acts.</param>
/// <param name="Action">What is done, as a short name in kebab case ("meeting-published").</param>
/// <param name="Detail">What a reader of the log should know, in words; never anything said in a meeting.</param>
public sealed record AuditNote(Actor Actor, string Action, string Detail = "");

/// <summary>An entry of the audit log.</summary>
/// <param name="Number">Its place in the log, from 1 without gaps.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who acted.</param>
/// <param name="Action">What was done.</param>
/// <param name="Detail">More about it, in words.</param>
/// <param name="Meeting">The meeting it is about, or null.</param>
/// <param name="Previous">Hash of the entry before, empty for the first.</param>
/// <param name="Hash">SHA-256 over all of this and <paramref name="Previous"/>.</param>
public sealed record AuditEvent(long Number, DateTimeOffset At, string Actor, string Action, string Detail, Guid? Meeting, string Previous, string Hash);
