using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summariser.Core;
using Summariser.Core.Records;

namespace Summariser.Web.Public.Keeping;

/// <summary>Clears the shelf when something the public reads has changed, on this machine or another.</summary>
internal sealed class ShelfWatch(PageShelf shelf, IMeetings meetings, TimeProvider clock, ILogger<ShelfWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private string? stamp;

    /// <summary>Looks now.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        var newest = await meetings.PublicStampAsync(cancel);
        if (Interlocked.Exchange(ref stamp, newest) is { } before && before != newest) shelf.Forget();
    }

    /// <summary>Looks when somebody may have changed something; where that cannot be found out, everything is forgotten.</summary>
    public async Task LookAfterChangeAsync()
    {
        try
        {
            await LookAsync(CancellationToken.None);
        }
        catch (SummariserException)
        {
            shelf.Forget();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (SummariserException error)
            {
                logger.BackgroundFailed("looking for changes of public pages", error.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
