using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Speakers;

/// <summary>Names speakers by the words and the roster, and by their voices where a diariser is at hand.</summary>
/// <param name="diariser">Tells voices apart, or null.</param>
public sealed class SpeakerNaming(IDiariser? diariser) : ISpeakerNaming
{
    // Less sure than this is no better than no name.
    private const double LeastConfidence = 0.5;

    /// <inheritdoc/>
    public async Task<Transcript> NameAsync(Recording? recording, Transcript transcript, Agenda agenda, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(agenda);
        var said = transcript.Utterances;
        if (agenda.Meeting.Attendees.Count == 0 || said.Any(one => one.Speaker is not null))
        {
            return transcript;
        }

        var names = new TurnNaming(new Roster(agenda.Meeting)).Name(said);
        if (diariser is not null && recording is not null)
        {
            names = VoiceNaming.Join(said, names, await diariser.FindAsync(recording, cancel));
        }

        return transcript with { Utterances = [.. said.Zip(names, WithSpeaker)] };
    }

    private static Utterance WithSpeaker(Utterance said, Named speaker) => speaker.Name is null || speaker.Confidence < LeastConfidence
        ? said
        : said with { Speaker = speaker.Name, SpeakerConfidence = Math.Round(speaker.Confidence, 2) };
}
