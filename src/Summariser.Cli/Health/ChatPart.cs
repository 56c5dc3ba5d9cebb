using Summariser.Core;
using Summariser.Drafting.Chat;

namespace Summariser.Cli.Health;

/// <summary>Whether a chat model is configured, and answers.</summary>
internal static class ChatPart
{
    private const string Name = "chat model";

    public static async Task<PartCheck> CheckAsync(Composition composition, CancellationToken cancel)
    {
        var needed = composition.Drafting.Drafter == "generative";
        if (composition.Chat.Model.Length == 0)
        {
            return new PartCheck(Name, false, needed, "none is configured", "set Chat:Model and Chat:Key (only for --drafter generative; docs/operations.md says how)");
        }

        try
        {
            Drafters.Prompts(composition.Drafting);
            return new PartCheck(Name, true, needed, $"{await ChatProbe.AskAsync(composition.Chat, cancel)} answers, and the prompts can be read", "");
        }
        catch (SummariserException error)
        {
            return new PartCheck(Name, false, needed, error.Message, "change the setting that is named, then run doctor again");
        }
    }
}
