using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Editing;

/// <summary>Drafts parts of a draft again and puts them in their places; all other parts stay as they are.</summary>
/// <param name="makeDrafter">Makes drafters.</param>
internal sealed class Redrafting(MakeDrafter makeDrafter)
{
    private const string TakesNoWishes =
        "The drafter that works without a language model tells an item in the speakers' own words: it cannot mind a note or write in another manner.";

    /// <summary>An edit with what it left to be drafted done.</summary>
    public async Task<Edited> DoneAsync(MeetingRecord record, Edited edited, CancellationToken cancel)
    {
        if (edited.Redraft is not { } order || (order.Items.Count == 0 && !order.Overview))
        {
            return edited;
        }

        var summary = edited.Copy.Summary;
        var drafter = makeDrafter(edited.Drafter.Length > 0 ? edited.Drafter : record.Options.Drafter, edited.Style ?? summary.Provenance.Style, record.Id);
        var standing = order.Overview ? summary.Items.Select(DraftOf) : [];
        var draft = await drafter.RedraftAsync(edited.Copy.Open, order with { Standing = [.. standing] }, cancel);
        var unheeded = (order.Note.Length > 0 || edited.Style is not null) && !drafter.TakesWishes ? [TakesNoWishes] : Array.Empty<string>();
        return edited with
        {
            Copy = edited.Copy.With(summary with
            {
                Overview = order.Overview ? new Overview(draft.Overview) : summary.Overview,
                Items = [.. summary.Items.Select((item, place) => order.Items.Contains(place) ? With(item, draft.Items[place]) : item)],
            }),
            Notes = [.. edited.Notes, .. draft.Warnings, .. unheeded],
        };
    }

    private static ItemDraft DraftOf(ItemSummary item) => new()
    {
        Summary = item.Summary, Decisions = item.Decisions, Actions = item.Actions, Figures = item.Figures, Notice = item.Notice,
    };

    private static ItemSummary With(ItemSummary item, ItemDraft draft) => item.Status == ItemStatus.Closed ? item : item with
    {
        Summary = draft.Summary,
        Decisions = draft.Decisions,
        Actions = draft.Actions,
        Figures = draft.Figures,
        Notice = draft.Notice,
    };
}
