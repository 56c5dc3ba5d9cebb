using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review.Editing;

/// <summary>
/// A closing: runs of utterances, and items, that are closed from now on. The same closing is applied to the newest draft and to every earlier
/// revision, whatever the arrangement of that one, so that none of them holds the words.
/// </summary>
public sealed class Closing
{
    private const int LeastLetters = 4;
    private static readonly string[] Endings = ["ing", "ed", "es", "s", "d", "e"];
    private const string Removed = "What was written of this item before a part of the meeting was closed has been removed.";

    private readonly (int First, int Last)[] runs;
    private readonly (int Place, string Number, string Title)[] items;
    private readonly HashSet<string> terms;

    private Closing((int First, int Last)[] runs, (int Place, string Number, string Title)[] items, HashSet<string> terms) =>
        (this.runs, this.items, this.terms) = (runs, items, terms);

    private readonly HashSet<int> touched = [];

    /// <summary>The times that are closed, in seconds.</summary>
    public required IReadOnlyList<TimeRange> Ranges { get; init; }

    /// <summary>Places of the items that are closed as a whole.</summary>
    public IReadOnlyList<int> Items => [.. items.Select(item => item.Place)];

    /// <summary>What an arrangement closes that was open before.</summary>
    public static Closing Between(ReviewCopy before, OpenMeeting after)
    {
        var closed = ClosedRuns(after).Where(run => before.Open.Transcript.Utterances.Any(said => run.Holds(said.Id))).ToArray();
        var whole = after.Items.Index().Where(each => each.Item.Status == ItemStatus.Closed && before.Open.Items[each.Index].Status != ItemStatus.Closed)
            .Select(each => (each.Index, before.Summary.Items[each.Index].Number, before.Summary.Items[each.Index].Title)).ToArray();
        var ids = closed.Select(run => (run.First, run.Last)).ToArray();
        return new Closing(ids, whole, Terms(before, ids, whole)) { Ranges = [.. closed.Select(run => run.At)] };
    }

    /// <summary>A draft without anything of what is closed. Items that had words there, and the overview, are left empty.</summary>
    /// <param name="copy">The draft, in the arrangement it had.</param>
    /// <returns>The draft, and the places of the items that are empty now.</returns>
    public (ReviewCopy Copy, IReadOnlyList<int> Emptied) Apply(ReviewCopy copy)
    {
        var own = items.Where(item => item.Place < copy.Summary.Items.Count &&
            (copy.Summary.Items[item.Place].Number, copy.Summary.Items[item.Place].Title) == (item.Number, item.Title)).ToArray();
        var arrangement = new Arrangement(copy.Open);
        foreach (var (place, _, _) in own)
        {
            arrangement.CloseItem(place);
        }

        foreach (var (first, last) in runs.Where(run => arrangement.Holds(run.First, run.Last)))
        {
            arrangement.Close(first, last);
        }

        terms.UnionWith(Terms(copy, runs, own));
        var arranged = copy.With(arrangement.Arranged());
        var emptied = arrangement.Touched;
        touched.UnionWith(emptied);
        var summary = arranged.Summary with
        {
            Overview = new Overview([]),
            Items = [.. arranged.Summary.Items.Select((item, place) => Without(item, emptied.Contains(place)))],
            Warnings = [.. arranged.Summary.Warnings.Where(IsFree)],
            Corrections = arranged.Summary.Corrections is { } notes ? [.. notes.Select(note => IsFree(note.Note) ? note : note with { Note = Removed })] : null,
        };
        var open = arranged.Open with { Warnings = [.. arranged.Open.Warnings.Where(IsFree)] };
        return (arranged.With(open).With(summary), [.. emptied.Where(place => arranged.Summary.Items[place].Status != ItemStatus.Closed)]);
    }

    /// <summary>Whether a text uses no word that was said in the closed part only.</summary>
    public bool IsFree(string? text) => text is null || !Words.Of(text).Any(word => terms.Contains(Root(word)));

    /// <summary>Whether an item had words there, or is closed as a whole, in any draft it was applied to.</summary>
    public bool IsTouched(int? item) => item is { } place && touched.Contains(place);

    private static IEnumerable<Stretch> ClosedRuns(OpenMeeting open) =>
        open.Items.Where(item => item.Status == ItemStatus.Closed).SelectMany(item => item.Stretches)
            .Concat(open.Outside.Where(outside => outside.Kind == OutsideKind.Closed).Select(outside => outside.Run));

    // Words that were said there and nowhere else in the meeting, and that the agenda does not print: whoever reads one knows what was spoken of.
    private static HashSet<string> Terms(ReviewCopy copy, (int First, int Last)[] runs, (int Place, string Number, string Title)[] items)
    {
        var places = items.Select(item => item.Place).ToHashSet();
        var inside = copy.Open.Transcript.Utterances.ToLookup(said => runs.Any(run => said.Id >= run.First && said.Id <= run.Last));
        var meeting = copy.Summary.Meeting;
        var known = inside[false].SelectMany(WordsOf)
            .Concat(copy.Open.Items.Where((_, place) => !places.Contains(place)).SelectMany(item => Words.Of(
                $"{item.Item.Title} {item.Item.Description} {string.Join(' ', item.Item.Documents.Select(document => document.Title))}")))
            .Concat(Words.Of($"{meeting.Council} {meeting.Body} {meeting.Title} {meeting.Venue} {string.Join(' ', meeting.Attendees.Select(person => person.Name))}"))
            .Select(Root).ToHashSet(StringComparer.Ordinal);
        var closed = inside[true].SelectMany(WordsOf).Concat(items.SelectMany(item => Words.Of(item.Title))).Where(word => !CommonWords.Contains(word)).Select(Root);
        return [.. closed.Where(word => !known.Contains(word) && (word.Length >= LeastLetters || word.Any(char.IsDigit)))];
    }

    // "price", "prices" and "priced" give away the same.
    private static string Root(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= LeastLetters && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static IEnumerable<string> WordsOf(Utterance said) =>
        Words.Of($"{said.Text} {said.Speaker} {string.Join(' ', said.Repairs.SelectMany(repair => new[] { repair.From, repair.To }))}");

    private ItemSummary Without(ItemSummary item, bool touched)
    {
        if (item.Status == ItemStatus.Closed)
        {
            return new ItemSummary { Number = item.Number, Title = OpenMeeting.ClosedTitle, Status = item.Status, Stretches = item.Stretches };
        }

        return item with
        {
            Summary = touched ? [] : [.. item.Summary.Where(sentence => IsOutside(sentence.Evidence) && IsFree(sentence.Text) && IsFree(sentence.Confirmation?.Reason))],
            Decisions = touched ? [] : [.. item.Decisions.Where(decision => IsOutside(decision.Evidence) && IsFree($"{decision.Text} {decision.Mover} {decision.Seconder}"))],
            Actions = touched ? [] : [.. item.Actions.Where(action => IsOutside(action.Evidence) && IsFree($"{action.Text} {action.Owner} {action.Due}"))],
            Figures = touched ? [] : [.. item.Figures.Where(figure => IsOutside(figure.Evidence) && IsFree(figure.Text))],
            Notice = touched ? Removed : IsFree(item.Notice) ? item.Notice : null,
        };
    }

    private bool IsOutside(IReadOnlyList<int> evidence) => !evidence.Any(id => runs.Any(run => id >= run.First && id <= run.Last));
}
