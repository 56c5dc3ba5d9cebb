using Summariser.Core.Alignment;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Web.Review;

/// <summary>Finds parts of a summary, and the same parts again after somebody else changed it.</summary>
internal static class Places
{
    private const double StillTheSame = 0.4;
    private const double SamePlace = 0.1;

    /// <summary>Whether there is such an item, open to changes; the overview always is.</summary>
    public static bool Exists(MeetingSummary summary, int? item) =>
        item is not { } place || (place >= 0 && place < summary.Items.Count && summary.Items[place].Status != ItemStatus.Closed);

    /// <summary>The sentences of an item or the overview; none where there is no such item.</summary>
    public static IReadOnlyList<Sentence> SentencesOf(MeetingSummary summary, int? item) =>
        item is { } place ? summary.Items.ElementAtOrDefault(place)?.Summary ?? [] : summary.Overview.Sentences;

    /// <summary>The name of an item or the overview.</summary>
    public static string NameOf(MeetingSummary summary, int? item) =>
        item is { } place && summary.Items.ElementAtOrDefault(place) is { } found ? Wording.NameOf(found) : "Overview";

    /// <summary>The sentences of an item or the overview, one a line; the blanks keep the last word of a line apart from the first of the next.</summary>
    public static string TextOf(MeetingSummary summary, int? item) => string.Join(" \n ", SentencesOf(summary, item).Select(sentence => sentence.Text));

    /// <summary>Where a sentence of an item or the overview stands now, or null when it is gone.</summary>
    public static int? Find(MeetingSummary summary, int? item, string text, int place) => Find([.. SentencesOf(summary, item).Select(sentence => sentence.Text)], text, place);

    /// <summary>
    /// Where a text stands now: where the same one does, else where the most alike one is, of two as much alike that at its old place; null when
    /// it is gone.
    /// </summary>
    public static int? Find(IReadOnlyList<string> texts, string text, int place)
    {
        for (var at = 0; at < texts.Count; at++)
        {
            if (texts[at] == text) return at;
        }

        var alike = texts.Select((each, at) => (At: at, Share: Alike.Share(text, each) + (at == place ? SamePlace : 0))).DefaultIfEmpty().MaxBy(each => each.Share);
        return alike.Share >= StillTheSame ? alike.At : null;
    }
}
