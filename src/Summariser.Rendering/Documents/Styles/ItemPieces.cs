using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents.Styles;

/// <summary>The parts that layouts of an item share.</summary>
internal sealed class ItemPieces(Moments moments)
{
    /// <summary>Links to moments of the recording.</summary>
    public Moments Moments { get; } = moments;

    /// <summary>A sentence with the moments it rests on.</summary>
    public IReadOnlyList<Run> Line(Sentence sentence) =>
        [new StatementRun(PlainText.Clean(sentence.Text), MistakePart.Sentence, sentence.Text, sentence.Evidence), .. Moments.After(sentence.Evidence)];

    /// <summary>A decision, in the words a layout has for it, with the moments it rests on.</summary>
    public IReadOnlyList<Run> Line(Decision decision, string text) =>
        [new StatementRun(PlainText.Clean(text), MistakePart.Decision, decision.Text, decision.Evidence), .. Moments.After(decision.Evidence)];

    /// <summary>A figure with the moments it rests on.</summary>
    public IReadOnlyList<Run> Line(Figure figure) =>
        [new StatementRun(PlainText.Clean(figure.Text), MistakePart.Figure, figure.Text, figure.Evidence), .. Moments.After(figure.Evidence)];

    /// <summary>A decision, set apart.</summary>
    public Panel Decided(Decision decision)
    {
        var content = new List<Block>
        {
            new Paragraph([new StrongRun($"Decision: {decision.Kind.ToString().ToLowerInvariant()}."),
                new PlainRun(" "), .. Line(decision, decision.Text)]),
        };
        if (Moved(decision) is { Count: > 0 } facts)
        {
            content.Add(new Paragraph(facts));
        }

        return new Panel(PanelKind.Decision, content);
    }

    /// <summary>Who moved and seconded a decision, and the vote.</summary>
    public static List<Run> Moved(Decision decision)
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

    /// <summary>What someone is to do, who and by when.</summary>
    public IReadOnlyList<Run> Action(ActionPoint action)
    {
        var text = PlainText.Clean(action.Text);
        var owner = PlainText.Clean(action.Owner);
        var due = PlainText.Clean(action.Due);
        IEnumerable<Run> who = owner.Length == 0 ? [] : [new PlainRun(" Who: "), new StrongRun(owner), new PlainRun(".")];
        IEnumerable<Run> when = due.Length == 0 ? [] : [new PlainRun(" By: "), new StrongRun(due), new PlainRun(".")];
        return [new StatementRun(Phrases.Ended(text), MistakePart.Action, action.Text, action.Evidence), .. who, .. when, .. Moments.After(action.Evidence)];
    }

    /// <summary>A list under a heading; nothing where there are no points.</summary>
    public static IEnumerable<Block> List(string title, IEnumerable<IReadOnlyList<Run>> points) =>
        points.ToArray() is { Length: > 0 } all ? [new Heading(3, title), new PointList(all)] : [];
}
