using Microsoft.Extensions.AI;
using Summariser.Core.Summaries;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Prompts;

namespace Summariser.Drafting.Generative;

/// <summary>Asks a model on behalf of one part of a draft, and keeps count of what the part costs.</summary>
/// <param name="client">The model, with everything around it.</param>
/// <param name="settings">Which model, and how long its answers may be.</param>
/// <param name="part">The part asked for: an item's number or title, or "overview".</param>
internal sealed class ModelCalls(IChatClient client, ChatSettings settings, string part)
{
    private long input;
    private long output;
    private int calls;

    /// <summary>What the part has cost so far.</summary>
    public PartCost CostAt(Tariff tariff)
    {
        var tokens = new TokenCount(input, output);
        return new PartCost(part, tokens, tariff.Of(tokens), calls);
    }

    /// <summary>Fills a prompt in, sends it, and reads the answer.</summary>
    /// <exception cref="ChatServiceException">No answer came.</exception>
    /// <exception cref="BudgetExceededException">The call could pass a limit, and was not made.</exception>
    public async Task<AnswerOutcome<T>> AskAsync<T>(Prompt prompt, IReadOnlyDictionary<string, string> values, CancellationToken cancel)
        where T : class
    {
        var options = prompt.Settings.Clone();
        options.ModelId = settings.Model;
        options.MaxOutputTokens ??= settings.MaxOutputTokens;
        options.AdditionalProperties = new AdditionalPropertiesDictionary { [ReportedChat.What] = $"{prompt.Name} {part}" };
        var response = await client.GetResponseAsync(prompt.Render(values), options, cancel);
        var tokens = TokenUse.Of(response);
        Interlocked.Add(ref input, tokens.Input);
        Interlocked.Add(ref output, tokens.Output);
        Interlocked.Increment(ref calls);
        return AnswerReader.Read<T>(response);
    }
}
