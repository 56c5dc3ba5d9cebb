using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>Names the least certain boundaries of a meeting for the clerk.</summary>
internal static class Doubts
{
    /// <summary>Boundaries at least this likely are not worth a clerk's time.</summary>
    private const double Sure = 0.8;

    private const int Most = 3;
    private const int Margin = 3;

    /// <summary>How likely the utterances on either side of a boundary are to be on the right side, 0 to 1.</summary>
    /// <param name="likelihoods">How likely each utterance's label is.</param>
    /// <param name="from">First utterance of the stretch before.</param>
    /// <param name="at">First utterance of the stretch after.</param>
    /// <param name="to">First utterance beyond the stretch after.</param>
    public static double Certainty(double[] likelihoods, int from, int at, int to) => Math.Min(
        likelihoods[Math.Max(from, at - Margin)..at].Average(),
        likelihoods[at..Math.Min(to, at + Margin)].Average());

    /// <summary>At most three boundaries, the least certain first.</summary>
    public static IReadOnlyList<Boundary> Least(IEnumerable<Boundary> boundaries) => [.. boundaries.OrderBy(boundary => boundary.Confidence).Take(Most)];

    /// <summary>What to ask the clerk about boundaries; nothing where all are sure.</summary>
    public static IEnumerable<string> Warnings(IEnumerable<Boundary> boundaries) => boundaries
        .Where(boundary => boundary.Confidence < Sure)
        .Select(boundary => $"Check where {boundary.What} ({Clock.Of(boundary.At)}).");

    /// <summary>What begins at a boundary, in words that give away nothing of a closed item but its number.</summary>
    public static string Naming(int label, IReadOnlyList<AlignedItem> items) => label switch
    {
        Labels.Before => "the recording begins",
        Labels.Adjournment => "the break begins",
        Labels.Closed => "the closed part begins",
        Labels.After => "the business ends",
        _ => $"{Named(items[label])} begins",
    };

    /// <summary>An item as warnings name it.</summary>
    public static string Named(AlignedItem item) =>
        item.Item.Number.Length > 0 ? $"item {item.Item.Number}"
        : item.Status == ItemStatus.Closed ? "the closed item"
        : $"“{item.Item.Title}”";
}
