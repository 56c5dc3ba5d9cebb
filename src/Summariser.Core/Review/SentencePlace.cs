namespace Summariser.Core.Review;

/// <summary>Where a sentence stands in a summary.</summary>
/// <param name="Item">Place of its agenda item in the summary's list of items, from 0; null for the overview.</param>
/// <param name="Sentence">Its place among that item's or the overview's sentences, from 0.</param>
public sealed record SentencePlace(int? Item, int Sentence);
