using Summariser.Core;
using Summariser.Speech.Whisper.Format;
using Summariser.Speech.Whisper.Native;

namespace Summariser.Speech.Whisper;

/// <summary>A Whisper model in memory. Several threads may decode with it at once.</summary>
internal sealed class WhisperModel : IDisposable
{
    /// <summary>Native code hears nothing in less, a tenth of a second, and reads beyond the end of much less.</summary>
    private const int FewestSamples = 1600;

    private readonly ModelHandle handle;

    private WhisperModel(ModelHandle handle, string path, bool hasWeights)
    {
        this.handle = handle;
        Path = path;
        HasWeights = hasWeights;
        IsMultilingual = Api.IsMultilingual(handle) != 0;
    }

    /// <summary>The file it came from.</summary>
    public string Path { get; }

    /// <summary>False for a model that was made for tests of loading.</summary>
    public bool HasWeights { get; }

    /// <summary>False for a model that hears English only.</summary>
    public bool IsMultilingual { get; }

    /// <summary>Checks and loads a model. The library must have been found before.</summary>
    /// <exception cref="InputException">The file is not a sound model.</exception>
    /// <exception cref="MissingComponentException">It does not load on this machine.</exception>
    public static WhisperModel Load(string path)
    {
        var hasWeights = ModelFile.Check(path);
        WhisperLog.TakeError();
        var loaded = Api.LoadModel(path, Api.DefaultContext());
        if (loaded.IsInvalid)
        {
            loaded.Dispose();
            throw new MissingComponentException(
                $"The Whisper model {path} does not load{WhisperLog.TakeError()}. The machine may have too little memory: choose a smaller Speech:Whisper:Model.");
        }

        return new WhisperModel(loaded, path, hasWeights);
    }

    /// <summary>Whether the model hears a language.</summary>
    /// <param name="code">Its ISO 639 code.</param>
    public bool Hears(string code) => IsMultilingual ? Api.LanguageId(code) >= 0 : code == "en";

    /// <summary>Decodes sound, always from a fresh state: the same sound gives the same words, whatever was decoded before.</summary>
    /// <param name="samples">16 kHz mono sound.</param>
    /// <param name="options">The settings.</param>
    /// <param name="prompt">Words that the model is to take as said before; empty for none.</param>
    /// <param name="progress">Hears percentages, on the thread that decodes; or null.</param>
    /// <param name="cancel">Ends the decode at its next step.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="SummariserException">It failed.</exception>
    public IReadOnlyList<WhisperSegment> Decode(
        ReadOnlySpan<float> samples, WhisperOptions options, string prompt, Action<int>? progress, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (samples.Length < FewestSamples)
        {
            return [];
        }

        using var state = StateHandle.On(handle);
        new DecodeRun(progress, cancel).Run(handle, state, samples, options, prompt);
        return DecodeResult.Read(handle, state);
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();
}
