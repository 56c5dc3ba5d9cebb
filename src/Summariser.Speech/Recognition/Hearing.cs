using Summariser.Core.Transcripts;

namespace Summariser.Speech.Recognition;

/// <summary>What a recogniser heard in a piece of sound.</summary>
/// <param name="Text">The words.</param>
/// <param name="Segments">The same words in order, each part with its time, where the engine knows times; otherwise empty.</param>
public sealed record Hearing(string Text, IReadOnlyList<HeardSegment> Segments)
{
    /// <summary>No words.</summary>
    public static Hearing Nothing { get; } = Untimed("");

    /// <summary>Words of an engine that does not say when they fell.</summary>
    public static Hearing Untimed(string text) => new(text, []);

    /// <summary>Words with their times; parts without words are left out.</summary>
    public static Hearing Timed(IEnumerable<HeardSegment> segments)
    {
        HeardSegment[] spoken = [.. segments.Select(segment => segment with { Text = segment.Text.Trim() }).Where(segment => segment.Text.Length > 0)];
        return new Hearing(string.Join(' ', spoken.Select(segment => segment.Text)), spoken);
    }

    /// <summary>This, and then what was heard in the sound after it. Times are kept where both sides have them.</summary>
    /// <param name="next">What was heard after it.</param>
    /// <param name="seconds">Where in this sound the next begins.</param>
    public Hearing Then(Hearing next, double seconds)
    {
        ArgumentNullException.ThrowIfNull(next);
        var later = next with { Segments = [.. next.Segments.Select(segment => segment.Later(seconds))] };
        return Text.Length == 0 ? later
            : next.Text.Length == 0 ? this
            : new Hearing($"{Text} {next.Text}", Segments.Count > 0 && later.Segments.Count > 0 ? [.. Segments, .. later.Segments] : []);
    }
}

/// <summary>A part of what was heard.</summary>
/// <param name="At">When it was said, in seconds from the start of the sound.</param>
/// <param name="Text">Its words.</param>
public sealed record HeardSegment(TimeRange At, string Text)
{
    internal HeardSegment Later(double seconds) => this with { At = new TimeRange(At.Start + seconds, At.End + seconds) };
}
