namespace Summariser.Agendas.Alignment;

/// <summary>How plainly an utterance says that an item begins.</summary>
internal enum Plainness
{
    /// <summary>The number is merely said.</summary>
    Mentioned,

    /// <summary>The chair calls an item by its place on an agenda that is not numbered so.</summary>
    Placed,

    /// <summary>The number may have been mis-heard, or does not open a sentence.</summary>
    Likely,

    /// <summary>The chair calls the item by its number.</summary>
    Called,
}

/// <summary>An utterance in which an item's number is heard.</summary>
/// <param name="Utterance">Index of the utterance.</param>
/// <param name="Word">Index of the word where the phrase begins.</param>
/// <param name="Item">Index of the agenda item.</param>
/// <param name="Plainness">How plainly.</param>
/// <param name="With">Indexes of items called in the same breath ("items seven and eight together").</param>
internal sealed record Announcement(int Utterance, int Word, int Item, Plainness Plainness, IReadOnlyList<int> With);
