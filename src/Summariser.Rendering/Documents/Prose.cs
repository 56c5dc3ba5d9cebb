using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Rendering.Blocks;

namespace Summariser.Rendering.Documents;

/// <summary>Sentences as paragraphs; those that could not be confirmed stand apart with the reason.</summary>
internal static class Prose
{
    private const int SentencesAParagraph = 3;
    private const string VouchedFor = " (a person of the council vouches for this; it was not found in the recording)";

    /// <summary>The paragraphs and panels of some sentences, in their order.</summary>
    public static IEnumerable<Block> Of(IEnumerable<Sentence> sentences, Moments moments)
    {
        var runs = new List<Run>();
        var count = 0;
        var afterQuotation = false;
        foreach (var sentence in sentences.Where(sentence => PlainText.Clean(sentence.Text).Length > 0))
        {
            var stated = !sentence.IsOpen;
            var text = PlainText.Clean(sentence.Text);
            var stands = !stated || count == SentencesAParagraph || IsQuotation(text) || afterQuotation;
            afterQuotation = IsQuotation(text);
            if (runs.Count > 0 && stands)
            {
                yield return new Paragraph([.. runs]);
                runs.Clear();
                count = 0;
            }

            if (!stated)
            {
                yield return Doubtful(sentence, moments);
                continue;
            }

            runs.AddRange([.. runs.Count > 0 ? [new PlainRun(" ")] : Array.Empty<Run>(), Statement(sentence), .. moments.After(sentence.Evidence), .. sentence.Confirmation is null ? [] : new[] { new PlainRun(VouchedFor) }]);
            count++;
        }

        if (runs.Count > 0)
        {
            yield return new Paragraph(runs);
        }
    }

    private static StatementRun Statement(Sentence sentence) => new(PlainText.Clean(sentence.Text), MistakePart.Sentence, sentence.Text, sentence.Evidence);

    // Speakers' own words read badly run together.
    private static bool IsQuotation(string text) => text.Contains('“', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal);

    private static Panel Doubtful(Sentence sentence, Moments moments)
    {
        var reasons = sentence.Reasons.Select(PlainText.Clean).Where(reason => reason.Length > 0)
            .DefaultIfEmpty("it was not found in the recording.");
        return new Panel(PanelKind.Unsupported,
        [
            new Paragraph([new StrongRun("Not confirmed."), new PlainRun(" "), Statement(sentence), .. moments.After(sentence.Evidence)]),
            new Paragraph([new PlainRun("Why: " + string.Join(" ", reasons))]),
        ]);
    }
}
