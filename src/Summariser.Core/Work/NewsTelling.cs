using System.Threading.Channels;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;

namespace Summariser.Core.Work;

/// <summary>
/// Tells what stages report to whoever watches the meeting, behind the back of the work: a slow or absent store never holds the work up, and
/// what could not be told is left out.
/// </summary>
internal sealed class NewsTelling : IProgress<StageEvent>, IAsyncDisposable
{
    private static readonly TimeSpan BetweenAdvances = TimeSpan.FromSeconds(1);

    private readonly Channel<StageEvent> waiting = Channel.CreateUnbounded<StageEvent>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task telling;
    private volatile string stage = "";

    public NewsTelling(INews news, Guid meeting, TimeProvider clock) => telling = TellAllAsync(news, meeting, clock);

    /// <summary>The stage under way, or the last one.</summary>
    public string Stage => stage;

    public void Report(StageEvent value)
    {
        if (value is StageEvent.Started started)
        {
            stage = started.Stage;
        }

        waiting.Writer.TryWrite(value);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await telling;
    }

    private async Task TellAllAsync(INews news, Guid meeting, TimeProvider clock)
    {
        var lastAdvance = long.MinValue;
        await foreach (var each in waiting.Reader.ReadAllAsync())
        {
            if (each is StageEvent.Advanced && lastAdvance != long.MinValue && clock.GetElapsedTime(lastAdvance) < BetweenAdvances)
            {
                continue;
            }

            lastAdvance = each is StageEvent.Advanced ? clock.GetTimestamp() : lastAdvance;
            try
            {
                await news.TellAsync(meeting, each, CancellationToken.None);
            }
            catch (Exception)
            {
                // The work matters more than the telling of it; its outcome is saved with every care elsewhere.
            }
        }
    }
}
