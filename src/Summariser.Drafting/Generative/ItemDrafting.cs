using System.Globalization;
using System.Text.RegularExpressions;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Prompts;

namespace Summariser.Drafting.Generative;

/// <summary>Drafts one item with a model: asks, checks, has faults repaired once, and gives up rather than let through what is not borne out.</summary>
/// <param name="prompts">The prompts.</param>
/// <param name="manner">The manner to write in.</param>
/// <param name="values">What prompts are filled with.</param>
/// <param name="check">The checks of the meeting.</param>
/// <param name="contextTokens">The most tokens of what was said in one call.</param>
/// <param name="note">What a person wants minded, or empty.</param>
internal sealed partial class ItemDrafting(PromptLibrary prompts, string manner, PromptValues values, AnswerCheck check, int contextTokens, string note = "")
{
    private const int LongestAnswer = 12_000;
    private const int Neighbours = 2;

    /// <summary>Drafts an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="said">What was said in it, never empty.</param>
    /// <param name="calls">Asks the model.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<ItemOutcome> DraftAsync(AlignedItem item, IReadOnlyList<Utterance> said, ModelCalls calls, CancellationToken cancel)
    {
        var first = await AskAsync(item, said, calls, cancel);
        var judged = Judge(first, item);
        if (judged is { Faults.Count: 0 })
        {
            return new ItemOutcome.Drafted(judged.Draft, 0);
        }

        if (first is AnswerOutcome<ItemForm>.Unusable { Fault: AnswerFault.Filtered })
        {
            return new ItemOutcome.GivenUp(AnswerFault.Filtered.ForClerk()); // the same words would be held back again
        }

        var second = await RepairAsync(item, said, first, judged, calls, cancel);
        return Best(judged, Judge(second, item), second);
    }

    private async Task<AnswerOutcome<ItemForm>> AskAsync(AlignedItem item, IReadOnlyList<Utterance> said, ModelCalls calls, CancellationToken cancel)
    {
        var parts = SpokenLines.Parts(said, contextTokens);
        if (parts.Count == 1)
        {
            return await calls.AskAsync<ItemForm>(prompts.ItemSummary, About(prompts.ItemSummary, item, said, ("utterances", values.Utterances(said))), cancel);
        }

        var notes = await Task.WhenAll(parts.Select((part, at) => NotesAsync(item, part, at + 1, parts.Count, calls, cancel)));
        return notes.OfType<AnswerOutcome<NotesForm>.Unusable>().FirstOrDefault() is { } unusable
            ? new AnswerOutcome<ItemForm>.Unusable(unusable.Fault, "")
            : await calls.AskAsync<ItemForm>(prompts.ItemSummaryFromNotes, About(prompts.ItemSummaryFromNotes, item, said,
                ("notes", PromptValues.Notes(notes.OfType<AnswerOutcome<NotesForm>.Given>().SelectMany(given => given.Form.Notes)))), cancel);
    }

    private Task<AnswerOutcome<NotesForm>> NotesAsync(
        AlignedItem item, IReadOnlyList<Utterance> part, int number, int count, ModelCalls calls, CancellationToken cancel) =>
        calls.AskAsync<NotesForm>(prompts.Notes, new Dictionary<string, string>
        {
            ["body"] = values.Body,
            ["number"] = PromptValues.Number(item),
            ["title"] = PromptValues.Title(item),
            ["part"] = number.ToString(CultureInfo.InvariantCulture),
            ["parts"] = count.ToString(CultureInfo.InvariantCulture),
            ["utterances"] = SpokenLines.Of(part),
        }, cancel);

