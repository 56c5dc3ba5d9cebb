using Summariser.Core.Alignment;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Evidence;

/// <summary>
/// Holds a draft against what was said. Every name, number, date, time, sum, percentage, vote, quotation, negation and outcome in a
/// sentence, and who is said to have spoken, must be found in the utterances it cites or on the agenda; code decides, never a model.
/// </summary>
public sealed class EvidenceCheck
{
    private readonly AgendaGrounds agenda;
    private readonly Dictionary<int, SaidGrounds> said;
    private readonly Dictionary<AlignedItem, HashSet<int>> idsOf;

    /// <summary>Prepares the checks for one meeting.</summary>
    /// <param name="meeting">The meeting as the public may know it.</param>
    public EvidenceCheck(OpenMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        agenda = new AgendaGrounds(meeting);
        said = meeting.Transcript.Utterances.ToDictionary(utterance => utterance.Id, utterance => new SaidGrounds(utterance));
        idsOf = new Dictionary<AlignedItem, HashSet<int>>(ReferenceEqualityComparer.Instance);
        foreach (var item in meeting.Items)
        {
            idsOf[item] = [.. meeting.UtterancesOf(item).Select(utterance => utterance.Id)];
        }
    }

    /// <summary>A sentence of an item's summary with its support and, where something was not found, the reasons.</summary>
    /// <exception cref="ArgumentException">The item is not one of the meeting's.</exception>
    public Sentence Check(Sentence sentence, AlignedItem item)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(item);
        return Judged(sentence, ReasonsAgainst(sentence.Text, sentence.Evidence, item));
    }

    /// <summary>A sentence of the overview, which may rest on any words of the open meeting and on the whole agenda.</summary>
    public Sentence CheckOverview(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Judged(sentence, ReasonsAgainst(sentence.Text, sentence.Evidence, null));
    }

    /// <summary>
    /// An item's draft with every sentence judged. A decision keeps its mover, seconder and votes only where they were heard; a decision,
    /// action or figure whose words fail is left out, and the warnings say so.
    /// </summary>
    public CheckedItem Check(ItemDraft draft, AlignedItem item)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(item);
        var warnings = new List<string>();
        return new CheckedItem(
            new ItemDraft
            {
                Summary = [.. draft.Summary.Select(sentence => Check(sentence, item))],
                Decisions = [.. draft.Decisions.Where(decision => Holds("decision", decision.Text, decision.Evidence))
                    .Select(decision => Grounded(decision, item))],
                Actions = [.. draft.Actions.Where(action => Holds("action", action.Text, action.Evidence)).Select(action => Grounded(action, item))],
                Figures = [.. draft.Figures.Where(figure => Holds("figure", figure.Text, figure.Evidence))],
            },
            warnings);

        bool Holds(string what, string text, IReadOnlyList<int> evidence)
        {
            var reasons = evidence.Count == 0 ? [$"No words of the meeting are given for this {what}."] : ReasonsAgainst(text, evidence, item);
            if (reasons.Count > 0)
            {
                warnings.Add($"Item {item.Item.Number} {item.Item.Title}: a {what} was left out (“{text}”). {reasons[0]}");
            }

            return reasons.Count == 0;
        }
    }

    /// <summary>Why a text is not borne out by the utterances it cites; empty when everything was found.</summary>
    /// <param name="text">What is claimed.</param>
    /// <param name="evidence">Ids of the utterances it rests on; empty when it rests on the agenda alone.</param>
    /// <param name="item">The item it is said of, or null for the whole meeting.</param>
    public IReadOnlyList<string> ReasonsAgainst(string text, IReadOnlyList<int> evidence, AlignedItem? item)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(evidence);
        var allowed = item is null ? null : idsOf.TryGetValue(item, out var ids) ? ids
            : throw new ArgumentException("The item is not one of the meeting's.", nameof(item));
        var strangers = evidence.Where(id => !said.ContainsKey(id) || allowed?.Contains(id) == false).Distinct().ToArray();
        if (strangers.Length > 0)
        {
            var whole = item is null ? "the open meeting" : "this item";
            return [$"It points to words that are not part of {whole} (utterance {string.Join(", ", strangers)})."];
        }

        var grounds = new Grounds([.. evidence.Distinct().Order().Select(id => said[id])], Nearby(evidence, allowed), agenda, item);
        return
        [
            .. LetterClaims.ReasonsAgainst(text, grounds),
            .. FigureClaims.ReasonsAgainst(text, grounds),
            .. QuantityClaims.ReasonsAgainst(text, grounds),
            .. NameClaims.ReasonsAgainst(text, grounds),
            .. AttributionClaims.ReasonsAgainst(text, grounds),
            .. QuotationClaims.ReasonsAgainst(text, grounds),
            .. VoteClaims.ReasonsAgainst(text, grounds),
            .. NegationClaims.ReasonsAgainst(text, grounds),
            .. OutcomeClaims.ReasonsAgainst(text, grounds),
        ];
    }

    /// <summary>Whether every count of a vote was heard for its side in some utterances.</summary>
    public bool IsHeard(VoteCount votes, IReadOnlyList<int> evidence)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(evidence);
        return VoteClaims.IsHeard(votes, [.. evidence.Where(said.ContainsKey).Select(id => said[id])]);
    }

    // Who speaks is usually said by the chair just before: "Mr Field, over to you."
    private List<SaidGrounds> Nearby(IReadOnlyList<int> evidence, HashSet<int>? allowed)
    {
        const int Back = 3;
        var near = new SortedSet<int>(evidence.SelectMany(id => Enumerable.Range(id - Back, Back + 1)));
        return [.. near.Where(id => allowed?.Contains(id) != false && said.ContainsKey(id)).Select(id => said[id])];
    }

    private Decision Grounded(Decision decision, AlignedItem item)
    {
        var cited = decision.Evidence.Select(id => said[id]).ToArray();
        return decision with
        {
            Mover = IsHeard(decision.Mover, decision.Evidence, item) ? decision.Mover : null,
            Seconder = IsHeard(decision.Seconder, decision.Evidence, item) ? decision.Seconder : null,
            Votes = decision.Votes is { } votes && VoteClaims.IsHeard(votes, cited) ? votes : null,
        };
    }

    private ActionPoint Grounded(ActionPoint action, AlignedItem item) => action with
    {
        Owner = IsHeard(action.Owner, action.Evidence, item) ? action.Owner : null,
        Due = IsHeard(action.Due, action.Evidence, item) ? action.Due : null,
    };

    private bool IsHeard(string? words, IReadOnlyList<int> evidence, AlignedItem item) =>
        words is not null && ReasonsAgainst($"By {words}", evidence, item).Count == 0;

    private static Sentence Judged(Sentence sentence, IReadOnlyList<string> reasons) => sentence with
    {
        Support = reasons.Count == 0 ? Support.Supported : Support.Unsupported,
        Reasons = reasons,
    };
}

/// <summary>An item's draft after the checks.</summary>
/// <param name="Draft">The draft, every sentence judged.</param>
/// <param name="Warnings">What was left out and why, in words for a clerk.</param>
public sealed record CheckedItem(ItemDraft Draft, IReadOnlyList<string> Warnings);
