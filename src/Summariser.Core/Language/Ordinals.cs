namespace Summariser.Core.Language;

/// <summary>Reads a place in an order: "third", "twenty-first", "21st".</summary>
internal static class Ordinals
{
    /// <summary>The ordinal that begins at a lexeme, or null.</summary>
    public static Cardinals.Reading? At(List<Lexeme> said, int at)
    {
        if (said[at].Figure is { } figure)
        {
            return at + 1 < said.Count && said[at + 1].Touches && said[at + 1].Word is "st" or "nd" or "rd" or "th"
                ? new Cardinals.Reading(figure, at + 2)
                : null;
        }

        if (NumberWords.SmallOf(said[at].Word) is >= 20 and { } tens && Cardinals.Follows(said, at + 1) &&
            NumberWords.OrdinalOf(said[at + 1].Word) is <= 9 and { } unit)
        {
            return new Cardinals.Reading(tens + unit, at + 2);
        }

        return NumberWords.OrdinalOf(said[at].Word) is { } place ? new Cardinals.Reading(place, at + 1) : null;
    }

    /// <summary>How an ordinal is written in figures: "1st", "22nd", "13th".</summary>
    public static string Written(decimal value) => (value % 100, value % 10) switch
    {
        ( >= 11 and <= 13, _) => $"{value:0}th",
        (_, 1) => $"{value:0}st",
        (_, 2) => $"{value:0}nd",
        (_, 3) => $"{value:0}rd",
        _ => $"{value:0}th",
    };
}
