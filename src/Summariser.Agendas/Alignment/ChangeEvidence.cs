using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>Gathers what speaks for a change from one matter to another, whichever it is.</summary>
internal static class ChangeEvidence
{
    private const int NarrowWindow = 60;
    private const int WideWindow = 160;
    private const int ClosingReach = 3;
    private const int CueReach = 12;
    private const int LongUnheard = 300;
    private const double LongSilence = 10;

    /// <summary>Adds the evidence.</summary>
    public static void Gather(Evidence evidence, IReadOnlyList<Utterance> said, Weights weights)
    {
        var openings = Phrases.Opening.Utterances(evidence.Text).ToHashSet();
        var closings = Phrases.Closing.Utterances(evidence.Text).ToHashSet();
        var (narrow, wide, speakers) = Breaks(evidence, said);
        for (var at = 0; at < evidence.Length; at++)
        {
            evidence.Enter(at, -1, Feature.Change, 1);
            evidence.Enter(at, -1, Feature.Break, narrow[at]);
            evidence.Enter(at, -1, Feature.WideBreak, wide[at]);
            evidence.Enter(at, -1, Feature.SpeakerBreak, speakers[at]);
            evidence.Enter(at, -1, Feature.Opening, openings.Contains(at) ? 1 : 0);
            evidence.Enter(at, -1, Feature.Closing, Enumerable.Range(1, ClosingReach).Any(back => closings.Contains(at - back)) ? 1 : 0);
            evidence.Enter(at, -1, Feature.Length, Math.Log(1 + evidence.WordsIn(at)));
            AddCues(evidence, at, weights);
            if (at > 0)
            {
                evidence.Enter(at, -1, Feature.LengthBefore, Math.Log(1 + evidence.WordsIn(at - 1)));
                evidence.Enter(at, -1, Feature.Silence, Math.Clamp((said[at].Start - said[at - 1].End) / LongSilence, 0, 1));
            }
        }

        AddSpeakers(evidence, said, openings, closings);
        foreach (var utterance in Phrases.Next.Utterances(evidence.Text))
        {
            evidence.IsNext[utterance] = true;
        }
    }

    private static void AddCues(Evidence evidence, int at, Weights weights)
    {
        var words = evidence.Text.Words;
        var (first, next) = (evidence.Text.FirstWords[at], evidence.Text.FirstWords[at + 1]);
        foreach (var word in words.Skip(first).Take(Math.Min(CueReach, next - first)).Distinct(StringComparer.Ordinal))
        {
            evidence.Enter(at, -1, weights.Head(word), 1);
        }

        var before = Math.Max(at > 0 ? evidence.Text.FirstWords[at - 1] : first, first - CueReach);
        foreach (var word in words.Skip(before).Take(first - before).Distinct(StringComparer.Ordinal))
        {
            evidence.Enter(at, -1, weights.Tail(word), 1);
        }
    }

    private static void AddSpeakers(Evidence evidence, IReadOnlyList<Utterance> said, HashSet<int> openings, HashSet<int> closings)
    {
        // Whoever opens and closes matters most often is in the chair.
        var chair = said.Select((one, at) => (one.Speaker, Cues: (openings.Contains(at) ? 1 : 0) + (closings.Contains(at) ? 1 : 0)))
            .Where(one => one.Speaker is not null)
            .GroupBy(one => one.Speaker!, one => one.Cues, StringComparer.Ordinal)
            .MaxBy(cues => cues.Sum())?.Key;
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var fresh = new bool[said.Count + 1];
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at].Speaker is not { } speaker)
            {
                continue;
            }

            fresh[at] = !last.TryGetValue(speaker, out var heard) || evidence.Text.FirstWords[at] - heard > LongUnheard;
            last[speaker] = evidence.Text.FirstWords[at + 1];
            if (at > 0 && speaker != said[at - 1].Speaker)
            {
                evidence.Enter(at, -1, Feature.NewSpeaker, 1);
                evidence.Enter(at, -1, Feature.Chair, speaker == chair ? 1 : 0);
                evidence.Enter(at, -1, Feature.AfterChair, said[at - 1].Speaker == chair ? 1 : 0);
            }
        }

        for (var at = 1; at < said.Count; at++)
        {
            evidence.Enter(at, -1, Feature.Newcomer, fresh[at] || fresh[at + 1] ? 1 : 0);
        }
    }

    private static (double[] Narrow, double[] Wide, double[] Speakers) Breaks(Evidence evidence, IReadOnlyList<Utterance> said)
    {
        var (kept, speakers, starts) = (new List<string>(), new List<string>(), new int[evidence.Length]);
        for (var at = 0; at < evidence.Length; at++)
        {
            starts[at] = kept.Count;
            for (var word = evidence.Text.FirstWords[at]; word < evidence.Text.FirstWords[at + 1]; word++)
            {
                if (evidence.Stems[word] is { } stem)
                {
                    kept.Add(stem);
                    speakers.Add(said[at].Speaker ?? "");
                }
            }
        }

        var voices = speakers.Distinct(StringComparer.Ordinal).Take(2).Count() > 1 ? Cohesion.Breaks(speakers, starts, NarrowWindow) : new double[evidence.Length];
        return (Cohesion.Breaks(kept, starts, NarrowWindow), Cohesion.Breaks(kept, starts, WideWindow), voices);
    }
}
