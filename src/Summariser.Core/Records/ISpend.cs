namespace Summariser.Core.Records;

/// <summary>What chat models and cloud recognisers cost, meeting by meeting.</summary>
public interface ISpend
{
    /// <summary>Writes down what was spent.</summary>
    Task AddAsync(SpendEntry entry, CancellationToken cancel);

    /// <summary>What was spent on a meeting, in the order it was spent.</summary>
    Task<IReadOnlyList<SpendEntry>> OfAsync(Guid meeting, CancellationToken cancel);
}

/// <summary>Something that was paid for.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="At">When.</param>
/// <param name="What">The stage or agenda item it was for.</param>
/// <param name="Model">The model, as its service names it.</param>
/// <param name="InputTokens">Tokens sent.</param>
/// <param name="OutputTokens">Tokens received.</param>
/// <param name="Price">The price in the currency of the settings' price table.</param>
public sealed record SpendEntry(Guid Meeting, DateTimeOffset At, string What, string Model, long InputTokens, long OutputTokens, decimal Price);
