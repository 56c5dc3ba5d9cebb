using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;
using Summariser.Speech.Whisper.Models;
using Summariser.Speech.Whisper.Native;

namespace Summariser.Speech.Whisper;

/// <summary>
/// Whisper (Radford et al., "Robust Speech Recognition via Large-Scale Weak Supervision", 2022) run by whisper.cpp: one model for all
/// recordings, a decoding state of its own for each window.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="modelFolder">Where models are downloaded to unless the settings say otherwise.</param>
public sealed class WhisperEngine(WhisperOptions options, string modelFolder) : IWindowEngine
{
    private readonly ModelStore store = new(options, options.ModelFolder.Length > 0 ? options.ModelFolder : modelFolder);
    private readonly SemaphoreSlim gate = new(1, 1);
    private WhisperModel? model;

    /// <inheritdoc/>
    public string Name => $"whisper-{store.Name}";

    /// <inheritdoc/>
    public string Language => options.Language;

    /// <inheritdoc/>
    public async Task<object> SettingsForAsync(Recording recording, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var identity = store.Known?.Sha256 ?? await RecordingFingerprint.OfAsync(store.Path, cancel);
        return options with { Library = "", ModelFolder = "", ModelAddress = "", Model = $"{identity} {PromptFor(recording)}", ThreadsPerWindow = 1 };
    }

    /// <inheritdoc/>
    public async Task<IRecogniser> PrepareAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(recording);
        await gate.WaitAsync(cancel);
        try
        {
            model ??= await LoadAsync(progress, cancel);
        }
        finally
        {
            gate.Release();
        }

        return new WhisperRecogniser(model, options, PromptFor(recording));
    }

    /// <summary>Where the library was found; tells more than loading it does.</summary>
    /// <exception cref="MissingComponentException">It is missing, or of another version.</exception>
    public string RequireLibrary() => $"{WhisperLibrary.Require(options.Library)}, version {WhisperLibrary.Version}";

    /// <summary>What is known of the model without loading or downloading it.</summary>
    public (string Path, bool IsHere, long DownloadBytes) DescribeModel() => (store.Path, File.Exists(store.Path), store.Known?.Bytes ?? 0);

    /// <inheritdoc/>
    public void Dispose()
    {
        model?.Dispose();
        gate.Dispose();
    }

    private string PromptFor(Recording recording) => options.PromptWithAgenda ? AgendaPrompt.Of(recording.Vocabulary) : "";

    private async Task<WhisperModel> LoadAsync(IProgress<TranscriptionProgress> progress, CancellationToken cancel)
    {
        WhisperLibrary.Require(options.Library);
        var path = await store.RequireAsync(progress, cancel);
        var loaded = await Task.Run(() => WhisperModel.Load(path), cancel);
        try
        {
            RequireUsable(loaded);
            return loaded;
        }
        catch
        {
            loaded.Dispose();
            throw;
        }
    }

    private void RequireUsable(WhisperModel loaded)
    {
        if (!loaded.HasWeights)
        {
            throw new InputException($"The Whisper model {loaded.Path} holds no weights: it is one for testing. Set Speech:Whisper:Model to another.");
        }

        if (!loaded.Hears(options.Language))
        {
            throw new InputException(loaded.IsMultilingual
                ? $"Whisper knows no language '{options.Language}'. Set Speech:Whisper:Language to a language's code, for example en or cy."
                : $"The Whisper model {loaded.Path} hears English only. Set Speech:Whisper:Language to en, or Speech:Whisper:Model to one whose name does not end in .en.");
        }
    }
}
