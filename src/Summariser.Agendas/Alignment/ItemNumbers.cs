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

    /// <summary>The index of the item with a spoken number, and how many words the number took; null when there is none.</summary>
    public (int Item, int Words, bool IsClear)? At(IReadOnlyList<string> words, int at)
    {
        if (SpokenNumbers.At(words, at) is not { } heard)
        {
            return null;
        }

        var letter = at + heard.Words < words.Count ? words[at + heard.Words] : "";
        if (letter.Length == 1 && indexes.TryGetValue(heard.Value + letter, out var lettered))
        {
            return (lettered, heard.Words + 1, heard.IsClear);
        }

        if (indexes.TryGetValue(heard.Value, out var index))
        {
            return (index, heard.Words, heard.IsClear);
        }

        // Agendas without numbers, or numbered on from an earlier meeting, are often called out from one.
        return int.TryParse(heard.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place >= 1 && place <= count && !indexes.ContainsKey("1")
            ? (place - 1, heard.Words, false)
            : null;
    }
}
