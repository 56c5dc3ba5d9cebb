using Summariser.Core.Transcripts;

namespace Summariser.Speech.Recognition;

/// <summary>An engine on this machine that hears one window of speech at a time.</summary>
public interface IWindowEngine : IDisposable
{
    /// <summary>The engine's name as it appears in transcripts.</summary>
    string Name { get; }

    /// <summary>Everything of the engine's own that decides what words it finds in a recording, as a value with a digest.</summary>
    object SettingsFor(Recording recording);

    /// <summary>A recogniser for one recording. The model is loaded at the first call and kept until the engine is disposed.</summary>
    /// <exception cref="Core.MissingComponentException">The library or the model is missing or does not load.</exception>
    Task<IRecogniser> PrepareAsync(Recording recording, CancellationToken cancel);
}
