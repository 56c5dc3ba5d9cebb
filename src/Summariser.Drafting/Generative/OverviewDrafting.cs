using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Drafting.Extractive;
using Summariser.Drafting.Prompts;

namespace Summariser.Drafting.Generative;

/// <summary>Drafts the overview with a model, from the items' drafts.</summary>
internal sealed class OverviewDrafting(PromptLibrary prompts, PromptValues values, AnswerCheck check)
{
    /// <summary>The sentences that are borne out; none when the answer cannot be used.</summary>
    public async Task<IReadOnlyList<Sentence>> DraftAsync(
        OpenMeeting meeting, IReadOnlyList<ItemDraft> drafts, ModelCalls calls, CancellationToken cancel)
    {
        var main = meeting.Items.Zip(drafts).Where(pair => pair.Second.Summary.Count + pair.Second.Decisions.Count > 0)
            .Where(pair => ItemKinds.Of(pair.First.Item.Title) is ItemKind.Substantive or ItemKind.OtherBusiness or ItemKind.PublicQuestions).ToArray();
        if (main.Length == 0)
        {
            return [];
        }

        var outcome = await calls.AskAsync<OverviewForm>(prompts.Overview, new Dictionary<string, string>
        {
            ["body"] = values.Body,
            ["date"] = values.Date,
            ["items"] = PromptValues.Items(main),
        }, cancel);
        if (outcome is not AnswerOutcome<OverviewForm>.Given given)
        {
            return [];
        }

        var held = given.Form.Sentences.Where(sentence => check.ReasonsAgainst(sentence.Text, sentence.Ids, item: null).Count == 0)
            .Select(sentence => new Sentence { Text = PlainText.Clean(sentence.Text), Evidence = [.. sentence.Ids.Distinct().Order()] }).ToArray();
        return held.Length * 2 >= given.Form.Sentences.Count ? held : [];
    }
}
