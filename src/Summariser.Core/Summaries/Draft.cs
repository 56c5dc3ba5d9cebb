namespace Summariser.Core.Summaries;

/// <summary>A drafter's whole answer for a meeting.</summary>
public sealed record Draft
{
    /// <summary>What the meeting covered, in a few sentences.</summary>
    public IReadOnlyList<Sentence> Overview { get; init; } = [];

    /// <summary>One draft an item, in the order and number of the meeting's items; empty for items closed or not reached.</summary>
    public IReadOnlyList<ItemDraft> Items { get; init; } = [];

    /// <summary>What a clerk should know, in words.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The drafter that made it.</summary>
    public string Drafter { get; init; } = "";

    /// <summary>The manner it is to be laid out in.</summary>
    public SummaryStyle Style { get; init; }

    /// <summary>The model that wrote it, or empty for the extractive drafter.</summary>
    public string Model { get; init; } = "";

    /// <summary>SHA-256 of each prompt used, by the prompt's name.</summary>
    public IReadOnlyDictionary<string, string> Prompts { get; init; } = new Dictionary<string, string>();

    /// <summary>Tokens sent and received, as the model's service counted them.</summary>
    public TokenCount Tokens { get; init; } = new(0, 0);

    /// <summary>What it cost, or null where no model was asked.</summary>
    public DraftCost? Cost { get; init; }

    /// <summary>True when another run may make it better: a service could not be reached, or a limit of spending was met.</summary>
    public bool IsProvisional { get; init; }
}

/// <summary>Tokens of a chat model.</summary>
/// <param name="Input">Sent.</param>
/// <param name="Output">Received.</param>
public sealed record TokenCount(long Input, long Output);
