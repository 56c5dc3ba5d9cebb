using Summariser.Core.Transcripts;

namespace Summariser.Speech.Captions;

/// <summary>Makes a transcript of captions: in order of time, numbered from 1, no end before its start.</summary>
internal static class CueAssembler
{
    private const double SecondsALetter = 0.065;
    private const double RollUpGapSeconds = 0.5;

    /// <summary>Makes the transcript; overlapping captions both survive, and long ones keep the times they came with.</summary>
    public static Transcript Assemble(IEnumerable<Cue> cues, string language)
    {
        var utterances = new List<Utterance>();
        foreach (var cue in WithoutRollUp(cues.OrderBy(cue => cue.Start)))
        {
            var voices = CueText.Voices(string.Join('\n', cue.Lines));
            var letters = voices.Sum(voice => voice.Text.Length);
            var end = cue.End > cue.Start ? cue.End : cue.Start + (letters * SecondsALetter);
            var said = 0;
            foreach (var voice in voices)
            {
                utterances.Add(new Utterance
                {
                    Id = utterances.Count + 1,
                    Start = At(said),
                    End = At(said += voice.Text.Length),
                    Speaker = voice.Speaker,
                    Text = voice.Text,
                });
            }

            double At(int letter) => cue.Start + ((end - cue.Start) * letter / letters);
        }

        return new Transcript
        {
            Language = language,
            DurationSeconds = utterances.Count == 0 ? 0 : utterances.Max(said => said.End),
            Utterances = utterances,
        };
    }

    // Roll-up captions show each line twice: as the new line, then as the old line above the next.
    private static IEnumerable<Cue> WithoutRollUp(IEnumerable<Cue> cues)
    {
        Cue? before = null;
        foreach (var cue in cues)
        {
            var repeats = before is { Lines.Count: > 0 } && cue.Lines.Count > 0
                && cue.Start - before.End < RollUpGapSeconds && cue.Start > before.Start
                && string.Equals(cue.Lines[0].Trim(), before.Lines[^1].Trim(), StringComparison.Ordinal);
            var flash = cue.Lines.Count == 1 && cue.End - cue.Start < 0.05;
            if (repeats && (cue.Lines.Count > 1 || flash))
            {
                if (cue.Lines.Count > 1)
                {
                    yield return cue with { Lines = [.. cue.Lines.Skip(1)] };
                }
            }
            else
            {
                yield return cue;
            }

            before = cue;
        }
    }
}
