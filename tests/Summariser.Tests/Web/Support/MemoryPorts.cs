using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Web.Support;

/// <summary>Keys in memory; a secret is its key's name.</summary>
internal sealed class MemoryKeys : IApiKeys
{
    public Dictionary<string, ApiKey> Keys { get; } = [];

    public string Add(string secret, ApiScopes scopes, string? council = null, bool revoked = false)
    {
        Keys[secret] = new ApiKey(Guid.NewGuid(), secret, scopes, council, DateTimeOffset.UnixEpoch, revoked ? DateTimeOffset.UnixEpoch : null);
        return secret;
    }

    public Task<(ApiKey Key, string Secret)> MakeAsync(string name, ApiScopes scopes, string? councilKey, Actor actor, CancellationToken cancel) =>
        Task.FromResult((Keys[Add(name, scopes, councilKey)], name));

    public Task<ApiKey?> FindAsync(string secret, CancellationToken cancel) => Task.FromResult(Keys.GetValueOrDefault(secret));

    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<ApiKey>>([.. Keys.Values]);

    public Task RevokeAsync(Guid id, Actor actor, CancellationToken cancel) => throw new NotSupportedException();
}

/// <summary>Summaries in memory.</summary>
internal sealed class MemoryRevisions : IRevisions
{
    public Dictionary<(Guid Meeting, int Number), MeetingSummary> Summaries { get; } = [];

    public Task<Revision> AddAsync(Guid meeting, int? basedOn, MeetingSummary summary, RevisionKind kind, AuditNote note, CancellationToken cancel)
    {
        var number = Summaries.Keys.Count(key => key.Meeting == meeting) + 1;
        Summaries[(meeting, number)] = summary;
        return Task.FromResult(new Revision(meeting, number, basedOn, kind, note.Actor.Name, default, "", "", 0));
    }

    public Task<(Revision Revision, MeetingSummary Summary)?> FindAsync(Guid meeting, int number, CancellationToken cancel) =>
        Task.FromResult(Summaries.TryGetValue((meeting, number), out var summary)
            ? (new Revision(meeting, number, null, RevisionKind.Drafted, "", default, "", "", 0), summary)
            : ((Revision, MeetingSummary)?)null);

    public Task<IReadOnlyList<Revision>> ListAsync(Guid meeting, CancellationToken cancel) => throw new NotSupportedException();
}

/// <summary>Files in memory: their bytes are counted and hashed as they arrive, and not kept.</summary>
internal sealed class MemoryFiles : IFileStore
{
    public List<StoredFile> Kept { get; } = [];

    /// <summary>Files that are on disk, by their digest.</summary>
    public Dictionary<string, string> OnDisk { get; } = [];

    /// <summary>The most bytes that were asked of the stream at a time.</summary>
    public int LargestRead { get; private set; }

    public async Task<StoredFile> KeepAsync(Stream content, string name, CancellationToken cancel)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (block, bytes) = (new byte[1 << 16], 0L);
        for (int read; (read = await content.ReadAsync(block, cancel)) > 0; bytes += read)
        {
            digest.AppendData(block, 0, read);
            LargestRead = Math.Max(LargestRead, read);
        }

        Kept.Add(new StoredFile(Convert.ToHexStringLower(digest.GetCurrentHash()), bytes, name));
        return Kept[^1];
    }

    public async Task<StoredFile> TakeAsync(string path, string name, CancellationToken cancel)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return await KeepAsync(content, name, cancel);
    }

    public string PathOf(StoredFile file) => OnDisk.GetValueOrDefault(file.Digest, file.Name);

    public Task<bool> IsIntactAsync(StoredFile file, CancellationToken cancel) => throw new NotSupportedException();

    public Task RemoveAsync(string digest, CancellationToken cancel) => throw new NotSupportedException();
}

/// <summary>A queue that writes down what it was asked.</summary>
internal sealed class MemoryQueue : IWorkQueue
{
    public List<string> Asked { get; } = [];

    public string? Refusal { get; set; }

    public Task EnqueueAsync(Guid meeting, CancellationToken cancel) => Write($"enqueue {meeting}");

    public Task CancelAsync(Guid meeting, Actor actor, CancellationToken cancel) => Write($"cancel {meeting} by {actor.Name}");

    public Task PauseAsync(Guid meeting, Actor actor, CancellationToken cancel) => Write($"pause {meeting} by {actor.Name}");

    public Task ResumeAsync(Guid meeting, Actor actor, CancellationToken cancel) => Write($"resume {meeting} by {actor.Name}");

    public Task RetryAsync(Guid meeting, string? fromStage, Actor actor, CancellationToken cancel) => Write($"retry {meeting} from {fromStage ?? "-"} by {actor.Name}");

    public Task PrioritiseAsync(Guid meeting, int priority, Actor actor, CancellationToken cancel) => Write($"prioritise {meeting} to {priority} by {actor.Name}");

