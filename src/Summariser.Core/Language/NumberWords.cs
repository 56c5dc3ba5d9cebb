namespace Summariser.Core.Language;

/// <summary>The words that say numbers.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["nought"] = 0, ["nil"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6,
        ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13,
        ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8,
        ["ninth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14,
        ["fifteenth"] = 15, ["sixteenth"] = 16, ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20,
        ["thirtieth"] = 30, ["fortieth"] = 40, ["fiftieth"] = 50, ["sixtieth"] = 60, ["seventieth"] = 70, ["eightieth"] = 80,
        ["ninetieth"] = 90, ["hundredth"] = 100,
    };

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.Ordinal)
    {
        ["thousand"] = 1_000m, ["k"] = 1_000m, ["million"] = 1_000_000m, ["m"] = 1_000_000m, ["mn"] = 1_000_000m,
        ["billion"] = 1_000_000_000m, ["bn"] = 1_000_000_000m, ["trillion"] = 1_000_000_000_000m,
    };

    private static readonly Dictionary<string, int> Parts = new(StringComparer.Ordinal)
    {
        ["half"] = 2, ["halves"] = 2, ["third"] = 3, ["thirds"] = 3, ["quarter"] = 4, ["quarters"] = 4, ["fifth"] = 5, ["fifths"] = 5,
        ["sixth"] = 6, ["sixths"] = 6, ["seventh"] = 7, ["sevenths"] = 7, ["eighth"] = 8, ["eighths"] = 8, ["ninth"] = 9,
        ["ninths"] = 9, ["tenth"] = 10, ["tenths"] = 10,
    };

    private static readonly Dictionary<string, int> Months = new(StringComparer.Ordinal)
    {
        ["january"] = 1, ["february"] = 2, ["march"] = 3, ["april"] = 4, ["may"] = 5, ["june"] = 6, ["july"] = 7, ["august"] = 8,
        ["september"] = 9, ["october"] = 10, ["november"] = 11, ["december"] = 12, ["jan"] = 1, ["feb"] = 2, ["apr"] = 4,
        ["aug"] = 8, ["sept"] = 9, ["oct"] = 10, ["nov"] = 11, ["dec"] = 12,
    };

    /// <summary>A number below a hundred said in one word.</summary>
    public static int? SmallOf(string word) => Small.TryGetValue(word, out var value) ? value : null;

    /// <summary>A place in an order said in one word.</summary>
    public static int? OrdinalOf(string word) => Ordinals.TryGetValue(word, out var value) ? value : null;

    /// <summary>Thousand, million and so on. The letters k and m count only where they touch digits.</summary>
    public static decimal? ScaleOf(Lexeme lexeme) =>
        Scales.TryGetValue(lexeme.Word, out var value) && (lexeme.Word.Length > 2 || lexeme.Touches) ? value : null;

    /// <summary>The denominator a word names: "third" is 3.</summary>
    public static int? PartOf(string word) => Parts.TryGetValue(word, out var value) ? value : null;

    /// <summary>The month a word names, 1 to 12.</summary>
    public static int? MonthOf(string word) => Months.TryGetValue(word, out var value) ? value : null;

    /// <summary>Whether a hyphenated word beginning so is two words: "twenty-one", "four-week", "half-past", "two-thirds".</summary>
    public static bool BeginsFigure(string word) =>
        Small.ContainsKey(word) || Ordinals.ContainsKey(word) || word is "hundred" or "thousand" or "million" or "half";
}
