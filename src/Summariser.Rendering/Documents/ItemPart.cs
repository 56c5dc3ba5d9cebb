using System.Globalization;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents;

/// <summary>The section of one agenda item.</summary>
internal sealed class ItemPart(Moments moments)
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
            .. Prose.Of(item.Summary, moments),
            .. item.Decisions.Select(Decided),
            .. List("Actions", item.Actions.Select(Action)),
            .. List("Figures given", item.Figures.Select(figure => Line(figure.Text, figure.Evidence))),
            .. Words(item),
            .. List("Documents", item.Documents.Select(Document)),
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

    private Panel Decided(Decision decision)
    {
        var content = new List<Block>
        {
            new Paragraph([new StrongRun($"Decision: {decision.Kind.ToString().ToLowerInvariant()}."),
                new PlainRun(" "), .. Line(decision.Text, decision.Evidence)]),
        };
        if (Moved(decision) is { Count: > 0 } facts)
        {
            content.Add(new Paragraph(facts));
        }

        return new Panel(PanelKind.Decision, content);
    }

    private static List<Run> Moved(Decision decision)
    {
        var movers = (PlainText.Clean(decision.Mover), PlainText.Clean(decision.Seconder)) switch
        {
            ({ Length: > 0 } mover, { Length: > 0 } seconder) => $"Moved by {mover}, seconded by {seconder}. ",
            ({ Length: > 0 } mover, _) => $"Moved by {mover}. ",
            (_, { Length: > 0 } seconder) => $"Seconded by {seconder}. ",
            _ => "",
        };
        var votes = decision.Votes is null ? "" : Phrases.Votes(decision.Votes);
        var facts = new List<Run>();
        if (movers.Length > 0)
        {
            facts.Add(new PlainRun(movers));
        }

        if (votes.Length > 0)
        {
            facts.AddRange([new PlainRun("Votes: "), new StrongRun(votes), new PlainRun(".")]);
        }

        return facts;
    }

    private IReadOnlyList<Run> Action(ActionPoint action)
    {
        var text = PlainText.Clean(action.Text);
        var owner = PlainText.Clean(action.Owner);
        var due = PlainText.Clean(action.Due);
        IEnumerable<Run> who = owner.Length == 0 ? [] : [new PlainRun(" Who: "), new StrongRun(owner), new PlainRun(".")];
        IEnumerable<Run> when = due.Length == 0 ? [] : [new PlainRun(" By: "), new StrongRun(due), new PlainRun(".")];
        var sentence = text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;
        return [new PlainRun(sentence), .. who, .. when, .. moments.After(action.Evidence)];
    }

    private IReadOnlyList<Run> Line(string text, IReadOnlyList<int> evidence) => 
        [new PlainRun(PlainText.Clean(text)), .. moments.After(evidence)];

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

    private static IEnumerable<Block> List(string title, IEnumerable<IReadOnlyList<Run>> points) =>
        points.ToArray() is { Length: > 0 } all ? [new Heading(3, title), new PointList(all)] : [];
}
