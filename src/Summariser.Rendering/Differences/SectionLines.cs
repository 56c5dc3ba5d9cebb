using System.Text.Json;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Rendering.Wording;

namespace Summariser.Rendering.Differences;

/// <summary>The entries of a section as lines that can be compared.</summary>
internal static class SectionLines
{
    /// <summary>What differs in an item.</summary>
    public static IReadOnlyList<TextDifference> Compare(ItemSummary? before, ItemSummary? after) =>
    [
        .. Lines(SectionPart.Outcome, before is null ? [] : [Outcome(before)], after is null ? [] : [Outcome(after)]),
        .. Compare(before?.Summary ?? [], after?.Summary ?? []),
        .. Lines(SectionPart.Decision, Texts(before?.Decisions, Line), Texts(after?.Decisions, Line)),
        .. Lines(SectionPart.Action, Texts(before?.Actions, Line), Texts(after?.Actions, Line)),
        .. Lines(SectionPart.Figure, Texts(before?.Figures, figure => figure.Text), Texts(after?.Figures, figure => figure.Text)),
    ];

    /// <summary>What differs in some sentences.</summary>
    public static IReadOnlyList<TextDifference> Compare(IReadOnlyList<Sentence> before, IReadOnlyList<Sentence> after) =>
    [
        .. Pairs(SectionPart.Sentence, Texts(before, sentence => sentence.Text), Texts(after, sentence => sentence.Text))
            .Select(each => each is { Before: { } old, After: { } now } && Mark(before[old], after[now]) is { Length: > 0 } mark
                ? each with { Kind = each.Kind ?? DifferenceKind.Marked, Note = mark }
                : each)
            .Where(each => each.Kind is not null).Select(each => each.ToDifference()),
    ];

    private static IEnumerable<TextDifference> Lines(SectionPart part, string[] before, string[] after) =>
        Pairs(part, before, after).Where(each => each.Kind is not null).Select(each => each.ToDifference());

    private static IEnumerable<Pair> Pairs(SectionPart part, string[] before, string[] after)
    {
        if (before.Length == 0 || after.Length == 0)
        {
            return before.Select((text, at) => new Pair(DifferenceKind.Removed, part, at, null, [new WordRun(text, WordFate.Removed)]))
                .Concat(after.Select((text, at) => new Pair(DifferenceKind.Added, part, null, at, [new WordRun(text, WordFate.Added)])));
        }

        return LinePairs.Of(before, after).Select(pair => pair switch
        {
            (null, { } now) => new Pair(DifferenceKind.Added, part, null, now, [new WordRun(after[now], WordFate.Added)]),
            ({ } old, null) => new Pair(DifferenceKind.Removed, part, old, null, [new WordRun(before[old], WordFate.Removed)]),
            ({ } old, { } now) when before[old] == after[now] => new Pair(null, part, old, now, [new WordRun(after[now], WordFate.Kept)]),
            ({ } old, { } now) => new Pair(DifferenceKind.Changed, part, old, now, WordDifference.Between(before[old], after[now])),
            _ => throw new InvalidOperationException("A pair has at least one side."),
        });
    }

    private static string[] Texts<T>(IReadOnlyList<T>? entries, Func<T, string> text) => [.. (entries ?? []).Select(entry => PlainText.Clean(text(entry)))];

    private static string Mark(Sentence before, Sentence after) => (before.Confirmation, after.Confirmation) switch
    {
        (_, { } given) when given != before.Confirmation => $"confirmed by {PlainText.Clean(given.By)}: {PlainText.Clean(given.Reason)}",
        ({ }, null) => "no longer confirmed",
        _ when before.Support == after.Support => "",
        _ => after.Support == Support.Supported ? "supported now" : "not supported now",
    };

    private static string Outcome(ItemSummary item) => string.Join(", ", item.Stretches.Select(stretch => $"{Phrases.Clock(stretch.Start)} to {Phrases.Clock(stretch.End)}")
        .Prepend(JsonNamingPolicy.KebabCaseLower.ConvertName(item.Status.ToString()).Replace('-', ' ')));

    private static string Line(Decision decision) => string.Join("; ", new[]
    {
        $"{decision.Kind}: {decision.Text}",
        decision.Mover is { } mover ? $"moved by {mover}" : "",
        decision.Seconder is { } seconder ? $"seconded by {seconder}" : "",
        decision.Votes is { } votes ? Phrases.Votes(votes) : "",
    }.Where(part => part.Length > 0));

    private static string Line(ActionPoint action) => string.Join("; ", new[] { action.Text, action.Owner ?? "", action.Due ?? "" }.Where(part => part.Length > 0));

    private sealed record Pair(DifferenceKind? Kind, SectionPart Part, int? Before, int? After, IReadOnlyList<WordRun> Words)
    {
        public string Note { get; init; } = "";

        public TextDifference ToDifference() => new(Kind!.Value, Part, Before, After, Words) { Note = Note };
    }
}
