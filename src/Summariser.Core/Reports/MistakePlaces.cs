using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Core.Reports;

/// <summary>Finds the words of a place in a summary.</summary>
public static class MistakePlaces
{
    /// <summary>The words at a place, on one line; empty where there is no such place, or a whole item or summary is meant.</summary>
    public static string QuoteOf(MeetingSummary summary, MistakePlace place)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(place);
        return place is { Part: { } part, Position: { } at } ? PlainText.Clean(TextsOf(summary, place.Item, part).ElementAtOrDefault(at)) : "";
    }

    /// <summary>The place itself where it is in the summary, else the item it is in, else the whole summary.</summary>
    public static MistakePlace Known(MeetingSummary summary, MistakePlace place)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(place);
        if (QuoteOf(summary, place).Length > 0)
        {
            return place;
        }

        return new MistakePlace(place.Item is { } item && item >= 0 && item < summary.Items.Count ? item : null);
    }

    /// <summary>Whether some words stand anywhere in a summary as a part of their own.</summary>
    public static bool Holds(MeetingSummary summary, string quote)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Enum.GetValues<MistakePart>().SelectMany(part => Places(summary).SelectMany(item => TextsOf(summary, item, part)))
            .Any(text => PlainText.Clean(text) == quote);
    }

    private static IEnumerable<int?> Places(MeetingSummary summary) => [null, .. Enumerable.Range(0, summary.Items.Count).Select(item => (int?)item)];

    private static IEnumerable<string> TextsOf(MeetingSummary summary, int? item, MistakePart part)
    {
        if (item is not { } at)
        {
            return part == MistakePart.Sentence ? summary.Overview.Sentences.Select(sentence => sentence.Text) : [];
        }

        return summary.Items.ElementAtOrDefault(at) is not { } taken || taken.Status == ItemStatus.Closed ? [] : part switch
        {
            MistakePart.Sentence => taken.Summary.Select(sentence => sentence.Text),
            MistakePart.Decision => taken.Decisions.Select(decision => decision.Text),
            MistakePart.Action => taken.Actions.Select(action => action.Text),
            _ => taken.Figures.Select(figure => figure.Text),
        };
    }
}
