using System.ComponentModel.DataAnnotations;

namespace Summariser.Drafting.Chat;

/// <summary>Which chat model drafts, how it is reached, and what it may cost. The model is not used unless the generative drafter is asked for.</summary>
public sealed record ChatSettings
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Chat";

    /// <summary>"openai"; "azure" for Azure OpenAI's v1 endpoint; "compatible" for any other service that speaks the same protocol.</summary>
    [RegularExpression("^(openai|azure|compatible)$", ErrorMessage = "It must be openai, azure or compatible.")]
    public string Service { get; init; } = "openai";

    /// <summary>The service's address; for OpenAI itself empty. For Azure the resource's own address is enough.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The model, or on Azure the deployment. Empty while no model is configured.</summary>
    public string Model { get; init; } = "";

    /// <summary>The service's key. A secret: give it as the environment variable Summariser__Chat__Key.</summary>
    public string Key { get; init; } = "";

    /// <summary>"key", or "entra" to sign in to Azure with the identity the program runs under.</summary>
    [RegularExpression("^(key|entra)$", ErrorMessage = "It must be key or entra.")]
    public string SignIn { get; init; } = "key";

    /// <summary>The most tokens one answer may have.</summary>
    [Range(200, 100_000)]
    public int MaxOutputTokens { get; init; } = 4_000;

    /// <summary>How many seconds to wait for an answer.</summary>
    [Range(1, 3_600)]
    public int TimeoutSeconds { get; init; } = 180;

    /// <summary>How many times to ask again when the service is busy or out of order.</summary>
    [Range(0, 20)]
    public int Retries { get; init; } = 5;

    /// <summary>How many calls may be under way at once.</summary>
    [Range(1, 64)]
    public int Concurrency { get; init; } = 4;

    /// <summary>The most tokens, sent and received, that one meeting may cost.</summary>
    [Range(1_000, 1_000_000_000)]
    public long MaxTokens { get; init; } = 500_000;

    /// <summary>The most money one meeting may cost, in <see cref="Currency"/>. Holds for models that have a price below.</summary>
    [Range(0.0, 1_000_000.0)]
    public double MaxPrice { get; init; } = 2;

    /// <summary>The currency of every price, as three letters.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "It must be three capital letters, such as GBP.")]
    public string Currency { get; init; } = "USD";

    /// <summary>What models cost.</summary>
    public IReadOnlyList<ModelPrice> Prices { get; init; } = [];

    /// <summary>Says the model and never the key.</summary>
    public override string ToString() => $"{Service} {Model}";
}

/// <summary>What a model costs.</summary>
public sealed record ModelPrice
{
    /// <summary>The model's name; one that begins with it and goes on with a date is the same model.</summary>
    public string Model { get; init; } = "";

    /// <summary>Price of a million tokens sent.</summary>
    [Range(0.0, 100_000.0)]
    public double Input { get; init; }

    /// <summary>Price of a million tokens received.</summary>
    [Range(0.0, 100_000.0)]
    public double Output { get; init; }
}
