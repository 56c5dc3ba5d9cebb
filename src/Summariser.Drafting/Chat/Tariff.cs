using System.Globalization;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Chat;

/// <summary>What tokens of one model cost.</summary>
public sealed class Tariff
{
    private readonly ModelPrice? price;

    /// <summary>The tariff of the configured model.</summary>
    public Tariff(ChatSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Currency = settings.Currency;
        price = settings.Prices.Where(one => one.Model.Length > 0 && IsSame(one.Model, settings.Model)).MaxBy(one => one.Model.Length);
    }

    /// <summary>The currency, as three letters.</summary>
    public string Currency { get; }

    /// <summary>What tokens cost, or null when the model has no price.</summary>
    public decimal? Of(TokenCount tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return price is null ? null : ((tokens.Input * (decimal)price.Input) + (tokens.Output * (decimal)price.Output)) / 1_000_000m;
    }

    // "gpt-4.1-mini-2025-04-14" is priced as "gpt-4.1-mini", and "gpt-4.1-mini" not as "gpt-4.1".
    private static bool IsSame(string priced, string model) =>
        model.StartsWith(priced, StringComparison.OrdinalIgnoreCase) &&
        (model.Length == priced.Length || (model.Length > priced.Length + 4 && model[priced.Length] == '-' &&
            int.TryParse(model.AsSpan(priced.Length + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _)));
}
