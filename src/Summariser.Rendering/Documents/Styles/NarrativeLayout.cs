using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Documents.Styles;

/// <summary>Minutes as a story: a paragraph for what was presented, one for each question with its answer, then what was agreed, as points.</summary>
internal sealed class NarrativeLayout(ItemPieces pieces) : IItemLayout
{
    /// <inheritdoc/>
    public IEnumerable<Block> Of(ItemSummary item) =>
    [
        .. Paragraphs(item.Summary).SelectMany(part => Prose.Of(part, pieces.Moments)),
        .. item.Decisions.GroupBy(decision => Phrases.Decided(decision.Kind)).SelectMany(Decided),
        .. ItemPieces.List("Actions", item.Actions.Select(pieces.Action)),
    ];

    // A question begins a paragraph, and what is told after its answer begins another.
    private static IEnumerable<IReadOnlyList<Sentence>> Paragraphs(IReadOnlyList<Sentence> sentences)
    {
        var part = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            if (part.Count > 0 && (sentence.Role == SentenceRole.Question || (sentence.Role is null or SentenceRole.Told && part[^1].Role == SentenceRole.Answer)))
            {
                yield return part;
                part = [];
            }

            part.Add(sentence);
        }

        yield return part;
    }

    private IEnumerable<Block> Decided(IGrouping<string, Decision> decisions)
    {
        yield return new Paragraph([new StrongRun(decisions.Key)]);
        yield return new PointList([.. decisions.Select(decision => (IReadOnlyList<Run>)
            [.. pieces.Line(decision, Phrases.Ended(decision.Text)), .. ItemPieces.Moved(decision) is { Count: > 0 } moved ? [new PlainRun(" "), .. moved] : Array.Empty<Run>()])]);
    }
}
