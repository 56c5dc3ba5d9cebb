using System.ComponentModel.DataAnnotations;
using Summariser.Speech.Audio;
using Summariser.Speech.Cloud;
using Summariser.Speech.Recognition;
using Summariser.Speech.Speakers;
using Summariser.Speech.Whisper;

namespace Summariser.Speech;

/// <summary>The settings of the section "Speech".</summary>
public sealed record SpeechOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Speech";

    /// <summary>The engine, one of <see cref="EngineNames"/>.</summary>
    [AllowedValues(EngineNames.MoonshineBase, EngineNames.MoonshineTiny, EngineNames.Whisper, EngineNames.Cloud, ErrorMessage = EngineNames.Choice)]
    public string Engine { get; init; } = EngineNames.MoonshineBase;

    /// <summary>Decodes at once; 0 for one a core.</summary>
    [Range(0, 64)]
    public int Threads { get; init; }

    /// <summary>How far recognition stands back for other work on the machine, 0 for not at all to 19, as the command nice counts; Linux only.</summary>
    [Range(0, 19)]
    public int Nice { get; init; } = 10;

    /// <summary>A text file of names the council keeps, one a line, or "misheard => right"; empty for none.</summary>
    public string Glossary { get; init; } = "";

    /// <summary>ffmpeg's programs.</summary>
    public AudioOptions Audio { get; init; } = new();

    /// <summary>When sound counts as speech.</summary>
    public VoiceActivityOptions VoiceActivity { get; init; } = new();

    /// <summary>Models that tell voices apart.</summary>
    public DiarisationOptions Diarisation { get; init; } = new();

    /// <summary>How speech is joined for the recogniser.</summary>
    public WindowOptions Windows { get; init; } = new();

    /// <summary>The engine "whisper".</summary>
    public WhisperOptions Whisper { get; init; } = new();

    /// <summary>The speech service of the engine "cloud".</summary>
    public CloudOptions Cloud { get; init; } = new();
}
