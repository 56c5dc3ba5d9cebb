using Microsoft.Extensions.AI;
using Summariser.Core.Alignment;
using Summariser.Core.Pipeline;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Extractive;
using Summariser.Drafting.Prompts;

namespace Summariser.Drafting.Generative;

/// <summary>
/// Drafts with a chat model, item by item, each from its own words alone. Whatever the model does, there is a draft: an item whose answers
/// cannot be used is drafted from the speakers' own words, and says so.
/// </summary>
/// <param name="client">The model, with everything around it (<see cref="ChatStack"/>), opened for each meeting anew.</param>
/// <param name="prompts">The prompts.</param>
/// <param name="settings">The style and how much is sent at once.</param>
/// <param name="chat">The model and what it costs.</param>
public sealed class GenerativeDrafter(Func<IChatClient> client, PromptLibrary prompts, DraftingSettings settings, ChatSettings chat) : IDrafter
{
    private const string InSpeakersWords = "This item is told in the speakers' own words, because no draft by the language model could be used.";

    private readonly SummaryStyle style = SummaryStyles.Find(settings.Style) ?? SummaryStyle.PublicSummary;

    /// <inheritdoc/>
    public string Name => "generative";

    /// <summary>Digest of all that the draft depends on beside the meeting.</summary>
    public string Options => Digest.Of((chat.Service, chat.Model, chat.MaxOutputTokens, settings.Style, settings.ContextTokens, prompts.DigestsFor(style)));

    /// <inheritdoc/>
    /// <exception cref="ChatServiceException">No call can succeed until a setting is changed.</exception>
    public Task<Draft> DraftAsync(OpenMeeting meeting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return RedraftAsync(meeting, new RedraftOrder([.. Enumerable.Range(0, meeting.Items.Count)], Overview: true), cancel);
    }

    /// <inheritdoc/>
    public bool TakesWishes => prompts.TakeNotes;

    /// <inheritdoc/>
    /// <exception cref="ChatServiceException">No call can succeed until a setting is changed.</exception>
    public async Task<Draft> RedraftAsync(OpenMeeting meeting, RedraftOrder order, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(order);
        using var model = client();
        var values = new PromptValues(meeting);
        var check = new AnswerCheck(meeting);
        var spoken = new Lazy<Task<Draft>>(() => new ExtractiveDrafter().DraftAsync(meeting, cancel));
        var drafting = new ItemDrafting(prompts, prompts.Style(style).RenderText(new Dictionary<string, string>()), values, check, settings.ContextTokens, order.Note);
        var items = await Task.WhenAll(meeting.Items.Select((item, at) => order.Items.Contains(at)
            ? ItemAsync(meeting, item, at, drafting, model, spoken, cancel)
            : Task.FromResult(new Part(new ItemDraft(), new ModelCalls(model, chat, ""), null, IsProvisional: false))));
        var overview = order.Overview
            ? await OverviewAsync(meeting, [.. order.Together([.. items.Select(part => part.Draft)])], new OverviewDrafting(prompts, values, check), model, spoken, cancel)
            : new Part(new ItemDraft(), new ModelCalls(model, chat, ""), null, IsProvisional: false);
        return Assemble(meeting, items, overview);
    }

    private async Task<Part> ItemAsync(
        OpenMeeting meeting, AlignedItem item, int at, ItemDrafting drafting, IChatClient model, Lazy<Task<Draft>> spoken, CancellationToken cancel)
    {
        IReadOnlyList<Utterance> said = item.Status is ItemStatus.Closed or ItemStatus.NotReached ? [] : meeting.UtterancesOf(item);
        var calls = new ModelCalls(model, chat, item.Item.Number.Length > 0 ? item.Item.Number : item.Item.Title);
        if (said.Count == 0)
        {
            return new Part(new ItemDraft(), calls, null, IsProvisional: false);
        }

        var (reason, isProvisional) = ("", false);
        try
        {
            switch (await drafting.DraftAsync(item, said, calls, cancel))
            {
                case ItemOutcome.Drafted drafted:
                    return new Part(drafted.Draft, calls, drafted.LeftOut == 0 ? null : LeftOut(item, drafted.LeftOut), IsProvisional: false);
                case ItemOutcome.GivenUp given:
                    reason = given.Reason;
                    break;
            }
        }
        catch (Exception error) when (error is ChatServiceException { IsFinal: false } or BudgetExceededException)
        {
            (reason, isProvisional) = (error.Message.TrimEnd('.'), true);
        }

        var instead = (await spoken.Value).Items[at] with { Notice = InSpeakersWords };
        return new Part(instead, calls, null, isProvisional) { Fault = reason };
    }

