namespace Summariser.Agendas.Alignment;

/// <summary>One piece of evidence.</summary>
/// <param name="State">The state it speaks for, or −1 for a change to any.</param>
/// <param name="Weight">Index of its weight (see <see cref="Weights"/>).</param>
/// <param name="Amount">How much of it there is.</param>
internal readonly record struct Fact(int State, int Weight, double Amount);