    // What was said is not sent again: only the utterances that the rejected answer points to, and those beside them.
    private Task<AnswerOutcome<ItemForm>> RepairAsync(
        AlignedItem item, IReadOnlyList<Utterance> said, AnswerOutcome<ItemForm> first, CheckedAnswer? judged, ModelCalls calls, CancellationToken cancel)
    {
        var answer = first switch
        {
            AnswerOutcome<ItemForm>.Given given => given.Text,
            AnswerOutcome<ItemForm>.Unusable unusable => unusable.Text,
            _ => "",
        };
        var cited = IdsIn(answer).SelectMany(id => Enumerable.Range(id - Neighbours, (2 * Neighbours) + 1)).ToHashSet();
        var relevant = said.Where(utterance => cited.Contains(utterance.Id)).ToArray();
        var reasons = judged is not null
            ? string.Join('\n', judged.Faults.Select(fault => $"- {fault}"))
            : $"- {((AnswerOutcome<ItemForm>.Unusable)first).Fault.ForModel()}";
        return calls.AskAsync<ItemForm>(prompts.Repair, new Dictionary<string, string>
        {
            ["body"] = values.Body,
            ["manner"] = manner,
            ["number"] = PromptValues.Number(item),
            ["title"] = PromptValues.Title(item),
            ["reasons"] = reasons,
            ["answer"] = answer.Length > LongestAnswer ? answer[..LongestAnswer] : answer,
            ["utterances"] = SpokenLines.Of(SpokenLines.Parts(relevant.Length > 0 ? relevant : said, contextTokens)[0]),
        }, cancel);
    }

    private CheckedAnswer? Judge(AnswerOutcome<ItemForm> outcome, AlignedItem item) =>
        outcome is AnswerOutcome<ItemForm>.Given given ? check.Check(given.Form, item) : null;

    // A draft most of which had to be struck out is not the model's best with faults; it is not to be trusted.
    private static ItemOutcome Best(CheckedAnswer? first, CheckedAnswer? second, AnswerOutcome<ItemForm> last)
    {
        var best = new[] { second, first }.Where(one => one is not null && one.Draft.Summary.Count * 2 >= one.Sentences && one.Draft.Summary.Count + one.Draft.Decisions.Count > 0)
            .MinBy(one => one!.Faults.Count);
        return best is not null ? new ItemOutcome.Drafted(best.Draft, best.Faults.Count)
            : new ItemOutcome.GivenUp(second is null && last is AnswerOutcome<ItemForm>.Unusable unusable
                ? unusable.Fault.ForClerk()
                : "most of what it wrote is not borne out by what was said");
    }

    private Dictionary<string, string> About(Prompt prompt, AlignedItem item, IReadOnlyList<Utterance> said, (string Name, string Value) material)
    {
        var about = new Dictionary<string, string>
        {
            ["body"] = values.Body,
            ["manner"] = manner,
            ["number"] = PromptValues.Number(item),
            ["title"] = PromptValues.Title(item),
            ["description"] = PromptValues.Description(item),
            ["people"] = values.People(said),
            [material.Name] = material.Value,
        };
        if (prompt.TakesNote)
        {
            about[Prompt.Note] = PlainText.Clean(note);
        }

        return about;
    }

    // The answer may be no JSON at all, so its ids are read as text.
    private static HashSet<int> IdsIn(string answer) =>
    [
        .. Ids().Matches(answer).SelectMany(match => match.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(id => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : -1).Where(id => id > 0),
    ];

    [GeneratedRegex(@"""ids""\s*:\s*\[(?<ids>[0-9,\s]*)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Ids();
}

/// <summary>What came of drafting an item.</summary>
internal abstract record ItemOutcome
{
    private ItemOutcome()
    {
    }

    /// <summary>A draft, everything in it borne out.</summary>
    /// <param name="Draft">The draft.</param>
    /// <param name="LeftOut">How many statements were left out of it because they were not.</param>
    public sealed record Drafted(ItemDraft Draft, int LeftOut) : ItemOutcome;

    /// <summary>No draft that could be used.</summary>
    /// <param name="Reason">Why, in words for a clerk.</param>
    public sealed record GivenUp(string Reason) : ItemOutcome;
}
