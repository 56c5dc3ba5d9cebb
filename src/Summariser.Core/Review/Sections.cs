using Summariser.Core.Alignment;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review;

/// <summary>The parts of a summary that hold sentences: the overview and each item.</summary>
internal static class Sections
{
    /// <summary>All places of sentences with the sentences, the overview's first.</summary>
    public static IEnumerable<(SentencePlace Place, Sentence Sentence)> All(MeetingSummary summary) =>
        summary.Overview.Sentences.Select((sentence, at) => (new SentencePlace(null, at), sentence)).Concat(
            summary.Items.SelectMany((item, place) => item.Summary.Select((sentence, at) => (new SentencePlace(place, at), sentence))));

    /// <summary>The sentences of an item, or of the overview.</summary>
    /// <exception cref="InputException">There is no such item, or it is closed.</exception>
    public static IReadOnlyList<Sentence> Of(MeetingSummary summary, int? item) => item is { } place ? Item(summary, place).Summary : summary.Overview.Sentences;

    /// <summary>A sentence.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static Sentence Of(MeetingSummary summary, SentencePlace place) =>
        Of(summary, place.Item) is var sentences && place.Sentence >= 0 && place.Sentence < sentences.Count
            ? sentences[place.Sentence]
            : throw new InputException("There is no such sentence. Load the page again and choose one it shows.");

    /// <summary>An item that is open to changes.</summary>
    /// <exception cref="InputException">There is no such item, or it is closed.</exception>
    public static ItemSummary Item(MeetingSummary summary, int place)
    {
        if (place < 0 || place >= summary.Items.Count)
        {
            throw new InputException("There is no such item. Load the page again and choose one it shows.");
        }

        return summary.Items[place] is { Status: not ItemStatus.Closed } item
            ? item
            : throw new InputException("This item is closed to the public. Nothing can be written about it.");
    }

    /// <summary>A summary with other sentences in an item, or in the overview.</summary>
    public static MeetingSummary With(MeetingSummary summary, int? item, IReadOnlyList<Sentence> sentences) => item is { } place
        ? With(summary, place, summary.Items[place] with { Summary = sentences })
        : summary with { Overview = new Overview(sentences) };

    /// <summary>A summary with another item in an item's place; all others are the same objects.</summary>
    public static MeetingSummary With(MeetingSummary summary, int place, ItemSummary item) =>
        summary with { Items = [.. summary.Items.Select((each, at) => at == place ? item : each)] };
}
