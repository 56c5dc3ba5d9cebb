using System.Runtime.InteropServices;
using System.Text.Json;
using Summariser.Core;
using Summariser.Speech.Audio;
using Summariser.Speech.Native;
using Summariser.Speech.Recognition;
using Summariser.Speech.Sherpa.Native;

namespace Summariser.Speech.Sherpa;

/// <summary>
/// Moonshine (Jeffries et al., "Moonshine: Speech Recognition for Live Transcription and Voice Commands", 2024) run by sherpa-onnx. One
/// model in memory serves every thread that calls <see cref="Recognise"/>.
/// </summary>
public sealed class MoonshineRecogniser : IRecogniser, IDisposable
{
    private const int DecodesBetweenTidying = 32;

    private readonly RecogniserHandle recogniser;
    private int decodes;

    private MoonshineRecogniser(RecogniserHandle recogniser) => this.recogniser = recogniser;

    /// <summary>The files of a model: its vocabulary, encoder and decoder.</summary>
    public static IReadOnlyList<string> FilesOf(string name, string models) =>
        [Path.Combine(models, "moonshine-tokens.txt"), Path.Combine(models, name, "encoder_model.onnx"), Path.Combine(models, name, "decoder_model_merged.onnx")];

    /// <summary>Loads a model.</summary>
    /// <param name="name">"moonshine-base" or "moonshine-tiny".</param>
    /// <param name="models">The folder of models beside the program.</param>
    /// <param name="threads">Threads inside one decode. Several decodes at once use the processor better than several threads in one.</param>
    /// <exception cref="MissingComponentException">The library or the model is missing or does not load.</exception>
    public static unsafe MoonshineRecogniser Load(string name, string models, int threads = 1)
    {
        SherpaLibrary.Require();
        var files = FilesOf(name, models);
        using var texts = new NativeTexts();
        var config = default(RecogniserConfig);
        config.SampleRate = SoundStream.SampleRate;
        config.FeatureDimension = 80;
        config.DecodingMethod = texts.Add("greedy_search");
        config.Model.Tokens = texts.Add(Present(files[0]));
        config.Model.Threads = threads;
        config.Model.Provider = texts.Add("cpu");
        config.Model.Moonshine.Encoder = texts.Add(Present(files[1]));
        config.Model.Moonshine.MergedDecoder = texts.Add(Present(files[2]));
        var handle = Api.NewRecogniser(&config);
        if (handle.IsInvalid)
        {
            handle.Dispose();
            throw new MissingComponentException($"The speech model {name} in {models} does not load. Delete that folder and build again.");
        }

        return new MoonshineRecogniser(handle);
    }

    /// <inheritdoc/>
    public unsafe Hearing Recognise(ReadOnlySpan<float> samples, CancellationToken cancel)
    {
        using var stream = Api.NewStream(recogniser);
        if (stream.IsInvalid)
        {
            throw new SummariserException("The speech model could not begin a decode: the machine may be out of memory. Lower Speech:Threads.");
        }

        fixed (float* first = samples)
        {
            Api.Accept(stream, SoundStream.SampleRate, first, samples.Length);
        }

        Api.Decode(recogniser, stream);
        if (Interlocked.Increment(ref decodes) % DecodesBetweenTidying == 0)
        {
            NativeHeap.GiveBack();
        }

        return Hearing.Untimed(TextOf(stream));
    }

    /// <inheritdoc/>
    public void Dispose() => recogniser.Dispose();

    private static unsafe string TextOf(StreamHandle stream)
    {
        var result = Api.Result(stream);
        if (result is null)
        {
            return "";
        }

        try
        {
            using var json = JsonDocument.Parse(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(result).ToArray());
            return json.RootElement.GetProperty("text").GetString()?.Trim() ?? "";
        }
        finally
        {
            Api.FreeResult(result);
        }
    }

    private static string Present(string path) => File.Exists(path)
        ? path
        : throw new MissingComponentException($"The speech model file {path} is missing. Run 'npm ci' and build again.");
}
