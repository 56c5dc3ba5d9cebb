using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Summariser.Core.Records;

namespace Summariser.Web.Api.Meetings;

/// <summary>News as server-sent events.</summary>
internal static class EventStream
{
    /// <summary>Well under the minute after which proxies cut silent connections.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>News until the caller leaves or the program stops, with an empty event of kind "beat" whenever there was none for a while.</summary>
    public static async IAsyncEnumerable<SseItem<NewsView>> OfAsync(
        Func<CancellationToken, IAsyncEnumerable<MeetingNews>> watch, TimeProvider clock, CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancel);
        await using var news = watch(stop.Token).GetAsyncEnumerator(stop.Token);
        var next = news.MoveNextAsync().AsTask();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await Task.WhenAny(next, Task.Delay(Beat, clock, stop.Token));
                if (!next.IsCompleted)
                {
                    if (!stop.IsCancellationRequested) yield return new SseItem<NewsView>(NewsView.Nothing, "beat");
                    continue;
                }

                if (!next.IsCompletedSuccessfully || !await next) yield break;
                var told = news.Current;
                yield return new SseItem<NewsView>(NewsView.Of(told), told.Kind) { EventId = $"{told.Number}" };
                next = news.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // Whoever waits for news must have left before the enumerator can be closed.
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

/// <summary>One thing that happened to a meeting.</summary>
/// <param name="At">When.</param>
/// <param name="Subject">The new state, or the stage.</param>
/// <param name="DoneSeconds">Seconds of the recording done.</param>
/// <param name="TotalSeconds">Seconds of the recording in all.</param>
internal sealed record NewsView(DateTimeOffset? At, string? Subject, double? DoneSeconds, double? TotalSeconds)
{
    public static NewsView Nothing { get; } = new(null, null, null, null);

    public static NewsView Of(MeetingNews news) => news.TotalSeconds > 0
        ? new(news.At, news.Subject, news.DoneSeconds, news.TotalSeconds)
        : new(news.At, news.Subject, null, null);
}
