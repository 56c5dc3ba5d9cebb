using Summariser.Core.Closed;
using Summariser.Core.Records;

namespace Summariser.Core.Review.Editing;

/// <summary>Closes parts of a meeting in all that is kept of it.</summary>
/// <param name="ports">What it works with.</param>
internal sealed class ClosingDesk(ReviewPorts ports)
{
    private const string Removed = "(removed when a part of the meeting was closed)";

    /// <summary>Keeps a closed draft as the newest revision and takes the words out of everything else.</summary>
    public async Task<Revision> CloseAsync(
        MeetingRecord record, int basedOn, ReviewCopy before, ReviewCopy after, Closing closing, AuditNote note, CancellationToken cancel)
    {
        // Kept under the council's key before they are gone, where it wants that; and gone from the caches before the database says that they are.
        await ports.Closed.KeepAsync(after.Open, ClosedWords.Of(before.Open.Transcript, after.Open), cancel);
        await ports.Kept.ForgetAsync(record, closing.Ranges, cancel);
        var order = new ClosingOrder
        {
            Meeting = record.Id,
            BasedOn = basedOn,
            Copy = after,
            Ranges = closing.Ranges,
            Items = closing.Items,
            Seal = summary => closing.Apply(ReviewCopy.Of(summary, null)).Copy.Summary,
            SealRemark = remark => Sealed(remark, closing),
        };
        return await ports.Records.CloseAsync(order, note, cancel);
    }

    // A remark on an item that had closed words, or on a sentence of the overview, may speak of them without using one of them.
    private static Remark Sealed(Remark remark, Closing closing) =>
        closing.IsTouched(remark.Item) || (remark.Item is null && remark.Quote.Length > 0) || !closing.IsFree($"{remark.Text} {remark.Quote}")
            ? remark with { Quote = "", Text = remark.Text.Length > 0 ? Removed : "" }
            : remark;
}
