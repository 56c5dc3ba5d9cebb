using System.ComponentModel.DataAnnotations;

namespace Summariser.Web.Telemetry;

/// <summary>Where figures about the service's work are sent.</summary>
public sealed record TelemetryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telemetry";

    /// <summary>A collector that speaks OTLP over HTTP, for example http://127.0.0.1:4318; empty for none.</summary>
    public string Collector { get; init; } = "";

    /// <summary>How often figures are sent, in seconds.</summary>
    [Range(1, 3600)]
    public int EverySeconds { get; init; } = 30;
}
