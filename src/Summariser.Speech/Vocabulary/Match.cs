namespace Summariser.Speech.Vocabulary;

/// <summary>Words of an utterance that were likely a term.</summary>
/// <param name="First">The first misheard word.</param>
/// <param name="Last">The last misheard word, inclusive.</param>
/// <param name="To">What is to stand in their place.</param>
/// <param name="Sounds">How many sounds of the term were misheard.</param>
/// <param name="Distance">How unlike the two are; 0 is alike.</param>
internal sealed record Match(int First, int Last, string To, int Sounds, double Distance)
{
    // A sound that agrees weighs a sixth of one that does not: a long match with one error is better than a short one without.
    private const double ErrorWeight = 6;

    /// <summary>How unlike the two are, a sound.</summary>
    public double Rate => Distance / Sounds;

    /// <summary>How much speaks for it.</summary>
    public double Evidence => Sounds - (ErrorWeight * Distance);

    /// <summary>Whether the two share a word.</summary>
    public bool Overlaps(Match other) => First <= other.Last && other.First <= Last;
}
