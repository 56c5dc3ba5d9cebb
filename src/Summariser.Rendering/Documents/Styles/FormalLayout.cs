using System.Globalization;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents.Styles;

/// <summary>Formal minutes: numbered paragraphs, resolutions in capitals with their operative words, actions.</summary>
internal sealed class FormalLayout(ItemPieces pieces) : IItemLayout
{
    /// <inheritdoc/>
    public IEnumerable<Block> Of(ItemSummary item)
    {
        var number = PlainText.Clean(item.Number);
        var sound = item.Summary.Where(sentence => sentence.Support == Support.Supported && PlainText.Clean(sentence.Text).Length > 0);
        return
        [
            .. sound.Select((sentence, at) => new Paragraph([new PlainRun(Numbered(number, at + 1)), .. pieces.Line(sentence)])),
            .. Prose.Of(item.Summary.Where(sentence => sentence.Support != Support.Supported), pieces.Moments),
            .. item.Decisions.Select((decision, at) => Resolved(decision, item.Decisions.Count > 1 ? at + 1 : 0)),
            .. item.Actions.Select(action => new Paragraph([new StrongRun("ACTION:"), new PlainRun(" "), .. pieces.Action(action)])),
        ];
    }

    private static string Numbered(string item, int paragraph) => item.Length > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{item}.{paragraph} ")
        : string.Create(CultureInfo.InvariantCulture, $"({paragraph}) ");

    private Panel Resolved(Decision decision, int number)
    {
        var (word, text) = Resolutions.Of(decision);
        var count = number > 0 ? string.Create(CultureInfo.InvariantCulture, $"({number}) ") : "";
        var line = new Paragraph([new StrongRun($"{word}:"), new PlainRun($" {count}"), .. pieces.Line(decision, text)]);
        return new Panel(PanelKind.Decision, ItemPieces.Moved(decision) is { Count: > 0 } moved ? [line, new Paragraph(moved)] : [line]);
    }
}
