using System.ClientModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace Summariser.Drafting.Chat;

/// <summary>
/// The OpenAI library's chat client as an <see cref="IChatClient"/>: text in, text out, with a strict JSON schema. A refusal comes back as
/// <see cref="ErrorContent"/>, and an answer the service's filter held back as a response that ended for that reason.
/// </summary>
/// <param name="client">The library's client.</param>
/// <param name="settings">What it was made from.</param>
internal sealed class OpenAIChat(ChatClient client, ChatSettings settings) : IChatClient
{
    /// <inheritdoc/>
    /// <exception cref="ChatServiceException">The service did not answer.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return Response(await client.CompleteChatAsync(messages.Select(Message), Options(options), cancellationToken));
        }
        catch (ClientResultException error) when (ChatFailures.IsFiltered(error))
        {
            return new ChatResponse { FinishReason = ChatFinishReason.ContentFilter, ModelId = settings.Model };
        }
        catch (ClientResultException error)
        {
            throw ChatFailures.Of(error, settings);
        }
        catch (AuthenticationFailedException error)
        {
            throw ChatFailures.NoIdentity(error);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw ChatFailures.Late(error, settings);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or AggregateException)
        {
            throw ChatFailures.Unreachable(error, settings);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            throw ChatFailures.NoCompletion(error, settings);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static OpenAI.Chat.ChatMessage Message(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Options(ChatOptions? options) => new()
    {
        Temperature = options?.Temperature,
        TopP = options?.TopP,
        MaxOutputTokenCount = options?.MaxOutputTokens,
        ResponseFormat = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } json
            ? ChatResponseFormat.CreateJsonSchemaFormat(json.SchemaName, BinaryData.FromString(schema.GetRawText()), jsonSchemaIsStrict: true)
            : null,
    };

    private static ChatResponse Response(ChatCompletion completion)
    {
        var message = new ChatMessage(ChatRole.Assistant, string.Concat(completion.Content.Select(part => part.Text)));
        if (!string.IsNullOrEmpty(completion.Refusal))
        {
            message.Contents.Add(new ErrorContent(completion.Refusal) { ErrorCode = "Refusal" });
        }

        return new ChatResponse(message)
        {
            ModelId = completion.Model,
            FinishReason = completion.FinishReason switch
            {
                OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
                OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
                _ => ChatFinishReason.Stop,
            },
            Usage = completion.Usage is { } usage
                ? new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount }
                : null,
        };
    }
}
