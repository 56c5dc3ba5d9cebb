using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Extractive;

/// <summary>
/// Drafts without a model: what each item was, from the agenda; the few sentences that carry most, in the speakers' own words; the
/// decisions, actions and figures heard. It only deletes (fillers, false starts) and never rewords.
/// </summary>
public sealed class ExtractiveDrafter : IDrafter
{
    /// <inheritdoc/>
    public string Name => "extractive";

    /// <inheritdoc/>
    public Task<Draft> DraftAsync(OpenMeeting meeting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return Task.Run(() => Draft(meeting, new RedraftOrder([.. Enumerable.Range(0, meeting.Items.Count)], Overview: true), cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<Draft> RedraftAsync(OpenMeeting meeting, RedraftOrder order, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(order);
        return Task.Run(() => Draft(meeting, order, cancel), cancel);
    }

    private static Draft Draft(OpenMeeting meeting, RedraftOrder order, CancellationToken cancel)
    {
        var people = new People(meeting.Meeting);
        var writer = new ItemWriter(people, meeting.ClosedRanges.Count > 0);
        var check = new EvidenceCheck(meeting);
        var (items, warnings) = (new List<ItemDraft>(), new List<string>());
        foreach (var (place, item) in meeting.Items.Index())
        {
            cancel.ThrowIfCancellationRequested();
            var isWanted = order.Items.Contains(place) && item.Status is not (ItemStatus.Closed or ItemStatus.NotReached);
            var said = isWanted ? Spoken.Of(meeting.UtterancesOf(item)) : [];
            if (said.Count == 0)
            {
                items.Add(new ItemDraft());
                continue;
            }

            var found = check.Check(writer.Write(item.Item, said, Standing.IsWholeMeeting(meeting)), item);
            items.Add(found.Draft with { Summary = Kept(found.Draft.Summary) });
            warnings.AddRange(found.Warnings);
        }

        var overview = order.Overview ? new OverviewWriter(meeting, people).Write([.. order.Together(items)]) : [];
        return new Draft { Overview = Kept([.. overview.Select(check.CheckOverview)]), Items = items, Warnings = warnings };
    }

    // There is always something else to tell: what the checks cannot follow is not worth a clerk's time.
    private static Sentence[] Kept(IReadOnlyList<Sentence> sentences) => [.. sentences.Where(sentence => sentence.Support == Support.Supported)];
}
