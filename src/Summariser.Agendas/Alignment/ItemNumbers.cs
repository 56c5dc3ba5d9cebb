using System.Globalization;
using Summariser.Core.Agendas;

namespace Summariser.Agendas.Alignment;

/// <summary>Which item a spoken number means.</summary>
internal sealed class ItemNumbers
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly int count;

    public ItemNumbers(IReadOnlyList<AgendaItem> items)
    {
        count = items.Count;
        for (var index = 0; index < items.Count; index++)
        {
            var number = items[index].Number.Replace(" ", "", StringComparison.Ordinal).Trim('.', '(', ')');
            if (number.Length > 0)
            {
                indexes.TryAdd(number, index);
            }
        }
    }

    /// <summary>An item's number heard.</summary>
    /// <param name="Item">Index of the item.</param>
    /// <param name="Words">How many words the number took.</param>
    /// <param name="Best">The plainest announcement that the number allows.</param>
    public readonly record struct Heard(int Item, int Words, Plainness Best);

    /// <summary>The item whose number is heard at a word, or null when there is none.</summary>
    public Heard? At(IReadOnlyList<string> words, int at)
    {
        if (SpokenNumbers.At(words, at) is not { } heard)
        {
            return null;
        }

        var best = heard.IsClear ? Plainness.Called : Plainness.Likely;
        var letter = at + heard.Words < words.Count ? words[at + heard.Words] : "";
        if (letter.Length == 1 && indexes.TryGetValue(heard.Value + letter, out var lettered))
        {
            return new Heard(lettered, heard.Words + 1, best);
        }

        if (indexes.TryGetValue(heard.Value, out var index))
        {
            return new Heard(index, heard.Words, best);
        }

        // Agendas without numbers, or numbered on from an earlier meeting, are often called out from one.
        return int.TryParse(heard.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && heard.IsClear && place >= 1 && place <= count && !indexes.ContainsKey("1")
            ? new Heard(place - 1, heard.Words, Plainness.Placed)
            : null;
    }
}