    private async Task<Part> OverviewAsync(
        OpenMeeting meeting, IReadOnlyList<ItemDraft> items, OverviewDrafting drafting, IChatClient model, Lazy<Task<Draft>> spoken, CancellationToken cancel)
    {
        var calls = new ModelCalls(model, chat, "overview");
        var isProvisional = false;
        try
        {
            var told = await drafting.DraftAsync(meeting, items, calls, cancel);
            if (told.Count > 0)
            {
                var closed = meeting.Items.Any(item => item.Status == ItemStatus.Closed) || meeting.Outside.Any(outside => outside.Kind == OutsideKind.Closed);
                return new Part(new ItemDraft { Summary = closed ? [.. told, new Sentence { Text = OverviewWriter.PartWasClosed }] : told }, calls, null, IsProvisional: false);
            }
        }
        catch (Exception error) when (error is ChatServiceException { IsFinal: false } or BudgetExceededException)
        {
            isProvisional = true;
        }

        return new Part(new ItemDraft { Summary = (await spoken.Value).Overview }, calls, null, isProvisional);
    }

    private Draft Assemble(OpenMeeting meeting, Part[] items, Part overview)
    {
        var tariff = new Tariff(chat);
        var costs = items.Append(overview).Select(part => part.Calls.CostAt(tariff)).Where(cost => cost.Calls > 0).ToArray();
        var tokens = new TokenCount(costs.Sum(cost => cost.Tokens.Input), costs.Sum(cost => cost.Tokens.Output));
        return new Draft
        {
            Overview = overview.Draft.Summary,
            Items = [.. items.Select(part => part.Draft)],
            Warnings = [.. items.Select(part => part.Warning).OfType<string>(), .. Faults(meeting, items)],
            Model = chat.Model,
            Prompts = prompts.DigestsFor(style),
            Tokens = tokens,
            Cost = new DraftCost { Currency = tariff.Currency, Price = tariff.Of(tokens), Calls = costs.Sum(cost => cost.Calls), Parts = costs },
            IsProvisional = items.Append(overview).Any(part => part.IsProvisional),
        };
    }

    /// <summary>A line a reason, however many items it befell.</summary>
    private static IEnumerable<string> Faults(OpenMeeting meeting, Part[] items) => items
        .Select((part, at) => (part.Fault, Item: meeting.Items[at])).Where(part => part.Fault is not null).GroupBy(part => part.Fault, part => part.Item, StringComparer.Ordinal)
        .Select(befallen => befallen.ToArray() is [var only]
            ? $"{Called(only)} was drafted from the speakers' own words and not by the model: {befallen.Key}."
            : $"Items {string.Join(", ", befallen.Select(item => item.Item.Number.Length > 0 ? item.Item.Number : item.Item.Title))} were drafted from the speakers' own words and not by the model: {befallen.Key}.");

    private static string LeftOut(AlignedItem item, int count) => count == 1
        ? $"{Called(item)}: one statement of the model's draft was left out, because what was said does not bear it out."
        : $"{Called(item)}: {count} statements of the model's draft were left out, because what was said does not bear them out.";

    private static string Called(AlignedItem item) => $"Item {item.Item.Number} {item.Item.Title}".Replace("  ", " ", StringComparison.Ordinal).Trim();

    private sealed record Part(ItemDraft Draft, ModelCalls Calls, string? Warning, bool IsProvisional)
    {
        /// <summary>Why the model's draft could not be used; null where it was.</summary>
        public string? Fault { get; init; }
    }
}
