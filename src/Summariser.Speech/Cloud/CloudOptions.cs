using System.ComponentModel.DataAnnotations;

namespace Summariser.Speech.Cloud;

/// <summary>A speech service over the network: OpenAI's audio interface, at OpenAI, in Azure, or at a service that speaks the same protocol.</summary>
public sealed record CloudOptions
{
    /// <summary>"openai"; "azure" for Azure OpenAI's v1 endpoint; "compatible" for any other service that speaks the same protocol.</summary>
    [RegularExpression("^(openai|azure|compatible)$", ErrorMessage = "It must be openai, azure or compatible.")]
    public string Service { get; init; } = "openai";

    /// <summary>The service's address; for OpenAI itself empty. For Azure the resource's own address is enough.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The model, or on Azure the deployment.</summary>
    [Required(ErrorMessage = "It must name a model, such as whisper-1.")]
    public string Model { get; init; } = "whisper-1";

    /// <summary>The service's key. A secret: give it as the environment variable Summariser__Speech__Cloud__Key.</summary>
    public string Key { get; init; } = "";

    /// <summary>"key", or "entra" to sign in to Azure with the identity the program runs under.</summary>
    [RegularExpression("^(key|entra)$", ErrorMessage = "It must be key or entra.")]
    public string SignIn { get; init; } = "key";

    /// <summary>Whether the model says when its words fell (whisper-1 does; gpt-4o-transcribe does not, and hears shorter pieces for that).</summary>
    public bool Timestamps { get; init; } = true;

    /// <summary>How speech is packed for sending: ogg (Opus, the smallest), mp3, flac, or wav, which needs no encoder.</summary>
    [RegularExpression("^(ogg|mp3|flac|wav)$", ErrorMessage = "It must be ogg, mp3, flac or wav.")]
    public string Format { get; init; } = "ogg";

    /// <summary>The longest piece in seconds, cut at a silence. At 600 even wav stays below the 25 megabytes that services take.</summary>
    [Range(20.0, 600.0)]
    public double PieceSeconds { get; init; } = 120;

    /// <summary>How many pieces may be under way at once.</summary>
    [Range(1, 32)]
    public int Concurrency { get; init; } = 4;

    /// <summary>How many seconds to wait for one answer.</summary>
    [Range(1, 3_600)]
    public int TimeoutSeconds { get; init; } = 120;

    /// <summary>How many times to ask again when the service is busy or out of order.</summary>
    [Range(0, 20)]
    public int Retries { get; init; } = 6;

    /// <summary>How many seconds a piece may take in all, waiting between attempts included.</summary>
    [Range(1, 86_400)]
    public int TotalSeconds { get; init; } = 900;

    /// <summary>Says the model and never the key.</summary>
    public override string ToString() => $"{Service} {Model}";
}
