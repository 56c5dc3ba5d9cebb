using Microsoft.Extensions.AI;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Chat;

/// <summary>Makes no call that could cost a meeting more than it may. Answers kept from an earlier run count as what they cost then.</summary>
internal sealed class BudgetedChat(IChatClient inner, Budget budget, int longestAnswer) : DelegatingChatClient(inner)
{
    private readonly CachedChat? cache = inner.GetService(typeof(CachedChat)) as CachedChat;

    /// <inheritdoc/>
    /// <exception cref="BudgetExceededException">The call could pass the limit, and was not made.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = messages.ToArray();
        var isKnown = cache is not null && await cache.HoldsAsync(request, options, cancellationToken);
        var most = isKnown ? new TokenCount(0, 0) : TokenUse.AtMost(request, options, longestAnswer);
        if (!isKnown)
        {
            await budget.PromiseAsync(most, cancellationToken);
        }

        var actual = new TokenCount(0, 0);
        try
        {
            var response = await base.GetResponseAsync(request, options, cancellationToken);
            actual = response.Usage is { InputTokenCount: not null } ? TokenUse.Of(response) : most;
            return response;
        }
        catch (Exception error) when (error is ChatServiceException { MayBeCharged: true } or OperationCanceledException)
        {
            actual = most;
            throw;
        }
        finally
        {
            budget.Settle(most, actual);
        }
    }
}
