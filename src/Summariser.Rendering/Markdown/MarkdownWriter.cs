using System.Globalization;
using System.Text;
using Summariser.Rendering.Blocks;

namespace Summariser.Rendering.Markdown;

/// <summary>Spells blocks and runs as Markdown.</summary>
internal sealed class MarkdownWriter(MarkdownDialect dialect)
{
    private const int OutermostColons = 10;
    private readonly StringBuilder output = new();
    private string prefix = "";
    private int depth;

    public override string ToString() => output.ToString();

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                var title = MarkdownText.Escape(heading.Text, atLineStart: false).Replace("#", "\\#", StringComparison.Ordinal);
                WriteLine($"{new string('#', heading.Level)} {title}");
                break;
            case Paragraph paragraph:
                WriteLine(Line(paragraph.Runs));
                break;
            case PointList list:
                WriteList(list);
                break;
            case NestedList list:
                WriteList(list);
                break;
            case Section section:
                WriteContained($"section {section.Id}", section.Content);
                break;
            case Panel panel:
                WritePanel(panel);
                break;
            case Player player when dialect == MarkdownDialect.Contained:
                WriteContained("player", [new Paragraph([new LinkRun(player.Text, player.Href)])]);
                break;
            case Player player:
                Write(new Paragraph([new LinkRun(player.Text, player.Href)]));
                break;
            case Disclosure disclosure when dialect == MarkdownDialect.Contained:
                WriteContained("details", [new Paragraph([new PlainRun(disclosure.Title)]), .. disclosure.Content]);
                break;
            case SaidLine said when dialect == MarkdownDialect.Contained:
                var times = string.Create(CultureInfo.InvariantCulture, $"{said.Start:0.###} {said.End:0.###}");
                WriteContained($"said {said.Id} {times}", [new Paragraph(said.Runs)]);
                break;
            case SaidLine said:
                Write(new Paragraph(said.Runs));
                break;
        }
    }

    private void WritePanel(Panel panel)
    {
        if (dialect == MarkdownDialect.Contained)
        {
            WriteContained($"panel {panel.Kind.ToString().ToLowerInvariant()}", panel.Content);
            return;
        }

        if (panel.Kind is PanelKind.Facts or PanelKind.Contents)
        {
            Write(panel.Content);
            return;
        }

        WriteQuoted(panel.Content);
    }

    // An inner fence must be shorter than the outer one, or it would close it.
    private void WriteContained(string kind, IReadOnlyList<Block> content)
    {
        if (dialect == MarkdownDialect.Plain)
        {
            Write(content);
            return;
        }

        var fence = new string(':', OutermostColons - depth++);
        WriteLine($"{fence} {kind}");
        Write(content);
        WriteLine(fence);
        depth--;
    }

    private void WriteQuoted(IReadOnlyList<Block> content)
    {
        var outer = prefix;
        for (var at = 0; at < content.Count; at++)
        {
            prefix = outer + "> ";
            Write(content[at]);
            if (at + 1 < content.Count)
            {
                // The empty line between two quoted paragraphs is itself quoted, or the quotation would end.
                output.Insert(output.Length - 1, prefix.TrimEnd());
            }

            prefix = outer;
        }
    }

    private void WriteList(PointList list)
    {
        foreach (var point in list.Points)
        {
            output.Append(prefix).Append("- ").Append(Line(point)).Append('\n');
        }

        output.Append('\n');
    }

    private void WriteList(NestedList list)
    {
        foreach (var point in list.Points)
        {
            output.Append(prefix).Append("- ").Append(Line(point.Line)).Append('\n');
            foreach (var under in point.Under)
            {
                output.Append(prefix).Append("  - ").Append(Line(under)).Append('\n');
            }
        }

        output.Append('\n');
    }

    private void WriteLine(string line) => output.Append(prefix).Append(line).Append("\n\n");

    private string Line(IReadOnlyList<Run> runs)
    {
        var line = new StringBuilder();
        foreach (var run in runs)
        {
            var start = line.Length == 0;
            line.Append(Spell(start && run is PlainRun ? run with { Text = run.Text.TrimStart() } : run, start));
        }

        return line.ToString().TrimEnd(' ');
    }

    private string Spell(Run run, bool start) => run switch
    {
        StrongRun strong => $"**{MarkdownText.Escape(strong.Text, atLineStart: false)}**",
        LinkRun link => Link(link.Text, link.Href),
        JumpRun jump when dialect == MarkdownDialect.Contained => Link(jump.Text, $"#{jump.Anchor}"),
        MomentRun moment => Moment(moment),
        _ => MarkdownText.Escape(run.Text, start),
    };

    private string Moment(MomentRun moment) => (dialect, moment.Href, moment.Anchor) switch
    {
        (MarkdownDialect.Contained, { } href, _) => $"[{moment.Text}]({MarkdownText.Address(href)} \"Play from {moment.Text}\")",
        (MarkdownDialect.Contained, null, { } anchor) => $"[{moment.Text}](#{anchor} \"Words said at {moment.Text}\")",
        (MarkdownDialect.Plain, { } href, _) => Link(moment.Text, href),
        (MarkdownDialect.Plain, null, _) => $"\\[{moment.Text}\\]",
        _ => moment.Text,
    };

    private static string Link(string text, string href) => $"[{MarkdownText.Escape(text, atLineStart: false)}]({MarkdownText.Address(href)})";
}
