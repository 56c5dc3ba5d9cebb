using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Review.Entries;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Review.Editing;

/// <summary>Makes edits. Each gives another draft; what cannot be done is an <see cref="InputException"/> in words for the clerk.</summary>
/// <param name="checks">Holds what is written against what was said.</param>
/// <param name="by">Who edits.</param>
/// <param name="now">The time.</param>
public sealed class DraftEditor(IEvidenceCheck checks, Actor by, DateTimeOffset now)
{
    /// <summary>Makes an edit.</summary>
    public Edited Apply(ReviewCopy copy, DraftEdit edit) => edit switch
    {
        DraftEdit.ChangeSentence change => Written(copy, sentences => sentences.Change(change), $"{Named(copy, change.Place)} changed"),
        DraftEdit.AddSentence add => Written(copy, sentences => sentences.Add(add), $"a sentence added to {Named(copy, add.Place.Item)}"),
        DraftEdit.DeleteSentence delete => Written(copy, sentences => sentences.Delete(delete), $"{Named(copy, delete.Place)} deleted"),
        DraftEdit.MoveSentence move => Written(copy, sentences => sentences.Move(move), $"{Named(copy, move.Place)} moved"),
        DraftEdit.RewriteSection rewrite => Written(copy, sentences => sentences.Rewrite(rewrite), $"{Named(copy, rewrite.Item)} rewritten"),
        DraftEdit.ConfirmSentence confirm => Written(copy, sentences => sentences.Confirm(confirm, by, now), $"{Named(copy, confirm.Place)} confirmed"),
        DraftEdit.SetDecision set => Recorded(copy, records => records.Set(set), set.Item, "a decision"),
        DraftEdit.SetAction set => Recorded(copy, records => records.Set(set), set.Item, "an action"),
        DraftEdit.SetStatus { Status: ItemStatus.Closed } set => CloseItem(copy, set.Item),
        DraftEdit.SetStatus set => Fated(copy, set),
        DraftEdit.CorrectName correct => Corrected(copy, correct),
        DraftEdit.NameSpeaker name => Spoken(copy, NameEdits.Named(copy.Open, name), "a speaker named"),
        DraftEdit.RenameSpeaker rename => Spoken(copy, NameEdits.Renamed(copy.Open, rename), "a speaker renamed"),
        DraftEdit.MoveBoundary move => Arranged(copy, arrangement => arrangement.MoveBoundary(move.First, move.To), "a boundary moved"),
        DraftEdit.AssignRun assign => Arranged(copy, arrangement => arrangement.Assign(assign.First, assign.Last, assign.To), "words given to another item"),
        DraftEdit.CloseRun close => Closed(copy, arrangement => arrangement.Close(close.First, close.Last)),
        DraftEdit.ConfirmClosed confirm => ConfirmClosed(copy, confirm),
        DraftEdit.MarkSeen seen => Seen(copy, seen),
        DraftEdit.Redraft redraft => Redrafted(copy, redraft),
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No such edit is known."),
    };

    // The log never holds words of the meeting, and an item's title may have to be taken back: its number has to do.
    private static string Named(ReviewCopy copy, int? item) =>
        item is not { } place || place < 0 || place >= copy.Summary.Items.Count ? "the overview"
        : copy.Summary.Items[place].Number is { Length: > 0 and <= 10 } number ? $"item {number}"
        : $"the item at place {place + 1}";

    private static string Named(ReviewCopy copy, SentencePlace place) => $"sentence {place.Sentence + 1} of {Named(copy, place.Item)}";

    private Edited Written(ReviewCopy copy, Func<SentenceEdits, MeetingSummary> edit, string what) =>
        new(copy.With(edit(new SentenceEdits(copy.Summary, new SentenceChecks(checks.EvidenceOf(copy.Open))))), what);

    private Edited Recorded(ReviewCopy copy, Func<RecordEdits, MeetingSummary> edit, int item, string entry)
    {
        var evidence = checks.EvidenceOf(copy.Open);
        return new Edited(copy.With(edit(new RecordEdits(copy.Summary, new SentenceChecks(evidence), evidence))), $"{entry} of {Named(copy, item)} changed");
    }

    private static Edited Fated(ReviewCopy copy, DraftEdit.SetStatus set)
    {
        var item = Sections.Item(copy.Summary, set.Item);
        if (set.Status == ItemStatus.NotReached && item.Stretches.Count > 0)
        {
            throw new InputException("Words of the recording belong to this item. Give them to another item first, then it is not reached.");
        }

        var open = copy.Open with { Items = [.. copy.Open.Items.Select((each, place) => place == set.Item ? each with { Status = set.Status } : each)] };
        return new Edited(copy.With(open), $"the outcome of {Named(copy, set.Item)} set");
    }

