using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;

namespace Summariser.Speech.Sherpa;

/// <summary>The default engine: Moonshine, one model for all recordings.</summary>
/// <param name="name">"moonshine-base" or "moonshine-tiny".</param>
/// <param name="models">The folder of models beside the program.</param>
public sealed class MoonshineEngine(string name, string models) : IWindowEngine
{
    private readonly Lazy<MoonshineRecogniser> recogniser = new(() => MoonshineRecogniser.Load(name, models));

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Language => "en";

    /// <inheritdoc/>
    public Task<object> SettingsForAsync(Recording recording, CancellationToken cancel) => Task.FromResult<object>(name);

    /// <inheritdoc/>
    public Task<IRecogniser> PrepareAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel) =>
        Task.Run<IRecogniser>(() => recogniser.Value, cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (recogniser.IsValueCreated)
        {
            recogniser.Value.Dispose();
        }
    }
}
