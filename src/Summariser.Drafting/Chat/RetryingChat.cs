using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;

namespace Summariser.Drafting.Chat;

/// <summary>Asks again when the service is busy: as long after as it says, else after one second, two, four … with some chance in it.</summary>
internal sealed class RetryingChat : DelegatingChatClient
{
    private readonly ResiliencePipeline<ChatResponse> pipeline;

    public RetryingChat(IChatClient inner, int retries, TimeProvider clock)
        : base(inner) => pipeline = retries == 0 ? ResiliencePipeline<ChatResponse>.Empty : new ResiliencePipelineBuilder<ChatResponse> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<ChatResponse>
            {
                MaxRetryAttempts = retries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(60),
                UseJitter = true,
                // A call that may be charged is not made twice: the budget knows of one.
                ShouldHandle = new PredicateBuilder<ChatResponse>().Handle<ChatServiceException>(error => error is { MayPass: true, MayBeCharged: false }),
                DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as ChatServiceException)?.RetryAfter),
            })
            .Build();

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await pipeline.ExecuteAsync(async cancel => await base.GetResponseAsync(messages, options, cancel), cancellationToken);
}
