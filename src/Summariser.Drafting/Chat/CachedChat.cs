using Microsoft.Extensions.AI;
using Summariser.Core.Pipeline;

namespace Summariser.Drafting.Chat;

/// <summary>
/// Keeps every answer that was paid for, under a digest of the whole request. A rerun with nothing changed makes no call; a changed prompt
/// or transcript makes only the calls it changes; a killed run loses only the calls under way.
/// </summary>
internal sealed class CachedChat(IChatClient inner, IArtefacts artefacts) : DelegatingChatClient(inner)
{
    /// <summary>Whether a request's answer is known.</summary>
    public async Task<bool> HoldsAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancel) =>
        await artefacts.FindAsync<KeptAnswer>(KeyOf(messages, options), cancel) is not null;

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = messages.ToArray();
        var key = KeyOf(request, options);
        if (await artefacts.FindAsync<KeptAnswer>(key, cancellationToken) is { } kept)
        {
            return kept.ToResponse();
        }

        var response = await base.GetResponseAsync(request, options, cancellationToken);

        // It has been paid for: kept even when the run is being cancelled.
        await artefacts.SaveAsync(key, KeptAnswer.Of(response), CancellationToken.None);
        return response;
    }

    private static string KeyOf(IEnumerable<ChatMessage> messages, ChatOptions? options) => $"chat-{RequestDigest.Of(messages, options)}";
}
