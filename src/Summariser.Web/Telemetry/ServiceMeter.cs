using System.Diagnostics.Metrics;
using Summariser.Core.Records;

namespace Summariser.Web.Telemetry;

/// <summary>The service's own figures. None holds a name or a word of a meeting.</summary>
public sealed class ServiceMeter : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Summariser";

    private readonly Meter meter = new(Name);
    private readonly Counter<double> audio;
    private readonly Histogram<double> wait;
    private readonly Counter<long> tokens;
    private readonly Counter<long> errors;
    private IReadOnlyDictionary<MeetingState, int> recordings = new Dictionary<MeetingState, int>();

    /// <summary>Makes the instruments.</summary>
    public ServiceMeter()
    {
        meter.CreateObservableGauge("summariser.recordings", Recordings, description: "Recordings by state");
        audio = meter.CreateCounter<double>("summariser.audio", "s", "Seconds of recording transcribed");
        wait = meter.CreateHistogram<double>("summariser.queue.wait", "s", "Time from being handed in to being begun");
        tokens = meter.CreateCounter<long>("summariser.tokens", description: "Tokens sent to and received from chat models");
        errors = meter.CreateCounter<long>("summariser.errors", description: "Failures, by where they arose");
    }

    internal Meter Meter => meter;

    /// <summary>So much more of a recording is transcribed.</summary>
    public void Transcribed(double seconds) => audio.Add(seconds);

    /// <summary>A meeting was begun after waiting.</summary>
    public void Waited(TimeSpan time) => wait.Record(time.TotalSeconds);

    /// <summary>Tokens were spent.</summary>
    public void Spent(string model, long input, long output)
    {
        tokens.Add(input, new("direction", "input"), new("model", model));
        tokens.Add(output, new("direction", "output"), new("model", model));
    }

    /// <summary>Something failed.</summary>
    /// <param name="where">"request", "webhook", or a stage's name.</param>
    public void Error(string where) => errors.Add(1, new KeyValuePair<string, object?>("where", where));

    /// <summary>How many recordings there are in each state.</summary>
    public void Count(IReadOnlyDictionary<MeetingState, int> byState) => recordings = byState;

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<int>> Recordings() =>
        recordings.Select(state => new Measurement<int>(state.Value, new KeyValuePair<string, object?>("state", Api.Answers.Words.Of(state.Key))));
}
