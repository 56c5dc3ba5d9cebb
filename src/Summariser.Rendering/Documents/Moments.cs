using System.Globalization;
using Summariser.Core.Transcripts;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>Turns evidence into links to the moments it was said.</summary>
internal sealed class Moments(IReadOnlyList<Utterance> transcript, MediaLinks media)
{
    private readonly Dictionary<int, int> places = transcript.Select((said, at) => (said.Id, at))
        .DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.at);

    /// <summary>The id that an utterance's line bears in the document.</summary>
    public static string Anchor(int id) => string.Create(CultureInfo.InvariantCulture, $"said-{id}");

    /// <summary>The utterances of some evidence, in order of time. Ids that are not in the open transcript are passed over.</summary>
    public IReadOnlyList<Utterance> Words(IEnumerable<int> evidence) =>
        [.. evidence.Where(places.ContainsKey).Select(id => places[id]).Distinct().Order().Select(at => transcript[at])];

    /// <summary>A space and a link to where each unbroken run of evidence begins: neighbouring utterances are one moment.</summary>
    public IEnumerable<Run> After(IEnumerable<int> evidence)
    {
        int? before = null;
        foreach (var at in evidence.Where(places.ContainsKey).Select(id => places[id]).Distinct().Order())
        {
            if (before != at - 1)
            {
                yield return new PlainRun(" ");
                yield return Of(transcript[at]);
            }

            before = at;
        }
    }

    /// <summary>A link to an utterance.</summary>
    public MomentRun Of(Utterance said) => new(Phrases.Clock(said.Start), media.At(said.Start), Anchor(said.Id));

    /// <summary>A link to a time; where the recording cannot be linked to, to the first words from then on.</summary>
    public MomentRun At(double seconds, int firstId) =>
        new(Phrases.Clock(seconds), media.At(seconds), places.ContainsKey(firstId) ? Anchor(firstId) : null);
}
