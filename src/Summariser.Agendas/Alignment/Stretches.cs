using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>Joins neighbouring utterances with the same label into stretches that together cover the whole recording.</summary>
internal static class Stretches
{
    /// <summary>A stretch with its label.</summary>
    /// <param name="Label">The item's index or a mark of <see cref="Labels"/>.</param>
    /// <param name="First">Index of the first utterance.</param>
    /// <param name="Count">How many utterances.</param>
    /// <param name="Stretch">The stretch.</param>
    public sealed record Found(int Label, int First, int Count, Stretch Stretch);

    /// <summary>The stretches in order of time. The first begins with the recording, each ends where the next begins, the last with the recording.</summary>
    public static IReadOnlyList<Found> Of(Transcript transcript, Labels labels)
    {
        var said = transcript.Utterances;
        var found = new List<Found>();
        var begin = 0.0;
        for (int first = 0, next; first < said.Count; first = next)
        {
            next = first + 1;
            while (next < said.Count && labels.Of[next] == labels.Of[first])
            {
                next++;
            }

            var end = Math.Max(begin, next < said.Count ? said[next].Start : Math.Max(transcript.DurationSeconds, said[^1].End));
            found.Add(new Found(labels.Of[first], first, next - first, new Stretch(
                new TimeRange(begin, end), said[first].Id, said[next - 1].Id, Confidence(labels.Likelihoods, first, next))));
            begin = end;
        }

        return found;
    }

    private static double Confidence(double[] likelihoods, int first, int next) => Math.Clamp(likelihoods[first..next].Average(), 0, 1);
}
