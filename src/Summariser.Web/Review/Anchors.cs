using Summariser.Core.Review;

namespace Summariser.Web.Review;

/// <summary>The ids by which parts of a review page are found.</summary>
internal static class Anchors
{
    /// <summary>The overview or an item.</summary>
    public static string Section(int? item) => item is { } place ? $"item-{place}" : "overview";

    /// <summary>A sentence.</summary>
    public static string Sentence(int? item, int sentence) => $"{Section(item)}-sentence-{sentence}";

    /// <summary>A decision.</summary>
    public static string Decision(int item, int place) => $"{Section(item)}-decision-{place}";

    /// <summary>An action.</summary>
    public static string Action(int item, int place) => $"{Section(item)}-action-{place}";

    /// <summary>An utterance.</summary>
    public static string Said(int utterance) => $"said-{utterance}";

    /// <summary>A closed part of the recording.</summary>
    public static string Closed(double start) => $"closed-{(long)start}";

    /// <summary>What a work list entry is about.</summary>
    public static string Of(WorkEntry entry) => entry switch
    {
        { Sentence: { } sentence } => Sentence(entry.Item, sentence),
        { Item: { } item, Decision: { } decision } => Decision(item, decision),
        { Item: { } item, Action: { } action } => Action(item, action),
        { Kind: WorkKind.UnconfirmedClosed, Seconds: { } start } => Closed(start),
        { Utterance: { } utterance } => Said(utterance),
        _ => Section(entry.Item),
    };
}
