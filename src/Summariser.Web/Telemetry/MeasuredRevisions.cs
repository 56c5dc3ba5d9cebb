using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Web.Telemetry;

/// <summary>Revisions that are counted on their way: the tokens a chat model took for a draft.</summary>
public sealed class MeasuredRevisions(IRevisions inner, ServiceMeter meter) : IRevisions
{
    /// <inheritdoc/>
    public async Task<Revision> AddAsync(
        Guid meeting, int? basedOn, MeetingSummary summary, RevisionKind kind, AuditNote note, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var added = await inner.AddAsync(meeting, basedOn, summary, kind, note, cancel);

        // What people change carries the figures of the draft it was made from, which was counted before.
        if (kind is RevisionKind.Drafted or RevisionKind.Redrafted && summary.Provenance is { Model.Length: > 0, Tokens: { } tokens } made)
        {
            meter.Spent(made.Model, tokens.Input, tokens.Output);
        }

        return added;
    }

    /// <inheritdoc/>
    public Task<(Revision Revision, MeetingSummary Summary)?> FindAsync(Guid meeting, int number, CancellationToken cancel) =>
        inner.FindAsync(meeting, number, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Revision>> ListAsync(Guid meeting, CancellationToken cancel) => inner.ListAsync(meeting, cancel);
}
