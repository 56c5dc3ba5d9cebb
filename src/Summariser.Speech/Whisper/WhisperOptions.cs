using System.ComponentModel.DataAnnotations;

namespace Summariser.Speech.Whisper;

/// <summary>Settings of the engine "whisper". The decode settings are those of OpenAI's Whisper (Radford et al., 2022) and have its defaults.</summary>
public sealed record WhisperOptions
{
    /// <summary>whisper.cpp's library; empty to look beside the program and then in the system.</summary>
    public string Library { get; init; } = "";

    /// <summary>A model file in ggml format, or a name from the table of models, which is downloaded once.</summary>
    [Required]
    public string Model { get; init; } = "base.en";

    /// <summary>The folder models are downloaded to; empty for the work folder.</summary>
    public string ModelFolder { get; init; } = "";

    /// <summary>Where models are downloaded from: the address that a model's file name is put after.</summary>
    [Required]
    [RegularExpression("^https?://[^ ]+$", ErrorMessage = "It must be an address that begins with https:// or http://.")]
    public string ModelAddress { get; init; } = "https://huggingface.co/ggerganov/whisper.cpp/resolve/5359861c739e955e79d9a303bcbc70fb988958b1";

    /// <summary>The language spoken, by its ISO 639 code; models whose names end in ".en" hear English only.</summary>
    [RegularExpression("^[a-z]{2,3}$", ErrorMessage = "It must be a language's code of two or three small letters, for example en.")]
    public string Language { get; init; } = "en";

    /// <summary>How many hypotheses are followed at once; 1 takes the likeliest word each time, which is faster.</summary>
    [Range(1, 8)]
    public int BeamSize { get; init; } = 5;

    /// <summary>How many samples are drawn when a decode is tried again at a higher temperature.</summary>
    [Range(1, 8)]
    public int BestOf { get; init; } = 5;

    /// <summary>The temperature of the first decode; 0 takes the likeliest words.</summary>
    [Range(0.0, 1.0)]
    public double Temperature { get; init; }

    /// <summary>What is added to the temperature each time a decode fails a threshold, up to 1; 0 never tries again.</summary>
    [Range(0.0, 1.0)]
    public double TemperatureStep { get; init; } = 0.2;

    /// <summary>A decode whose last words have less entropy than this, as loops have, has failed.</summary>
    [Range(0.0, 10.0)]
    public double EntropyThreshold { get; init; } = 2.4;

    /// <summary>A decode whose mean log probability is below this has failed.</summary>
    [Range(-20.0, 0.0)]
    public double LogProbabilityThreshold { get; init; } = -1;

    /// <summary>A failed decode whose probability of no speech is above this counts as silence.</summary>
    [Range(0.0, 1.0)]
    public double NoSpeechThreshold { get; init; } = 0.6;

    /// <summary>Whether sounds that are not speech ("[music]") are kept out of the words.</summary>
    public bool SuppressNonSpeech { get; init; } = true;

    /// <summary>Whether each word's time is worked out, and not only each segment's.</summary>
    public bool TokenTimes { get; init; } = true;

    /// <summary>Whether the names on the agenda are given to the model beforehand.</summary>
    public bool PromptWithAgenda { get; init; } = true;

    /// <summary>Threads inside one decode. Several windows are decoded at once, so one each is fastest unless memory is short.</summary>
    [Range(1, 64)]
    public int ThreadsPerWindow { get; init; } = 1;
}
