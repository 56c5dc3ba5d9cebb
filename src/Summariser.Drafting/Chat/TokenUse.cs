using System.Text;
using Microsoft.Extensions.AI;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Chat;

/// <summary>Counts of tokens: what the service says, and what a call can come to at most.</summary>
internal static class TokenUse
{
    // English has four bytes a token and more; names, numbers and JSON about three.
    private const int BytesAToken = 3;
    private const int OverheadTokens = 50;

    /// <summary>What the service counted for an answer; nothing where it does not count.</summary>
    public static TokenCount Of(ChatResponse response) => new(response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);

    /// <summary>The most a call can come to.</summary>
    public static TokenCount AtMost(IEnumerable<ChatMessage> messages, ChatOptions? options, int longestAnswer)
    {
        var schema = (options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText() ?? "";
        return new TokenCount(
            messages.Sum(message => (long)Of(message.Text) + OverheadTokens) + Of(schema) + OverheadTokens,
            options?.MaxOutputTokens ?? longestAnswer);
    }

    /// <summary>The tokens a text can come to at most.</summary>
    public static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + BytesAToken - 1) / BytesAToken;
}
