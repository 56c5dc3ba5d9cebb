using Summariser.Core.Transcripts;

namespace Summariser.Speech.Speakers;

/// <summary>
/// Joins voices to names: a voice belongs to whoever the words name most while it is heard. Its other utterances then get that name too, and a
/// name that disagrees with its voice becomes less sure.
/// </summary>
internal static class VoiceNaming
{
    private const double LeastShareOfUtterance = 0.6;
    private const double LeastShareOfVoice = 0.75;
    private const double LeastEvidence = 1.7;
    private const double MostConfidence = 0.97;
    private const double Disputed = 0.5;

    /// <summary>The names after the voices have been heard.</summary>
    /// <param name="said">The utterances.</param>
    /// <param name="named">Who the words say speaks, an utterance each.</param>
    /// <param name="voices">When each voice is heard.</param>
    public static Named[] Join(IReadOnlyList<Utterance> said, IReadOnlyList<Named> named, IReadOnlyList<VoiceTurn> voices)
    {
        int?[] heard = [.. said.Select(one => VoiceOf(one, voices))];
        var owners = named.Zip(heard).Where(pair => pair.First.IsSure && pair.Second is not null)
            .GroupBy(pair => pair.Second!.Value, pair => pair.First)
            .Select(voice => (Voice: voice.Key, Owner: OwnerOf([.. voice])))
            .Where(voice => voice.Owner.Name is not null)
            .ToDictionary(voice => voice.Voice, voice => voice.Owner);
        return [.. named.Zip(heard, (name, voice) => voice is { } known && owners.TryGetValue(known, out var owner) ? Joined(name, owner) : name)];
    }

    private static Named Joined(Named name, Named owner) =>
        name.Name == owner.Name ? new Named(owner.Name, Math.Max(name.Confidence, owner.Confidence))
        : name.IsSure ? new Named(name.Name, Disputed) : owner;

    // One naming may be wrong: a voice needs two that agree, or nearly all of many.
    private static Named OwnerOf(IReadOnlyList<Named> namings)
    {
        var evidence = namings.Sum(naming => naming.Confidence);
        var best = namings.GroupBy(naming => naming.Name).Select(name => (name.Key, Sum: name.Sum(naming => naming.Confidence))).MaxBy(name => name.Sum);
        return best.Sum >= LeastEvidence && best.Sum / evidence >= LeastShareOfVoice ? new Named(best.Key, Math.Min(MostConfidence, best.Sum / evidence)) : default;
    }

    // The voice heard through most of an utterance.
    private static int? VoiceOf(Utterance said, IReadOnlyList<VoiceTurn> voices)
    {
        var (best, longest) = ((int?)null, 0.0);
        foreach (var voice in voices.Where(turn => turn.At.Overlaps(new TimeRange(said.Start, said.End)))
            .GroupBy(turn => turn.Voice, turn => Math.Min(said.End, turn.At.End) - Math.Max(said.Start, turn.At.Start)))
        {
            var seconds = voice.Sum();
            (best, longest) = seconds > longest ? (voice.Key, seconds) : (best, longest);
        }

        return longest >= LeastShareOfUtterance * (said.End - said.Start) ? best : null;
    }
}
