using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summariser.Core.Records;

namespace Summariser.Web.Telemetry;

/// <summary>Counts recordings by state now and then, for the figures.</summary>
internal sealed class RecordingCount(IMeetings meetings, ServiceMeter meter, TelemetryOptions options, TimeProvider clock, ILogger<RecordingCount> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.EverySeconds), clock);
        do
        {
            try
            {
                var counts = new Dictionary<MeetingState, int>();
                foreach (var state in Enum.GetValues<MeetingState>())
                {
                    counts[state] = (await meetings.ListAsync(new MeetingQuery { States = [state], Take = 1 }, stoppingToken)).Total;
                }

                meter.Count(counts);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                logger.BackgroundFailed("counting recordings", error.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
