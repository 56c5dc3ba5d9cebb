using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Web.Review;

/// <summary>A draft as the review page shows it.</summary>
/// <param name="Home">The review page's address.</param>
/// <param name="Reviewed">The meeting with its newest revision.</param>
internal sealed record DraftView(string Home, ReviewedMeeting Reviewed)
{
    /// <summary>The summary.</summary>
    public MeetingSummary Summary => Reviewed.Summary;

    /// <summary>Number of the revision.</summary>
    public int Revision => Reviewed.Revision.Number;

    public static DraftView Of(ReviewedMeeting reviewed) => new($"/desk/meetings/{reviewed.Meeting.Id}/review", reviewed);

    /// <summary>The overview, or an item.</summary>
    public SectionView Section(int? item) => new(this, item, item is { } place ? Summary.Items[place].Summary : Summary.Overview.Sentences);
}

/// <summary>The overview or an item of a draft.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Place">The item's place, or null for the overview.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record SectionView(DraftView Draft, int? Place, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>The item, or null for the overview.</summary>
    public ItemSummary? Item => Place is { } place ? Draft.Summary.Items[place] : null;

    /// <summary>What it is called.</summary>
    public string Title => Item is { } item ? Wording.NameOf(item) : "Overview";

    /// <summary>The item as a part of an address's query.</summary>
    public string Query => $"item={Place}";
}

/// <summary>What a script puts in place after something was saved: parts that replace those of the same id.</summary>
/// <param name="Draft">The draft as it is now.</param>
/// <param name="Sections">The sections that changed; null is the overview.</param>
/// <param name="Anchor">Where to put the focus.</param>
/// <param name="Told">What the person is told.</param>
internal sealed record ChangedView(DraftView Draft, IReadOnlyList<int?> Sections, string Anchor, string Told);
