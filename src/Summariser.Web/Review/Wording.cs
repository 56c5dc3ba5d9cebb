using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Rendering.Differences;

namespace Summariser.Web.Review;

/// <summary>How parts of a draft are told to clerks.</summary>
internal static class Wording
{
    /// <summary>An item by its number and title.</summary>
    public static string NameOf(ItemSummary item) => item.Number.Length > 0 ? $"{item.Number}. {item.Title}" : item.Title;

    /// <summary>What became of an item.</summary>
    public static string Of(ItemStatus status) => status switch
    {
        ItemStatus.Discussed => "Discussed",
        ItemStatus.NotReached => "Not reached",
        ItemStatus.Withdrawn => "Withdrawn",
        ItemStatus.Deferred => "Deferred",
        _ => "Closed to the public",
    };

    /// <summary>What a part of a recording outside all items is.</summary>
    public static string Of(OutsideKind kind) => kind switch
    {
        OutsideKind.Before => "Before the business",
        OutsideKind.Adjournment => "A break",
        OutsideKind.Closed => "Closed to the public",
        _ => "After the business",
    };

    /// <summary>How a revision came about.</summary>
    public static string Of(RevisionKind kind) => kind switch
    {
        RevisionKind.Drafted => "Drafted by the program",
        RevisionKind.Edited => "Edited",
        RevisionKind.Redrafted => "Drafted again in part",
        RevisionKind.Restored => "An earlier version put back",
        RevisionKind.Corrected => "Corrected",
        _ => "Published",
    };

    /// <summary>A part of a section.</summary>
    public static string Of(SectionPart part) => part switch
    {
        SectionPart.Outcome => "Outcome and times",
        SectionPart.Sentence => "Sentence",
        SectionPart.Decision => "Decision",
        SectionPart.Action => "Action",
        SectionPart.Figure => "Figure",
        _ => "Words",
    };

    /// <summary>A kind of work list entry, as the heading over its entries.</summary>
    public static string Of(WorkKind kind) => kind switch
    {
        WorkKind.UnsupportedSentence => "Sentences not supported by what was said",
        WorkKind.UnsupportedRecord => "Decisions and actions not supported by what was said",
        WorkKind.UnconfirmedClosed => "Closed parts to confirm",
        WorkKind.PersonalData => "Possible personal data",
        WorkKind.UncertainBoundary => "Where one item may run into the next",
        _ => "Names to check",
    };

    /// <summary>A vote, as "7 for, 2 against, 1 abstained".</summary>
    public static string Of(VoteCount votes) => string.Join(", ", new[]
    {
        votes.For is { } agreed ? $"{agreed} for" : null,
        votes.Against is { } against ? $"{against} against" : null,
        votes.Abstain is { } abstained ? $"{abstained} abstained" : null,
    }.OfType<string>());

    /// <summary>What the audit log calls an action ("meeting-published"), as words.</summary>
    public static string OfAction(string action) => action.Length == 0 ? "" : char.ToUpperInvariant(action[0]) + action[1..].Replace('-', ' ');

    /// <summary>A number of things, as "1 thing" or "3 things".</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
