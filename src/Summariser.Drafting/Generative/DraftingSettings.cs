using System.ComponentModel.DataAnnotations;

namespace Summariser.Drafting.Generative;

/// <summary>Who drafts, and how.</summary>
public sealed record DraftingSettings
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Drafting";

    /// <summary>"extractive", which needs nothing, or "generative", which asks the chat model of the section Chat.</summary>
    [RegularExpression("^(extractive|generative)$", ErrorMessage = "It must be extractive or generative.")]
    public string Drafter { get; init; } = "extractive";

    /// <summary>The manner of the summary.</summary>
    [RegularExpression("^(public-summary|narrative-minutes|question-and-answer|formal-minutes)$",
        ErrorMessage = "It must be public-summary, narrative-minutes, question-and-answer or formal-minutes.")]
    public string Style { get; init; } = "public-summary";

    /// <summary>The folder of prompts; empty for the one beside the program.</summary>
    public string Prompts { get; init; } = "";

    /// <summary>The most tokens of what was said that are sent in one call; an item with more goes through notes.</summary>
    [Range(1_000, 1_000_000)]
    public int ContextTokens { get; init; } = 24_000;
}
