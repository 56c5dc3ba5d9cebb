using System.Text;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Generative;

/// <summary>An answer after everything in it was held against what was said.</summary>
/// <param name="Draft">What is borne out; nothing else.</param>
/// <param name="Faults">Why the rest is not, each with the text it stands in, for the model and not for the page.</param>
/// <param name="Sentences">How many sentences there were.</param>
internal sealed record CheckedAnswer(ItemDraft Draft, IReadOnlyList<string> Faults, int Sentences);

/// <summary>Holds what a model wrote against what was said: the evidence checks, and what only a model needs to be checked for.</summary>
internal sealed class AnswerCheck
{
    private const int MostIds = 12;

    private readonly EvidenceCheck evidence;
    private readonly FarWords farWords;
    private readonly HashSet<Rune> letters;
    private readonly HashSet<int> addressed;
    private readonly Outcomes outcomes;

    /// <summary>Prepares the checks for a meeting.</summary>
    public AnswerCheck(OpenMeeting meeting)
    {
        evidence = new EvidenceCheck(meeting);
        addressed = [.. meeting.Transcript.Utterances.Where(said => MachineTalk.Is(said.Text)).Select(said => said.Id)];
        farWords = new FarWords(meeting, addressed);
        outcomes = new Outcomes(meeting, addressed);
        letters = [.. meeting.Meeting.Attendees.Select(person => person.Name).Concat(meeting.Items.Select(item => item.Item.Title))
            .Append(meeting.Meeting.Council).Append(meeting.Meeting.Body).SelectMany(text => text.EnumerateRunes())];
    }

    /// <summary>What of an item's answer is borne out.</summary>
    public CheckedAnswer Check(ItemForm form, AlignedItem item)
    {
        var faults = new List<string>();
        var sentences = form.Sentences.Where(one => Holds(one.Text, one.Ids))
            .Select(one => new Sentence { Text = PlainText.Clean(one.Text), Role = one.Role == SentenceRole.Told ? null : one.Role, Evidence = Ordered(one.Ids) });
        var draft = new ItemDraft
        {
            Summary = [.. sentences],
            Decisions = [.. form.Decisions.Where(one => Holds(one.Text, one.Ids) && IsDecided(one)).Select(Decision)],
            Actions = [.. form.Actions.Where(one => Holds(one.Text, one.Ids)).Select(Action)],
            Figures = [.. form.Figures.Where(one => Holds(one.Text, one.Ids)).Select(one => new Figure(PlainText.Clean(one.Text), Ordered(one.Ids)))],
        };
        var held = evidence.Check(draft, item).Draft;
        faults.AddRange(draft.Decisions.Zip(held.Decisions).SelectMany(pair => Lost(pair.First, pair.Second)));
        faults.AddRange(draft.Actions.Zip(held.Actions).SelectMany(pair => Lost(pair.First, pair.Second)));
        return new CheckedAnswer(held, faults, form.Sentences.Count);

        bool IsDecided(DecisionForm decision)
        {
            var decided = outcomes.IsDecided(decision.Ids);
            faults.AddRange(decided ? [] : [$"“{PlainText.Clean(decision.Text)}”: no decision is heard in the utterances it points to."]);
            return decided;
        }

        bool Holds(string text, IReadOnlyList<int> ids)
        {
            var reasons = ReasonsAgainst(text, ids, item);
            faults.AddRange(reasons.Select(reason => $"“{PlainText.Clean(text)}”: {reason}"));
            return reasons.Count == 0;
        }
    }

    /// <summary>Why a text cannot stand; empty when it can.</summary>
    /// <param name="text">What the model wrote.</param>
    /// <param name="ids">Ids of the utterances it points to.</param>
    /// <param name="item">The item it is said of, or null for the whole meeting.</param>
    public IReadOnlyList<string> ReasonsAgainst(string text, IReadOnlyList<int> ids, AlignedItem? item)
    {
        if (PlainProse.ReasonAgainst(text, letters.Contains) is { } unfit)
        {
            return [unfit];
        }

        if (ids.Count is 0 or > MostIds)
        {
            return [ids.Count == 0 ? "It points to no utterance." : "It points to too many utterances. Give the few it rests on."];
        }

        if (ids.FirstOrDefault(addressed.Contains) is var id and > 0)
        {
            return [$"Utterance {id} is addressed to a machine and not to the meeting; nothing may rest on it."];
        }

        var reasons = evidence.ReasonsAgainst(PlainText.Clean(text), ids, item);
        return reasons.Count > 0 ? reasons
            : outcomes.IsUnheard(text, ids) ? ["What it says was decided is not heard in the utterances it points to."]
            : farWords.IsFar(text, ids, item) ? ["The utterances it points to say something else."] : [];
    }

    private static Decision Decision(DecisionForm form) => new()
    {
        Text = PlainText.Clean(form.Text),
        Kind = form.Kind,
        Mover = Words(form.Mover),
        Seconder = Words(form.Seconder),
        Votes = form is { For: null, Against: null, Abstain: null } ? null : new VoteCount(form.For, form.Against, form.Abstain),
        Evidence = Ordered(form.Ids),
    };

    private static ActionPoint Action(ActionForm form) => new()
    {
        Text = PlainText.Clean(form.Text), Owner = Words(form.Owner), Due = Words(form.Due), Evidence = Ordered(form.Ids),
    };

    private static IEnumerable<string> Lost(Decision drafted, Decision held)
    {
        if (drafted.Votes is not null && held.Votes is null)
        {
            yield return $"“{drafted.Text}”: the vote was not heard like that in the utterances it points to.";
        }

        if ((drafted.Mover, drafted.Seconder) != (held.Mover, held.Seconder))
        {
            yield return $"“{drafted.Text}”: the utterances it points to do not name that mover or seconder.";
        }
    }

    private static IEnumerable<string> Lost(ActionPoint drafted, ActionPoint held)
    {
        if ((drafted.Owner, drafted.Due) != (held.Owner, held.Due))
        {
            yield return $"“{drafted.Text}”: the utterances it points to do not name that owner or time.";
        }
    }

    private static string? Words(string? text) => PlainText.Clean(text) is { Length: > 0 and <= 120 } words ? words : null;

    private static int[] Ordered(IReadOnlyList<int> ids) => [.. ids.Distinct().Order()];
}
