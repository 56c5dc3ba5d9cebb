using Microsoft.Extensions.AI;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Chat;

/// <summary>A call that was made: enough for a log, and nothing of what was sent or answered.</summary>
/// <param name="What">What it was for ("item-summary 4").</param>
/// <param name="Model">The model that answered, or that was asked.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Tokens">What the service counted.</param>
/// <param name="Outcome">How it ended: "stop", "length", "content_filter", or the failure in words.</param>
public sealed record ChatCall(string What, string Model, TimeSpan Took, TokenCount Tokens, string Outcome);

/// <summary>Tells of each call that goes out, without its content.</summary>
internal sealed class ReportedChat(IChatClient inner, IProgress<ChatCall> calls, TimeProvider clock) : DelegatingChatClient(inner)
{
    /// <summary>The key under which a request says what it is for.</summary>
    public const string What = "what";

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var began = clock.GetTimestamp();
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken);
            Report(response.ModelId, TokenUse.Of(response), response.FinishReason?.Value ?? "stop");
            return response;
        }
        catch (ChatServiceException error)
        {
            Report(options?.ModelId, new TokenCount(0, 0), error.Message);
            throw;
        }

        void Report(string? model, TokenCount tokens, string outcome) =>
            calls.Report(new ChatCall(options?.AdditionalProperties?[What] as string ?? "", model ?? "", clock.GetElapsedTime(began), tokens, outcome));
    }
}
