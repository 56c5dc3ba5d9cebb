using Microsoft.Extensions.AI;

namespace Summariser.Drafting.Chat;

/// <summary>Lets only so many calls be under way at once.</summary>
internal sealed class LimitedChat(IChatClient inner, int atOnce) : DelegatingChatClient(inner)
{
    private readonly SemaphoreSlim places = new(atOnce, atOnce);

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        places.Dispose();
    }
}
