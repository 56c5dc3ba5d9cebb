using System.Globalization;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Chat;

/// <summary>What a meeting's draft may still cost. Safe to use from many threads.</summary>
internal sealed class Budget(ChatSettings settings)
{
    private readonly Tariff tariff = new(settings);
    private readonly Lock gate = new();
    private TokenCount spent = new(0, 0);
    private TokenCount promised = new(0, 0);
    private TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Sets aside what a call can come to at most. Waits for calls under way to settle where that may make room, since most cost less
    /// than they could.
    /// </summary>
    /// <exception cref="BudgetExceededException">The call could pass the limit.</exception>
    public async Task PromiseAsync(TokenCount most, CancellationToken cancel)
    {
        while (true)
        {
            Task change;
            lock (gate)
            {
                if (Refusal(Sum(Sum(spent, promised), most)) is null)
                {
                    promised = Sum(promised, most);
                    return;
                }

                if (promised is { Input: 0, Output: 0 } && Refusal(Sum(spent, most)) is { } refusal)
                {
                    throw new BudgetExceededException(refusal);
                }

                change = settled.Task;
            }

            await change.WaitAsync(cancel);
        }
    }

    /// <summary>Puts what a call came to in the place of what was set aside for it.</summary>
    public void Settle(TokenCount most, TokenCount actual)
    {
        lock (gate)
        {
            promised = new TokenCount(promised.Input - most.Input, promised.Output - most.Output);
            spent = Sum(spent, actual);
            settled.TrySetResult();
            settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private string? Refusal(TokenCount total)
    {
        if (total.Input + total.Output > settings.MaxTokens)
        {
            return string.Create(CultureInfo.InvariantCulture, $"the next call could pass the limit of {settings.MaxTokens:#,0} tokens a meeting (Chat:MaxTokens)");
        }

        return tariff.Of(total) is { } price && price > (decimal)settings.MaxPrice
            ? string.Create(CultureInfo.InvariantCulture, $"the next call could pass the limit of {settings.MaxPrice:0.00##} {settings.Currency} a meeting (Chat:MaxPrice)")
            : null;
    }

    private static TokenCount Sum(TokenCount one, TokenCount other) => new(one.Input + other.Input, one.Output + other.Output);
}
