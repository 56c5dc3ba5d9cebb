using Summariser.Core.Records;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Web.Support;

/// <summary>Submissions that are not handed in yet, in memory.</summary>
internal sealed class MemoryDrafts : ISubmissionDrafts
{
    private readonly Dictionary<Guid, SubmissionDraft> drafts = [];
    private int changes;

    public Task<SubmissionDraft?> FindAsync(Guid id, string owner, CancellationToken cancel) =>
        Task.FromResult(drafts.GetValueOrDefault(id) is { } found && found.Owner == owner ? found : null);

    public Task<IReadOnlyList<SubmissionDraft>> ListAsync(string owner, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<SubmissionDraft>>([.. drafts.Values.Where(draft => draft.Owner == owner).OrderByDescending(draft => draft.ChangedAt)]);

    public Task SaveAsync(SubmissionDraft draft, CancellationToken cancel)
    {
        drafts[draft.Id] = draft with { ChangedAt = DateTimeOffset.UnixEpoch.AddSeconds(++changes) };
        return Task.CompletedTask;
    }

    public Task RemoveAsync(Guid id, string owner, CancellationToken cancel)
    {
        if (drafts.GetValueOrDefault(id)?.Owner == owner) drafts.Remove(id);
        return Task.CompletedTask;
    }
}

/// <summary>Words that were heard, the same of every recording.</summary>
internal sealed class MemoryHeard : IHeardSoFar
{
    public IReadOnlyList<Utterance> Said { get; set; } = [];

    public Task<IReadOnlyList<Utterance>> OfAsync(Recording recording, CancellationToken cancel) => Task.FromResult(Said);
}

/// <summary>Email that is due, in memory.</summary>
internal sealed class MemoryMail : IMailOutbox
{
    public Queue<MailMessage> Due { get; } = [];

    public List<string> Settled { get; } = [];

    public DateTimeOffset? TryAgainAt { get; private set; }

    public Task<IReadOnlyList<MailMessage>> TakeDueAsync(int most, CancellationToken cancel)
    {
        var taken = new List<MailMessage>();
        while (taken.Count < most && Due.TryDequeue(out var message)) taken.Add(message);
        return Task.FromResult<IReadOnlyList<MailMessage>>(taken);
    }

    public Task SentAsync(long message, CancellationToken cancel)
    {
        Settled.Add($"{message} sent");
        return Task.CompletedTask;
    }

    public Task FailedAsync(long message, string reason, DateTimeOffset? tryAgainAt, CancellationToken cancel)
    {
        Settled.Add($"{message} failed: {reason}");
        TryAgainAt = tryAgainAt;
        return Task.CompletedTask;
    }
}
