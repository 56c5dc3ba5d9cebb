using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Editing;

/// <summary>Edits of decisions and actions.</summary>
/// <param name="summary">The draft.</param>
/// <param name="checks">Checks what is written.</param>
/// <param name="evidence">What was said.</param>
internal sealed class RecordEdits(MeetingSummary summary, SentenceChecks checks, IMeetingEvidence evidence)
{
    private const int MostVotes = 100_000;

    public MeetingSummary Set(DraftEdit.SetDecision edit)
    {
        var item = Sections.Item(summary, edit.Item);
        var after = Placed(item.Decisions, edit.Place, edit.Decision, (decision, before) => Checked(decision, before, edit.Item));
        return Sections.With(summary, edit.Item, item with { Decisions = after });
    }

    public MeetingSummary Set(DraftEdit.SetAction edit)
    {
        var item = Sections.Item(summary, edit.Item);
        var after = Placed(item.Actions, edit.Place, edit.Action, (action, before) => Checked(action, before, edit.Item));
        return Sections.With(summary, edit.Item, item with { Actions = after });
    }

    /// <summary>A decision held against what was said again.</summary>
    public Decision Checked(Decision decision, Decision? before, int item)
    {
        var text = SentenceChecks.Text(decision.Text);
        var (ids, doubts) = checks.Entry(text, before is null ? null : (before.Text, before.Evidence), item);
        var votes = Sound(decision.Votes);
        var (mover, seconder) = (Name(decision.Mover), Name(decision.Seconder));
        return decision with
        {
            Text = text,
            Mover = mover,
            Seconder = seconder,
            Votes = votes,
            Evidence = ids,
            Doubts = OrNone(
            [
                .. doubts,
                .. Unheard(mover, before?.Mover, "moved", ids, item),
                .. Unheard(seconder, before?.Seconder, "seconded", ids, item),
                .. votes is null || votes == before?.Votes ? [] : evidence.ReasonsAgainst(votes, ids),
            ]),
        };
    }

    /// <summary>An action held against what was said again.</summary>
    public ActionPoint Checked(ActionPoint action, ActionPoint? before, int item)
    {
        var text = SentenceChecks.Text(action.Text);
        var (ids, doubts) = checks.Entry(text, before is null ? null : (before.Text, before.Evidence), item);
        var (owner, due) = (Name(action.Owner), Name(action.Due));
        return action with
        {
            Text = text,
            Owner = owner,
            Due = due,
            Evidence = ids,
            Doubts = OrNone([.. doubts, .. Unheard(owner, before?.Owner, "done", ids, item), .. Unheard(due, before?.Due, "due", ids, item)]),
        };
    }

    private static T[] Placed<T>(IReadOnlyList<T> entries, int place, T? entry, Func<T, T?, T> check)
        where T : class
    {
        if (place < 0 || place > entries.Count || (entry is null && place == entries.Count))
        {
            throw new InputException("There is no such entry. Load the page again and choose one it shows.");
        }

        var before = place < entries.Count ? entries[place] : null;
        return [.. entries.Take(place), .. entry is null ? Array.Empty<T>() : [check(entry, before)], .. entries.Skip(place + 1)];
    }

    private IEnumerable<string> Unheard(string? words, string? before, string what, IReadOnlyList<int> ids, int item) =>
        words is null || words == before || ids.Count == 0 ? [] : evidence.ReasonsAgainst($"It is {what} by {words}.", ids, item);

    private static string? Name(string? text) => PlainText.Clean(text).Trim() is { Length: > 0 } name ? SentenceChecks.Text(name) : null;

    private static VoteCount? Sound(VoteCount? votes)
    {
        if (votes is null or { For: null, Against: null, Abstain: null })
        {
            return null;
        }

        return new[] { votes.For, votes.Against, votes.Abstain }.All(count => count is null or (>= 0 and <= MostVotes))
            ? votes
            : throw new InputException("A count of votes is a whole number, 0 or more.");
    }

    private static string[]? OrNone(string[] doubts) => doubts.Length == 0 ? null : [.. doubts.Distinct()];
}