    private Edited Corrected(ReviewCopy copy, DraftEdit.CorrectName correct)
    {
        var change = new NameChange(correct.Wrong, correct.Right);
        var open = NameEdits.Corrected(copy.Open, change);
        var summary = NameEdits.Corrected(copy.Summary, change);
        var places = Recheck.Changed(copy.Summary, summary) + copy.Open.Transcript.Utterances.Zip(open.Transcript.Utterances).Count(pair => !ReferenceEquals(pair.First, pair.Second));
        if (places == 0)
        {
            throw new InputException("This name stands nowhere in the draft or in what was said. Write it as it stands there.");
        }

        var known = open.Transcript.Utterances.SelectMany(said => said.Repairs).Where(repair => repair.To == change.Right).Select(NameEntries.RepairKey);
        var marked = Marks.Seen(summary, known);
        var after = copy.With(open);
        return new Edited(after.With(Recheck.All(after.With(marked with { Transcript = open.Transcript.Utterances }), copy, checks.EvidenceOf(open))), $"a name corrected in {places} places")
        {
            Learnt = correct.Remember ? new GlossaryEntry(change.Right, change.Wrong) : null,
            Notes = [places == 1 ? "The name was corrected in one place." : $"The name was corrected in {places} places."],
        };
    }

    private Edited Spoken(ReviewCopy copy, OpenMeeting open, string what)
    {
        var after = copy.With(open);
        return new Edited(after.With(Recheck.All(after, copy, checks.EvidenceOf(open))), what);
    }

    private static Edited Arranged(ReviewCopy copy, Action<Arrangement> arrange, string what)
    {
        var arrangement = new Arrangement(copy.Open);
        arrange(arrangement);
        if (arrangement.Touched.Count == 0)
        {
            throw new InputException("Nothing would change: these words belong there already.");
        }

        var after = copy.With(arrangement.Arranged());
        var empty = after.With(after.Summary with { Items = [.. after.Summary.Items.Select((item, place) => arrangement.Touched.Contains(place) ? Emptied(item) : item)] });
        return new Edited(empty, $"{what}, {string.Join(" and ", arrangement.Touched.Select(place => Named(copy, place)))} drafted again")
        {
            Redraft = new RedraftOrder([.. arrangement.Touched]),
        };
    }

    private Edited CloseItem(ReviewCopy copy, int item)
    {
        _ = Sections.Item(copy.Summary, item);
        return Closed(copy, arrangement => arrangement.CloseItem(item));
    }

    private Edited Closed(ReviewCopy copy, Action<Arrangement> close)
    {
        var arrangement = new Arrangement(copy.Open);
        close(arrangement);
        var closing = Closing.Between(copy, arrangement.Arranged());
        if (closing.Ranges.Count + closing.Items.Count == 0)
        {
            throw new InputException("These words are closed already.");
        }

        var (after, emptied) = closing.Apply(copy);
        var ranges = string.Join(", ", closing.Ranges.Select(range => $"{Clock.Of(range.Start)} to {Clock.Of(range.End)}"));
        var confirmed = Marks.Closed(after.Summary, [.. closing.Ranges.Select(range => new ClosedConfirmation(range.Start, range.End, by.Name, now))]);
        return new Edited(after.With(confirmed), ranges.Length > 0 ? $"{ranges} closed" : "an item closed")
        {
            Closing = closing,
            Redraft = new RedraftOrder(emptied, Overview: true),
        };
    }

    private Edited ConfirmClosed(ReviewCopy copy, DraftEdit.ConfirmClosed confirm)
    {
        var found = ClosedEntries.Parts(copy.Summary).Where(part => Math.Abs(part.At.Start - confirm.Start) < 0.001).Select(part => part.At).ToArray();
        return found.Length > 0
            ? new Edited(copy.With(Marks.Closed(copy.Summary, [.. found.Select(part => new ClosedConfirmation(part.Start, part.End, by.Name, now))])), $"{Clock.Of(confirm.Start)} confirmed as closed")
            : throw new InputException("No closed part begins there. Load the page again and choose one it shows.");
    }

    private static Edited Seen(ReviewCopy copy, DraftEdit.MarkSeen seen) =>
        WorkList.Of(copy.Summary).Entries.FirstOrDefault(entry => entry.Key == seen.Key) is not { } entry
            ? throw new InputException("This entry is not on the work list any more. Load the page again.")
            : entry.CanBeSeen
                ? new Edited(copy.With(Marks.Seen(copy.Summary, [entry.Key])), "a work list entry marked as seen")
                : throw new InputException("This entry has to be edited or confirmed; it cannot be passed over.");

    private static Edited Redrafted(ReviewCopy copy, DraftEdit.Redraft redraft)
    {
        var item = Sections.Item(copy.Summary, redraft.Item);
        return item.Stretches.Count > 0
            ? new Edited(copy, $"{Named(copy, redraft.Item)} drafted again")
            {
                Redraft = new RedraftOrder([redraft.Item], Note: redraft.Note.Trim()),
                Drafter = redraft.Drafter,
                Style = redraft.Style,
            }
            : throw new InputException("No words of the recording belong to this item, so there is nothing to draft it from.");
    }

    private static ItemSummary Emptied(ItemSummary item) => item with { Summary = [], Decisions = [], Actions = [], Figures = [], Notice = null };
}
