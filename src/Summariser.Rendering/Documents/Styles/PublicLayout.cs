using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;

namespace Summariser.Rendering.Documents.Styles;

/// <summary>For the public: paragraphs, then decisions that stand out, then actions and figures.</summary>
internal sealed class PublicLayout(ItemPieces pieces) : IItemLayout
{
    /// <inheritdoc/>
    public IEnumerable<Block> Of(ItemSummary item) =>
    [
        .. Prose.Of(item.Summary, pieces.Moments),
        .. item.Decisions.Select(pieces.Decided),
        .. ItemPieces.List("Actions", item.Actions.Select(pieces.Action)),
        .. ItemPieces.List("Figures given", item.Figures.Select(pieces.Line)),
    ];
}
