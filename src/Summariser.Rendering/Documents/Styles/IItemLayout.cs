using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;

namespace Summariser.Rendering.Documents.Styles;

/// <summary>How the matter of an item is laid out in one style: its sentences, decisions, actions and figures.</summary>
internal interface IItemLayout
{
    /// <summary>The blocks between an item's heading and its documents.</summary>
    IEnumerable<Block> Of(ItemSummary item);
}

/// <summary>The layouts by style.</summary>
internal static class ItemLayouts
{
    /// <summary>The layout of a style.</summary>
    public static IItemLayout Of(SummaryStyle style, Moments moments) => style switch
    {
        SummaryStyle.NarrativeMinutes => new NarrativeLayout(new ItemPieces(moments)),
        SummaryStyle.QuestionAndAnswer => new QuestionAndAnswerLayout(new ItemPieces(moments)),
        SummaryStyle.FormalMinutes => new FormalLayout(new ItemPieces(moments)),
        _ => new PublicLayout(new ItemPieces(moments)),
    };
}
