using DocumentFormat.OpenXml;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Rendering.Word;

/// <summary>Spells blocks and runs as paragraphs of Word. What other formats fold away is left out.</summary>
internal sealed class WordWriter(WordLinks links)
{
    private const int LowestHeading = 3;

    /// <summary>The document's paragraphs, with the table of decisions before the first item.</summary>
    public IEnumerable<OpenXmlElement> Of(SummaryDocument document)
    {
        var first = document.Blocks.ToList().FindIndex(block => block is Section { Id: "item-1" });
        var opening = first < 0 ? document.Blocks : document.Blocks.Take(first);
        var table = document.Decisions.Count == 0 ? [] : Of([new Heading(2, "Decisions")]).Append(new WordTable(this).Of(document.Decisions));
        return [.. Of(opening), .. table, .. Of(first < 0 ? [] : document.Blocks.Skip(first))];
    }

    /// <summary>A paragraph in a style. An array, for a single element would be taken for the list of its children.</summary>
    public static W.Paragraph Styled(string style, params OpenXmlElement[] content) =>
        new([new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), .. content]);

    /// <summary>Ordinary words.</summary>
    public static W.Run Plain(string text) => new(Words(text));

    /// <summary>The runs of a line.</summary>
    public IEnumerable<OpenXmlElement> Line(IEnumerable<Run> runs) => runs.Select(Spell);

    private List<OpenXmlElement> Of(IEnumerable<Block> blocks, string style = WordStyles.Normal)
    {
        var elements = new List<OpenXmlElement>();
        foreach (var block in blocks)
        {
            elements.AddRange(Of(block, style));
        }

        return elements;
    }

    private IEnumerable<OpenXmlElement> Of(Block block, string style) => block switch
    {
        Heading heading => [Styled(WordStyles.HeadingOf(Math.Min(heading.Level, LowestHeading)), Plain(heading.Text))],
        Paragraph paragraph => [Styled(style, [.. Line(paragraph.Runs)])],
        PointList list => list.Points.Select(point => Point(point, 0)),
        NestedList list => list.Points.SelectMany(point => point.Under.Select(under => Point(under, 1)).Prepend(Point(point.Line, 0))),
        Section section => Marked(section),
        Panel panel => Of(panel.Content, WordStyles.Of(panel.Kind)),
        Player player => [Styled(style, Spell(new LinkRun(player.Text, player.Href)))],
        _ => [],
    };

    private List<OpenXmlElement> Marked(Section section)
    {
        var content = Of(section.Content);
        if (content.FirstOrDefault() is W.Paragraph heading && links.Mark(section.Id) is var (start, end))
        {
            heading.InsertAfter(start, heading.GetFirstChild<W.ParagraphProperties>());
            heading.Append(end);
        }

        return content;
    }

    private W.Paragraph Point(IEnumerable<Run> runs, int level)
    {
        var point = Styled(WordStyles.List, [.. Line(runs)]);
        point.GetFirstChild<W.ParagraphProperties>()!.NumberingProperties = new W.NumberingProperties(
            new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = WordLists.Bullets });
        return point;
    }

    private OpenXmlElement Spell(Run run) => run switch
    {
        StrongRun strong => new W.Run(new W.RunProperties(new W.RunStyle { Val = WordStyles.Strong }), Words(strong.Text)),
        LinkRun link => links.Out(link.Href, "", Linked(link.Text)) ?? (OpenXmlElement)Plain(link.Text),
        JumpRun jump => WordLinks.Within(jump.Anchor, Linked(jump.Text)),
        MomentRun { Href: { } href } moment => links.Out(href, $"Play from {moment.Text}", Linked(moment.Text)) ?? (OpenXmlElement)Plain($"[{moment.Text}]"),
        MomentRun moment => Plain($"[{moment.Text}]"),
        _ => Plain(run.Text),
    };

    private static W.Run Linked(string text) => new(new W.RunProperties(new W.RunStyle { Val = WordStyles.Link }), Words(text));

    private static W.Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
