namespace Summariser.Speech.Recognition;

/// <summary>When in a window's sound each letter of its text was spoken: between the times an engine gives, and otherwise from end to end, in proportion.</summary>
internal sealed class LetterTimes
{
    private readonly List<(double Letters, double Seconds)> known = [];

    /// <param name="heard">The text and what is known of its times.</param>
    /// <param name="seconds">The length of the sound.</param>
    public LetterTimes(Hearing heard, double seconds)
    {
        known.Add((0, 0));
        var letters = 0.0;
        foreach (var segment in heard.Segments)
        {
            Add(letters, segment.At.Start);
            letters += segment.Text.Length + 1;
            Add(letters, segment.At.End);
        }

        if (heard.Segments.Count == 0)
        {
            Add(heard.Text.Length + 1, seconds);
        }

        // An engine's times may run backwards or beyond the sound.
        void Add(double place, double time) => known.Add((place, Math.Clamp(time, known[^1].Seconds, Math.Max(known[^1].Seconds, seconds))));
    }

    /// <summary>Seconds from the start of the sound to the end of the last word.</summary>
    public double End => known[^1].Seconds;

    /// <summary>Seconds from the start of the sound to the end of that many letters, the space after each word counted.</summary>
    public double After(double letters)
    {
        var at = known.FindIndex(1, place => place.Letters >= letters);
        var (before, next) = at < 0 ? (known[^1], known[^1]) : (known[at - 1], known[at]);
        var share = next.Letters > before.Letters ? (letters - before.Letters) / (next.Letters - before.Letters) : 1;
        return before.Seconds + ((next.Seconds - before.Seconds) * share);
    }
}
