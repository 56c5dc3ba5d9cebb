using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review.Entries;

/// <summary>Where utterances are in the recording and in the agenda.</summary>
internal sealed class Moments
{
    private readonly Dictionary<int, Utterance> said;
    private readonly (int First, int Last, int Item)[] stretches;

    public Moments(MeetingSummary summary)
    {
        said = summary.Transcript.ToDictionary(utterance => utterance.Id);
        stretches =
        [
            .. summary.Items.SelectMany((item, place) => item.Stretches.Where(stretch => stretch.Utterances.Count > 0)
                .Select(stretch => (stretch.Utterances[0], stretch.Utterances[^1], place))),
        ];
    }

    /// <summary>The first of some utterances that is known.</summary>
    public Utterance? First(IEnumerable<int> ids) => ids.Select(id => said.GetValueOrDefault(id)).FirstOrDefault(utterance => utterance is not null);

    /// <summary>The item an utterance lies in, or null.</summary>
    public int? ItemOf(int utterance)
    {
        foreach (var (first, last, item) in stretches)
        {
            if (utterance >= first && utterance <= last)
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>A text short enough for a line.</summary>
    public static string Short(string text)
    {
        const int Most = 140;
        const int Least = 40;
        var clean = PlainText.Clean(text);
        if (clean.Length <= Most)
        {
            return clean;
        }

        var blank = clean.LastIndexOf(' ', Most);
        return $"{clean[..(blank > Least ? blank : Most)]} …";
    }
}
