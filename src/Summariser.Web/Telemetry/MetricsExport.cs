using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Summariser.Core;

namespace Summariser.Web.Telemetry;

/// <summary>Sends figures to a collector over OTLP/HTTP, while it lives.</summary>
public static class MetricsExport
{
    private const string MetricsPath = "v1/metrics";

    /// <summary>Begins to send.</summary>
    /// <param name="options">Where to and how often.</param>
    /// <param name="version">The program's version.</param>
    /// <returns>What ends the sending after a last time, or null when no collector is named.</returns>
    /// <exception cref="InputException">The collector's address cannot be used.</exception>
    public static IDisposable? Begin(TelemetryOptions options, string version)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Collector.Length == 0) return null;
        if (!Uri.TryCreate(options.Collector.TrimEnd('/') + "/", UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https"))
        {
            throw new InputException($"The setting Telemetry:Collector is '{options.Collector}'. Write an address like http://127.0.0.1:4318.");
        }

        return Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("summariser", serviceVersion: version))
            .AddMeter(ServiceMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = new Uri(collector, MetricsPath);
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)TimeSpan.FromSeconds(options.EverySeconds).TotalMilliseconds;
            })
            .Build();
    }

    /// <summary>Adds the figures that a service keeps of itself.</summary>
    public static IServiceCollection AddServiceMeter(this IServiceCollection services, TelemetryOptions options, ServiceMeter meter)
    {
        services.AddSingleton(options);
        services.AddSingleton(meter);
        return services.AddHostedService<RecordingCount>();
    }
}
