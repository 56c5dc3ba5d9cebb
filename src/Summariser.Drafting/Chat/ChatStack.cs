using Microsoft.Extensions.AI;
using Summariser.Core;
using Summariser.Core.Pipeline;

namespace Summariser.Drafting.Chat;

/// <summary>A chat client with everything around it that a draft of one meeting needs.</summary>
public static class ChatStack
{
    /// <summary>A client for one meeting: its budget starts empty.</summary>
    /// <param name="settings">The service and its limits.</param>
    /// <param name="artefacts">Keeps answers.</param>
    /// <param name="calls">Hears of each call that goes out, without its content.</param>
    /// <param name="clock">Times calls and waits between them.</param>
    /// <exception cref="MissingComponentException">No model is configured.</exception>
    public static IChatClient Open(ChatSettings settings, IArtefacts artefacts, IProgress<ChatCall> calls, TimeProvider clock) =>
        Around(new OpenAIChat(ChatConnection.Open(settings), settings), settings, artefacts, calls, clock);

    /// <summary>The wrappers around a client, the outermost first to be asked: budget, cache, retry, limit, report.</summary>
    internal static IChatClient Around(IChatClient service, ChatSettings settings, IArtefacts artefacts, IProgress<ChatCall> calls, TimeProvider clock)
    {
        IChatClient client = new ReportedChat(service, calls, clock);
        client = new LimitedChat(client, settings.Concurrency);
        client = new RetryingChat(client, settings.Retries, clock);
        client = new CachedChat(client, artefacts);
        return new BudgetedChat(client, new Budget(settings), settings.MaxOutputTokens);
    }
}