    private Task Write(string asked)
    {
        if (Refusal is not null) throw new InputException(Refusal);
        Asked.Add(asked);
        return Task.CompletedTask;
    }
}

/// <summary>News that stand ready, and then nothing until the watcher leaves.</summary>
internal sealed class MemoryNews : INews
{
    public List<MeetingNews> Known { get; } = [];

    public List<StageEvent> Told { get; } = [];

    /// <summary>Number of the newest that was given out.</summary>
    public long Given { get; private set; }

    public TaskCompletionSource WatcherLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task TellAsync(Guid meeting, StageEvent news, CancellationToken cancel)
    {
        Told.Add(news);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<MeetingNews>> LastAsync(Guid meeting, int most, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<MeetingNews>>([.. Known.Where(news => news.Meeting == meeting).TakeLast(most)]);

    public async IAsyncEnumerable<MeetingNews> WatchAsync(Guid? meeting, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var news in Known.Where(news => news.Meeting == meeting && news.Number > after))
        {
            Given = news.Number;
            yield return news;
        }

        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        finally
        {
            WatcherLeft.TrySetResult();
        }
    }
}

/// <summary>Finds everything there is, published or not, so that what the API itself holds back is seen.</summary>
internal sealed class EverythingSearch : ISearch
{
    public List<SearchHit> Hits { get; } = [];

    public List<RegisteredDecision> Decisions { get; } = [];

    public List<RegisteredAction> Actions { get; } = [];

    public SearchQuery? Asked { get; private set; }

    public Task<Page<SearchHit>> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        Asked = query;
        return Task.FromResult(new Page<SearchHit>(Hits, Hits.Count));
    }

    public Task<Page<RegisteredDecision>> DecisionsAsync(RegisterQuery query, CancellationToken cancel) =>
        Task.FromResult(new Page<RegisteredDecision>(Decisions, Decisions.Count));

    public Task<Page<RegisteredAction>> ActionsAsync(RegisterQuery query, CancellationToken cancel) =>
        Task.FromResult(new Page<RegisteredAction>(Actions, Actions.Count));
}

/// <summary>Webhooks in memory, with messages that are due.</summary>
internal sealed class MemoryWebhooks : IWebhooks
{
    public List<Webhook> Hooks { get; } = [];

    public Queue<WebhookMessage> Due { get; } = [];

    public List<string> Settled { get; } = [];

    public DateTimeOffset? TryAgainAt { get; private set; }

    public Task<(Webhook Webhook, string Secret)> MakeAsync(Uri address, string? councilKey, Actor actor, CancellationToken cancel)
    {
        Hooks.Add(new Webhook(Guid.NewGuid(), address, councilKey, DateTimeOffset.UnixEpoch));
        return Task.FromResult((Hooks[^1], "the-secret"));
    }

    public Task<IReadOnlyList<Webhook>> ListAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<Webhook>>([.. Hooks]);

    public Task RemoveAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        Hooks.RemoveAll(hook => hook.Id == id);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<WebhookMessage>> TakeDueAsync(int most, CancellationToken cancel)
    {
        var taken = new List<WebhookMessage>();
        while (taken.Count < most && Due.TryDequeue(out var message)) taken.Add(message);
        return Task.FromResult<IReadOnlyList<WebhookMessage>>(taken);
    }

    public Task DeliveredAsync(long message, CancellationToken cancel)
    {
        Settled.Add($"{message} arrived");
        return Task.CompletedTask;
    }

    public Task FailedAsync(long message, string reason, DateTimeOffset? tryAgainAt, CancellationToken cancel)
    {
        Settled.Add($"{message} failed: {reason}");
        TryAgainAt = tryAgainAt;
        return Task.CompletedTask;
    }
}

/// <summary>Reads an agenda of the project's own text: the council's name.</summary>
internal sealed class LineAgendas : IAgendaReader, IAgendaAddressReader
{
    public Task<Agenda> ReadAsync(byte[] content, CancellationToken cancel) => Of(System.Text.Encoding.UTF8.GetString(content));

    Task<Agenda> IAgendaReader.ReadAsync(string path, CancellationToken cancel) => throw new NotSupportedException();

    Task<Agenda> IAgendaAddressReader.ReadAsync(string address, CancellationToken cancel) => Of(new Uri(address).Host.Split('.')[0]);

    private static Task<Agenda> Of(string council) => council.Length > 0 && council != "nothing"
        ? Task.FromResult(new Agenda { Meeting = new() { Council = council, Title = "Harbour Board" }, Items = [new AgendaItem { Title = "Dredging" }] })
        : throw new InputException("There is no agenda in this.");
}

/// <summary>Captions of the words alone.</summary>
internal sealed class PlainCaptions : ICaptionWriter
{
    public string Write(IReadOnlyList<Utterance> utterances) => $"WEBVTT\n{string.Join('\n', utterances.Select(said => said.Text))}";
}
