using Summariser.Core.Records;

namespace Summariser.Web.Telemetry;

/// <summary>Spend that is counted on its way: tokens.</summary>
public sealed class MeasuredSpend(ISpend inner, ServiceMeter meter) : ISpend
{
    /// <inheritdoc/>
    public Task AddAsync(SpendEntry entry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        meter.Spent(entry.Model, entry.InputTokens, entry.OutputTokens);
        return inner.AddAsync(entry, cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpendEntry>> OfAsync(Guid meeting, CancellationToken cancel) => inner.OfAsync(meeting, cancel);
}
