using System.Globalization;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Documents.Styles;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>The section of one agenda item.</summary>
internal sealed class ItemPart(Moments moments, IItemLayout layout)
{
    /// <summary>The id of the section of the item at a place in the agenda.</summary>
    public static string Anchor(int at) => string.Create(CultureInfo.InvariantCulture, $"item-{at + 1}");

    /// <summary>"5. Title", or what there is of it.</summary>
    public static string TitleOf(ItemSummary item)
    {
        var (number, title) = (PlainText.Clean(item.Number), PlainText.Clean(item.Title));
        return (number.Length, title.Length) switch
        {
            (0, 0) => "Item without a title",
            (0, _) => title,
            (_, 0) => $"Item {number}",
            _ => $"{number}. {title}",
        };
    }

    /// <summary>The item's section.</summary>
    public Section Of(ItemSummary item, int at)
    {
        var heading = new Heading(2, TitleOf(item));
        if (item.Status == ItemStatus.Closed)
        {
            var taken = item.Stretches.Count > 0 ? "was taken with the press and public excluded" : "is closed to the press and public";
            return new Section(Anchor(at), [heading, Notice($"This item {taken}. Nothing of it is shown here.")]);
        }

        IEnumerable<Block> content =
        [
            heading,
            .. Times(item),
            .. Fate(item),
            .. PlainText.Clean(item.Notice) is { Length: > 0 } notice ? [Notice(notice)] : Array.Empty<Block>(),
            .. layout.Of(item),
            .. Words(item),
            .. ItemPieces.List("Documents", item.Documents.Select(Document)),
        ];
        return new Section(Anchor(at), [.. content]);
    }

    private IEnumerable<Block> Times(ItemSummary item)
    {
        var runs = new List<Run>();
        foreach (var stretch in item.Stretches)
        {
            runs.AddRange(
            [
                new PlainRun(runs.Count == 0 ? "From " : ", and from "),
                moments.At(stretch.Start, stretch.Utterances.Count > 0 ? stretch.Utterances[0] : 0),
                new PlainRun($" to {Phrases.Clock(stretch.End)}"),
            ]);
        }

        return runs.Count == 0 ? [] : [new Panel(PanelKind.Facts, [new Paragraph([.. runs, new PlainRun(" in the recording")])])];
    }

    private static IEnumerable<Block> Fate(ItemSummary item) => item.Status switch
    {
        ItemStatus.NotReached => [Notice("No part of the recording was found that deals with this item.")],
        ItemStatus.Withdrawn => [Notice("This item was withdrawn.")],
        ItemStatus.Deferred => [Notice("This item was put off to another meeting.")],
        ItemStatus.Discussed when item.Summary.Count + item.Decisions.Count + item.Actions.Count + item.Figures.Count == 0 =>
            [Notice("This item was taken, but nothing said under it could be summarised.")],
        _ => [],
    };

    private static Panel Notice(string words) => new(PanelKind.Notice, [new Paragraph([new PlainRun(words)])]);

    private static IReadOnlyList<Run> Document(AgendaDocument document)
    {
        var title = PlainText.Clean(document.Title) is { Length: > 0 } words ? words : "Document";
        Run name = SafeLink.Web(document.Url) is { } href ? new LinkRun(title, href) : new PlainRun(title);
        return document.SizeBytes is > 0 and { } bytes ? [name, new PlainRun($" ({Phrases.Size(bytes)})")] : [name];
    }

    private IEnumerable<Block> Words(ItemSummary item)
    {
        var evidence = item.Summary.SelectMany(sentence => sentence.Evidence)
            .Concat(item.Decisions.SelectMany(decision => decision.Evidence))
            .Concat(item.Actions.SelectMany(action => action.Evidence))
            .Concat(item.Figures.SelectMany(figure => figure.Evidence));
        var points = moments.Words(evidence).Select(said => TranscriptPart.Line(said, moments.Of(said))).ToArray();
        return points.Length == 0 ? [] : [new Disclosure("The words this rests on", [new PointList(points)])];
    }
}
