using System.Diagnostics;
using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech;
using Summariser.Speech.Audio;

namespace Summariser.Cli.Health;

/// <summary>Whether the engine "whisper" can run. It is needed only where the settings choose it.</summary>
internal static class WhisperParts
{
    private const string MendLibrary = "eng/build-whisper.sh && dotnet build -c Release, or set Speech:Whisper:Library";
    private const string MendModel = "set Speech:Whisper:Model to a whole model in ggml format, or to a model's name";

    public static IEnumerable<PartCheck> Check(SpeechOptions speech, string workFolder)
    {
        var needed = speech.Engine == EngineNames.Whisper;
        var library = Try("whisper library", needed, MendLibrary, () => Use(speech, workFolder, engine => engine.RequireLibrary()));
        yield return library;
        if (library.Works)
        {
            yield return Try("whisper model", needed, MendModel, () => Use(speech, workFolder, Model));
        }
    }

    private static string Use(SpeechOptions speech, string workFolder, Func<Speech.Whisper.WhisperEngine, string> use)
    {
        using var engine = Engines.Whisper(speech.Whisper, workFolder);
        return use(engine);
    }

    /// <summary>Nothing is downloaded to find out: a published model that is not here yet is told with its size.</summary>
    private static string Model(Speech.Whisper.WhisperEngine engine)
    {
        var (path, isHere, bytes) = engine.DescribeModel();
        if (!isHere)
        {
            return $"{engine.Name} will be downloaded when it is first used ({bytes / 1e6:0} MB)";
        }

        var watch = Stopwatch.StartNew();
        var recogniser = engine.PrepareAsync(new Recording(path), new Progress<TranscriptionProgress>(), CancellationToken.None).GetAwaiter().GetResult();
        recogniser.Recognise(new float[SoundStream.SampleRate], CancellationToken.None);
        return $"{path} loads and decodes ({watch.Elapsed.TotalSeconds:0.0} s)";
    }

    private static PartCheck Try(string part, bool needed, string mend, Func<string> use)
    {
        try
        {
            return new PartCheck(part, true, needed, use(), mend);
        }
        catch (SummariserException error)
        {
            return new PartCheck(part, false, needed, error.Message, mend);
        }
    }
}
