using Summariser.Core.Transcripts;

namespace Summariser.Speech.Recognition;

/// <summary>An engine on this machine that hears one window of speech at a time.</summary>
public interface IWindowEngine : IDisposable
{
    /// <summary>The engine's name as it appears in transcripts.</summary>
    string Name { get; }

    /// <summary>The code of the language it hears.</summary>
    string Language { get; }

    /// <summary>Everything of the engine's own that decides what words it finds in a recording, as a value with a digest.</summary>
    /// <exception cref="Core.InputException">The engine cannot be used as it is set.</exception>
    Task<object> SettingsForAsync(Recording recording, CancellationToken cancel);

    /// <summary>A recogniser for one recording. The model is loaded at the first call and kept until the engine is disposed.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="progress">Hears how a download goes, if one is needed.</param>
    /// <param name="cancel">Stops a download.</param>
    /// <exception cref="Core.MissingComponentException">The library or the model is missing or does not load.</exception>
    Task<IRecogniser> PrepareAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel);
}
