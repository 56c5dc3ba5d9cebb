using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Evaluation;
using Summariser.Drafting.Generative;
using Summariser.Drafting.Prompts;
using Summariser.Tests.Architecture;
using Summariser.Tests.Drafting.Chat;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>Drafts small meetings with a service on this machine.</summary>
internal static class Drafting
{
    public static PromptLibrary Prompts { get; } = PromptLibrary.Load(Repository.At("prompts"));

    /// <summary>Two items of business.</summary>
    public static OpenMeeting Meeting { get; } = Meetings.Of(
        (new AgendaItem { Number = "5", Title = "Swimming pools" },
        [
            "Councillor Maud Tarrant: Item five, swimming pools. Mr Greenacre.",
            "Tobias Greenacre: Thank you, Chair. Visits to the three pools rose by eleven per cent to forty thousand last year.",
            "Tobias Greenacre: We spent sixty thousand pounds on new filters at the Mill Lane pool.",
            "Councillor Hesper Quill: Will the Mill Lane pool open on Sundays?",
            "Tobias Greenacre: It will open on Sundays from the first of June.",
            "Councillor Maud Tarrant: Do we agree to note the report?",
            "Members: Agreed.",
            "Councillor Maud Tarrant: The report is noted.",
        ]),
        (new AgendaItem { Number = "6", Title = "Allotments" },
        [
            "Councillor Maud Tarrant: Item six, allotments.",
            "Tobias Greenacre: There are two hundred plots and ninety people are waiting for one.",
            "Councillor Ivo Bellweather: I move that the rents stay as they are.",
            "Councillor Maud Tarrant: Seven for, two against. That is carried.",
        ]));

    /// <summary>An honest answer to any request.</summary>
    public static ChatReply Honest(ChatRequest request, int before) => new() { Content = StandInModel.Answer(request.Schema, request.Said) };

    /// <summary>A draft of the meeting by whatever answers at an address.</summary>
    public static Task<Draft> DraftAsync(ChatSettings settings, KeptArtefacts? kept = null, HeardCalls? calls = null, PromptLibrary? prompts = null, int contextTokens = 24_000, OpenMeeting? meeting = null)
    {
        var (artefacts, heard) = (kept ?? new KeptArtefacts(), calls ?? new HeardCalls());
        var drafter = new GenerativeDrafter(() => ChatStack.Open(settings, artefacts, heard, TimeProvider.System), prompts ?? Prompts,
            new DraftingSettings { Drafter = "generative", ContextTokens = contextTokens }, settings);
        return drafter.DraftAsync(meeting ?? Meeting, CancellationToken.None);
    }

    /// <summary>Everything a draft says.</summary>
    public static string Words(Draft draft) => string.Join('\n', draft.Overview.Select(sentence => sentence.Text)
        .Concat(draft.Items.SelectMany(item => item.Summary.Select(sentence => sentence.Text).Concat(item.Decisions.Select(decision => decision.Text))
            .Concat(item.Actions.Select(action => $"{action.Text} {action.Owner} {action.Due}")).Concat(item.Figures.Select(figure => figure.Text))))
        .Concat(draft.Warnings));
}
