using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Documents.Styles;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>A decision as a row of a table.</summary>
/// <param name="Item">The item it was taken under.</param>
/// <param name="Decision">What was decided, with the moments it rests on.</param>
/// <param name="Kind">The kind of decision, in a word.</param>
/// <param name="Votes">The vote; empty where it was not counted aloud.</param>
public sealed record DecisionRow(JumpRun Item, IReadOnlyList<Run> Decision, string Kind, string Votes)
{
    /// <summary>The decisions of some items, in their order.</summary>
    internal static IEnumerable<DecisionRow> Of(IReadOnlyList<ItemSummary> items, Moments moments)
    {
        var pieces = new ItemPieces(moments);
        return items.SelectMany((item, at) => item.Decisions.Select(decision => new DecisionRow(
            new JumpRun(ItemPart.TitleOf(item), ItemPart.Anchor(at)),
            pieces.Line(decision, decision.Text),
            decision.Kind.ToString(),
            decision.Votes is null ? "" : Phrases.Votes(decision.Votes))));
    }
}
