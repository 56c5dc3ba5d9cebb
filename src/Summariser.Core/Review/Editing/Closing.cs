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
    private const string Removed = "What was written of this item before a part of the meeting was closed has been removed.";

    private static readonly string[] Endings = ["ing", "ed", "es", "s", "d", "e"];

    private readonly (int Place, string Number, string Title)[] items;
    private readonly Utterance[] closed;
    private readonly HashSet<string> terms;
    private readonly HashSet<int> touched = [];

    private Closing(ReviewCopy before, Stretch[] runs, (int Place, string Number, string Title)[] items)
    {
        this.items = items;
        closed = [.. before.Open.Transcript.Utterances.Where(said => Array.Exists(runs, run => run.Holds(said.Id)))];
        Ranges = [.. runs.Select(run => run.At)];
        terms = Terms(before, [.. closed.Select(said => said.Id)], items);
    }

    /// <summary>The times that are closed, in seconds.</summary>
    public IReadOnlyList<TimeRange> Ranges { get; }

    /// <summary>Places of the items that are closed as a whole.</summary>
    public IReadOnlyList<int> Items => [.. items.Select(item => item.Place)];

    /// <summary>What an arrangement closes that was open before.</summary>
    public static Closing Between(ReviewCopy before, OpenMeeting after)
    {
        var whole = after.Items.Index().Where(each => each.Item.Status == ItemStatus.Closed && before.Open.Items[each.Index].Status != ItemStatus.Closed)
            .Select(each => (each.Index, before.Summary.Items[each.Index].Number, before.Summary.Items[each.Index].Title)).ToArray();
        return new Closing(before, [.. ClosedRuns(after).Where(run => before.Open.Transcript.Utterances.Any(said => run.Holds(said.Id)))], whole);
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

        var ids = ClosedIn(copy);
        arrangement.Close(ids);
        var arranged = copy.With(arrangement.Arranged());
        SortedSet<int> emptied = [.. arrangement.Touched, .. copy.Open.Transcript.Utterances.Count == 0 ? TakenThen(copy) : []];
        touched.UnionWith(emptied);
        terms.UnionWith(IsHeardAlike(copy) ? [] : Terms(copy, ids, own));
        var summary = arranged.Summary with
        {
            Overview = new Overview([]),
            Items = [.. arranged.Summary.Items.Select((item, place) => Without(item, emptied.Contains(place), ids))],
            Warnings = [.. arranged.Summary.Warnings.Where(IsFree)],
            Corrections = arranged.Summary.Corrections is { } notes ? [.. notes.Select(note => IsFree(note.Note) ? note : note with { Note = Removed })] : null,
        };
        var open = arranged.Open with { Warnings = [.. arranged.Open.Warnings.Where(IsFree)] };
        return (arranged.With(open).With(summary), [.. emptied.Where(place => arranged.Summary.Items[place].Status != ItemStatus.Closed)]);
    }

    /// <summary>Whether a text uses no word that was said in the closed part only.</summary>
    public bool IsFree(string? text) => text is null || !Told(text).Any(terms.Contains);

    /// <summary>Whether an item had words there, or is closed as a whole, in any draft it was applied to.</summary>
    public bool IsTouched(int? item) => item is { } place && touched.Contains(place);

    private static IEnumerable<Stretch> ClosedRuns(OpenMeeting open) =>
        open.Items.Where(item => item.Status == ItemStatus.Closed).SelectMany(item => item.Stretches)
            .Concat(open.Outside.Where(outside => outside.Kind == OutsideKind.Closed).Select(outside => outside.Run));

    // The recording may have been heard anew since an earlier revision, with other utterances: then time decides what lies in the closed part.
    private HashSet<int> ClosedIn(ReviewCopy copy)
    {
        var said = copy.Open.Transcript.Utterances.ToDictionary(each => each.Id);
        return Array.TrueForAll(closed, each => !said.TryGetValue(each.Id, out var there) || there.Start == each.Start) && closed.Any(each => said.ContainsKey(each.Id))
            ? [.. closed.Where(each => said.ContainsKey(each.Id)).Select(each => each.Id)]
            : [.. said.Values.Where(each => Ranges.Any(range => range.Overlaps(new TimeRange(each.Start, each.End)))).Select(each => each.Id)];
    }

    // Where a revision's words were let go when their time was over, only the times of its items are left.
    private IEnumerable<int> TakenThen(ReviewCopy copy) => copy.Summary.Items.Index()
        .Where(each => each.Item.Stretches.Any(stretch => Ranges.Any(range => range.Overlaps(new TimeRange(stretch.Start, stretch.End))))).Select(each => each.Index);

    private bool IsHeardAlike(ReviewCopy copy)
    {
        var said = copy.Open.Transcript.Utterances.ToDictionary(each => each.Id);
        return Array.TrueForAll(closed, each => said.TryGetValue(each.Id, out var there) && (there.Start, there.Text, there.Speaker) == (each.Start, each.Text, each.Speaker));
    }

    // Words that were said there and nowhere else in the meeting, and that the agenda does not print: whoever reads one knows what was spoken of.
    private static HashSet<string> Terms(ReviewCopy copy, HashSet<int> ids, (int Place, string Number, string Title)[] items)
    {
        var places = items.Select(item => item.Place).ToHashSet();
        var inside = copy.Open.Transcript.Utterances.ToLookup(said => ids.Contains(said.Id));
        var meeting = copy.Summary.Meeting;
        var known = inside[false].Select(Line)
            .Concat(copy.Open.Items.Where((_, place) => !places.Contains(place)).Select(item =>
                $"{item.Item.Title} {item.Item.Description} {string.Join(' ', item.Item.Documents.Select(document => document.Title))}"))
            .Append($"{meeting.Council} {meeting.Body} {meeting.Title} {meeting.Venue} {string.Join(' ', meeting.Attendees.Select(person => person.Name))}")
            .SelectMany(Told).ToHashSet(StringComparer.Ordinal);
        var said = inside[true].Select(Line).Concat(items.Select(item => item.Title)).SelectMany(Told);
        return [.. said.Where(word => !known.Contains(word) && (word.Length >= LeastLetters || word.Any(char.IsDigit)))];
    }

    // The telling words of a text, and its figures whether they are spelled or written: "nine thousand" and "9,000" are the same.
    private static IEnumerable<string> Told(string text) =>
        Words.Of(text).Concat(Numbers.Spellings(text)).Where(word => !CommonWords.Contains(word)).Select(Root);

    // "price", "prices" and "priced" give away the same.
    private static string Root(string word)
    {
        if (word.Any(char.IsDigit))
        {
            return string.Concat(word.Where(letter => char.IsDigit(letter) || letter == '.'));
        }

        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= LeastLetters && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static string Line(Utterance said) => $"{said.Text} {said.Speaker} {string.Join(' ', said.Repairs.SelectMany(repair => new[] { repair.From, repair.To }))}";

    private ItemSummary Without(ItemSummary item, bool isEmptied, HashSet<int> ids)
    {
        if (item.Status == ItemStatus.Closed)
        {
            return new ItemSummary { Number = item.Number, Title = OpenMeeting.ClosedTitle, Status = item.Status, Stretches = item.Stretches };
        }

        return item with
        {
            Summary = isEmptied ? [] : [.. item.Summary.Where(sentence => !sentence.Evidence.Any(ids.Contains) && IsFree(sentence.Text) && IsFree(sentence.Confirmation?.Reason))],
            Decisions = isEmptied ? [] : [.. item.Decisions.Where(decision => !decision.Evidence.Any(ids.Contains) && IsFree($"{decision.Text} {decision.Mover} {decision.Seconder}"))],
            Actions = isEmptied ? [] : [.. item.Actions.Where(action => !action.Evidence.Any(ids.Contains) && IsFree($"{action.Text} {action.Owner} {action.Due}"))],
            Figures = isEmptied ? [] : [.. item.Figures.Where(figure => !figure.Evidence.Any(ids.Contains) && IsFree(figure.Text))],
            Notice = isEmptied ? Removed : IsFree(item.Notice) ? item.Notice : null,
        };
    }
}
