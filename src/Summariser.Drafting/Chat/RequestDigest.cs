using Microsoft.Extensions.AI;
using Summariser.Core.Pipeline;

namespace Summariser.Drafting.Chat;

/// <summary>What makes one request the same as another: the messages, the model, the form of the answer and the settings it is made with.</summary>
internal static class RequestDigest
{
    /// <summary>SHA-256 as 64 hexadecimal digits.</summary>
    public static string Of(IEnumerable<ChatMessage> messages, ChatOptions? options) => Digest.Of((
        options?.ModelId,
        options?.Temperature,
        options?.TopP,
        options?.MaxOutputTokens,
        (options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText(),
        messages.Select(message => (message.Role.Value, message.Text)).ToArray()));
}
