using Summariser.Core.Language;
using Summariser.Core.Transcripts;

namespace Summariser.Rendering.Differences;

/// <summary>What was said and stands otherwise in a later version.</summary>
internal static class SaidLines
{
    /// <summary>The utterances that differ, in their order.</summary>
    public static IReadOnlyList<TextDifference> Compare(IReadOnlyList<Utterance> before, IReadOnlyList<Utterance> after)
    {
        if (ReferenceEquals(before, after))
        {
            return [];
        }

        var now = after.GroupBy(said => said.Id).ToDictionary(group => group.Key, group => Line(group.First()));
        var old = before.GroupBy(said => said.Id).ToDictionary(group => group.Key, group => Line(group.First()));
        return
        [
            .. old.Keys.Union(now.Keys).Order().Select(id => (Id: id, Before: old.GetValueOrDefault(id), After: now.GetValueOrDefault(id)))
                .Where(each => each.Before != each.After).Select(each => Difference(each.Id, each.Before, each.After)),
        ];
    }

    private static TextDifference Difference(int id, string? before, string? after) => (before, after) switch
    {
        (null, { } line) => new TextDifference(DifferenceKind.Added, SectionPart.Utterance, null, id, [new WordRun(line, WordFate.Added)]),
        ({ } line, null) => new TextDifference(DifferenceKind.Removed, SectionPart.Utterance, id, null, [new WordRun(line, WordFate.Removed)]),
        _ => new TextDifference(DifferenceKind.Changed, SectionPart.Utterance, id, id, WordDifference.Between(before!, after!)),
    };

    private static string Line(Utterance said) => PlainText.Clean(said.Speaker is { } speaker ? $"{speaker}: {said.Text}" : said.Text);
}
