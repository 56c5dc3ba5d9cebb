using Summariser.Core.Transcripts;
using Summariser.Speech;
using Summariser.Speech.Cloud;
using Summariser.Speech.Recognition;
using Summariser.Speech.Sherpa;
using Summariser.Speech.Whisper;

namespace Summariser.Cli;

/// <summary>Makes the speech engine that the settings name.</summary>
internal static class Engines
{
    /// <param name="speech">The settings, the engine's name among them.</param>
    /// <param name="workFolder">Where finished speech and downloaded models are kept.</param>
    public static ITranscriber Make(SpeechOptions speech, string workFolder)
    {
        var journals = new JournalFolder(workFolder);
        return speech.Engine switch
        {
            EngineNames.MoonshineBase or EngineNames.MoonshineTiny => Local(new MoonshineEngine(speech.Engine, Composition.Models)),
            EngineNames.Cloud => new CloudTranscriber(speech, Composition.Models, journals, TimeProvider.System),
            EngineNames.Whisper => Local(Whisper(speech.Whisper, workFolder)),
            _ => throw new ArgumentOutOfRangeException(nameof(speech), speech.Engine, EngineNames.Choice),
        };

        LocalTranscriber Local(IWindowEngine engine) => new(speech, engine, Composition.Models, journals);
    }

    /// <summary>The engine "whisper"; its models are kept in the work folder.</summary>
    public static WhisperEngine Whisper(WhisperOptions options, string workFolder) => new(options, Path.Combine(workFolder, "models"));
}
