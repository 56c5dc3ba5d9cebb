using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Core.Summaries;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Extractive;
using Summariser.Drafting.Generative;
using Summariser.Drafting.Prompts;

namespace Summariser.Cli;

/// <summary>Makes the drafter that is asked for, as a stage.</summary>
internal static class Drafters
{
    /// <summary>The folder of prompts beside the program.</summary>
    public static string ShippedPrompts { get; } = Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>The drafters that can be asked for: the one that needs a chat model only where one is configured.</summary>
    public static IReadOnlyList<string> Offered(ChatSettings chat) => chat.Model.Length > 0 ? ["extractive", "generative"] : ["extractive"];

    /// <summary>The drafting stage.</summary>
    /// <param name="drafting">Who drafts, and how.</param>
    /// <param name="chat">The chat model.</param>
    /// <param name="artefacts">Keeps a model's answers.</param>
    /// <param name="calls">Hears of each call to a model.</param>
    public static DraftStage Make(DraftingSettings drafting, ChatSettings chat, IArtefacts artefacts, IProgress<ChatCall> calls)
    {
        var style = SummaryStyles.Find(drafting.Style) ?? SummaryStyle.PublicSummary;
        var drafter = Find(drafting, chat, artefacts, calls);
        return new DraftStage(drafter, style, drafter is GenerativeDrafter generative ? generative.Options : "");
    }

    /// <summary>The drafter that is asked for.</summary>
    /// <exception cref="InputException">There is no such drafter.</exception>
    public static IDrafter Find(DraftingSettings drafting, ChatSettings chat, IArtefacts artefacts, IProgress<ChatCall> calls)
    {
        switch (drafting.Drafter)
        {
            case "extractive":
                return new ExtractiveDrafter();
            case "generative":
                ChatStack.Open(chat, artefacts, calls, TimeProvider.System).Dispose(); // a missing key is told before any other work is done
                return new GenerativeDrafter(() => ChatStack.Open(chat, artefacts, calls, TimeProvider.System), Prompts(drafting), drafting, chat);
            default:
                throw new InputException($"There is no drafter '{drafting.Drafter}'. Choose one of {string.Join(", ", Offered(chat))}.");
        }
    }

    /// <summary>The prompts that the settings name.</summary>
    public static PromptLibrary Prompts(DraftingSettings drafting) => PromptLibrary.Load(drafting.Prompts.Length > 0 ? drafting.Prompts : ShippedPrompts);
}
