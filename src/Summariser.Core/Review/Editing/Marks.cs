using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Editing;

/// <summary>What people have vouched for, with more of it.</summary>
internal static class Marks
{
    /// <summary>A draft some of whose work list entries were looked at.</summary>
    public static MeetingSummary Seen(MeetingSummary summary, IEnumerable<string> keys) =>
        With(summary, marks => marks with { Seen = [.. marks.Seen.Union(keys, StringComparer.Ordinal)] });

    /// <summary>A draft some of whose closed parts were confirmed.</summary>
    public static MeetingSummary Closed(MeetingSummary summary, IReadOnlyList<ClosedConfirmation> confirmed) =>
        With(summary, marks => marks with { Closed = [.. marks.Closed.Where(each => !confirmed.Any(other => other.Start == each.Start && other.End == each.End)), .. confirmed] });

    /// <summary>A draft that a person lets the public read, or nobody for null.</summary>
    public static MeetingSummary Approved(MeetingSummary summary, Approval? approval) =>
        summary.Review?.Approval == approval ? summary : With(summary, marks => marks with { Approval = approval });

    private static MeetingSummary With(MeetingSummary summary, Func<ReviewMarks, ReviewMarks> change) => summary with { Review = change(summary.Review ?? new ReviewMarks()) };
}
