namespace Summariser.Core.Summaries;

/// <summary>What a draft cost in all, whichever run paid for it.</summary>
public sealed record DraftCost
{
    /// <summary>The currency of the prices, as three letters.</summary>
    public string Currency { get; init; } = "";

    /// <summary>What the draft cost, or null when the model has no price in the settings.</summary>
    public decimal? Price { get; init; }

    /// <summary>Answers the draft rests on.</summary>
    public int Calls { get; init; }

    /// <summary>What each item and the overview cost.</summary>
    public IReadOnlyList<PartCost> Parts { get; init; } = [];
}

/// <summary>What a part of a draft cost.</summary>
/// <param name="Part">The item's number, or its title where it has none; "overview" for the overview.</param>
/// <param name="Tokens">Tokens as the service counted them.</param>
/// <param name="Price">What they cost, or null when the model has no price.</param>
/// <param name="Calls">Answers it rests on.</param>
public sealed record PartCost(string Part, TokenCount Tokens, decimal? Price, int Calls);
