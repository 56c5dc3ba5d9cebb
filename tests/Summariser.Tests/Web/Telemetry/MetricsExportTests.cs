using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web.Telemetry;

namespace Summariser.Tests.Web.Telemetry;

public sealed class MetricsExportTests
{
    [Fact(Timeout = 60_000)]
    public async Task Every_figure_reaches_a_collector_over_http()
    {
        using var collector = new Receiver("200 OK");
        using var meter = new ServiceMeter();
        using (MetricsExport.Begin(new TelemetryOptions { Collector = $"http://127.0.0.1:{collector.Port}", EverySeconds = 3600 }, "1.2.3"))
        {
            meter.Count(new Dictionary<MeetingState, int> { [MeetingState.Draft] = 1 });
            meter.Transcribed(20);
            meter.Waited(TimeSpan.FromSeconds(5));
            meter.Spent("small", 1, 1);
            meter.Error("request");
        }

        var (head, body) = await collector.Heard;
        Assert.Equal("application/x-protobuf", head["content-type"]);
        Assert.All(
            ["summariser.recordings", "summariser.audio", "summariser.queue.wait", "summariser.tokens", "summariser.errors", "draft", "1.2.3"],
            name => Assert.Contains(name, body, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_collector_nothing_is_sent() => Assert.Null(MetricsExport.Begin(new TelemetryOptions(), "1"));

    [Theory]
    [InlineData("collector")]
    [InlineData("ftp://collector.example")]
    public void An_address_that_cannot_be_used_is_told(string address) =>
        Assert.Contains("Telemetry:Collector", Assert.Throws<InputException>(() => MetricsExport.Begin(new TelemetryOptions { Collector = address }, "1")).Message, StringComparison.Ordinal);
}
