using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;

namespace Summariser.Rendering.Documents.Styles;

/// <summary>The points presented, then each question with its answers under it, then the decisions.</summary>
internal sealed class QuestionAndAnswerLayout(ItemPieces pieces) : IItemLayout
{
    /// <inheritdoc/>
    public IEnumerable<Block> Of(ItemSummary item)
    {
        var sound = item.Summary.Where(sentence => sentence.Support == Support.Supported).ToArray();
        var first = Array.FindIndex(sound, sentence => sentence.Role == SentenceRole.Question);
        var presented = first < 0 ? sound : sound[..first];
        var told = first < 0 ? [] : sound[first..].Where(sentence => sentence.Role is null or SentenceRole.Told);
        return
        [
            .. Points(presented),
            .. first < 0 ? [] : Questions(sound[first..]),
            .. Prose.Of(told, pieces.Moments),
            .. Prose.Of(item.Summary.Where(sentence => sentence.Support != Support.Supported), pieces.Moments),
            .. item.Decisions.Select(pieces.Decided),
            .. ItemPieces.List("Actions", item.Actions.Select(pieces.Action)),
        ];
    }

    // One sentence is a paragraph; a list of one would look like a slip.
    private IEnumerable<Block> Points(Sentence[] sentences) => sentences.Length < 2
        ? Prose.Of(sentences, pieces.Moments)
        : [new PointList([.. sentences.Select(pieces.Line)])];

    private IEnumerable<Block> Questions(Sentence[] sentences)
    {
        var points = new List<(Sentence Question, List<Sentence> Answers)>();
        foreach (var sentence in sentences)
        {
            if (sentence.Role == SentenceRole.Question)
            {
                points.Add((sentence, []));
            }
            else if (sentence.Role == SentenceRole.Answer)
            {
                points[^1].Answers.Add(sentence);
            }
        }

        yield return new Heading(3, "Questions and answers");
        yield return new NestedList([.. points.Select(point => new NestedPoint(
            pieces.Line(point.Question),
            [.. point.Answers.Select(pieces.Line)]))]);
    }
}
