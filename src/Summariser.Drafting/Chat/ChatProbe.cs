using Microsoft.Extensions.AI;
using Summariser.Core;

namespace Summariser.Drafting.Chat;

/// <summary>Finds out whether the configured chat model answers.</summary>
public static class ChatProbe
{
    private const int FewTokens = 64;

    /// <summary>Asks the model for one word. Costs a few tokens.</summary>
    /// <returns>The name the model answers under.</returns>
    /// <exception cref="MissingComponentException">No model is configured.</exception>
    /// <exception cref="SummariserException">It cannot be reached, or does not answer.</exception>
    public static async Task<string> AskAsync(ChatSettings settings, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        using var client = new OpenAIChat(ChatConnection.Open(settings), settings);
        var response = await client.GetResponseAsync([new ChatMessage(ChatRole.User, "Answer with the word yes.")],
            new ChatOptions { MaxOutputTokens = FewTokens }, cancel);
        return response.ModelId ?? settings.Model;
    }
}
