using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Documents.Styles;

namespace Summariser.Rendering.Documents;

/// <summary>Parts of a document by themselves, for pages that set their own frame around them.</summary>
public sealed class ItemMatter
{
    private readonly MeetingSummary open;
    private readonly Moments moments;
    private readonly IItemLayout layout;

    /// <param name="summary">The summary; of closed parts nothing but their number and times is used.</param>
    public ItemMatter(MeetingSummary summary)
    {
        open = PublicSummary.Of(summary);
        moments = new Moments(open.Transcript, new MediaLinks(new RenderOptions()));
        layout = ItemLayouts.Of(open.Provenance.Style, moments);
    }

    /// <summary>The id of the part about the item at a place in the agenda.</summary>
    public static string AnchorOf(int at) => ItemPart.Anchor(at);

    /// <summary>The id of an utterance's line.</summary>
    public static string AnchorOfWords(int id) => Moments.Anchor(id);

    /// <summary>"5. Title", or what there is of it.</summary>
    public static string TitleOf(ItemSummary item) => ItemPart.TitleOf(item);

    /// <summary>The same of an item that is known by its number and title alone.</summary>
    public static string TitleOf(string number, string title) => ItemPart.TitleOf(new ItemSummary { Number = number, Title = title });

    /// <summary>The sentences of the overview as paragraphs.</summary>
    public IReadOnlyList<Block> Overview() => [.. Prose.Of(open.Overview.Sentences, moments)];

    /// <summary>What was said and decided under the item at a place in the agenda, laid out in the summary's style.</summary>
    public IReadOnlyList<Block> Of(int at) => [.. layout.Of(open.Items[at])];
}
