using System.Diagnostics.Metrics;
using Summariser.Web.Telemetry;

namespace Summariser.Tests.Web.Telemetry;

/// <summary>What one meter measured, as "name value tags".</summary>
internal sealed class Readings : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly List<string> taken = [];

    public Readings(ServiceMeter meter)
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter, meter.Meter)) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>(Take);
        listener.SetMeasurementEventCallback<long>(Take);
        listener.SetMeasurementEventCallback<double>(Take);
        listener.Start();
    }

    public IReadOnlyList<string> Taken
    {
        get
        {
            listener.RecordObservableInstruments();
            return taken;
        }
    }

    public void Dispose() => listener.Dispose();

    private void Take<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        taken.Add(string.Join(' ', [instrument.Name, $"{value}", .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
}
