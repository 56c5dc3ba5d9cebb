using System.Globalization;

namespace Summariser.Agendas.Alignment;

/// <summary>Reads an item's number as it is said or written: "5", "5a", "twenty one", and the words a recogniser hears in its place.</summary>
internal static class SpokenNumbers
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, int> Clear = MakeClear();

    // What recognisers write for a number said quickly or far from the microphone.
    private static readonly Dictionary<string, int> Misheard = new(StringComparer.Ordinal)
    {
        ["won"] = 1, ["wan"] = 1, ["to"] = 2, ["too"] = 2, ["tree"] = 3, ["free"] = 3, ["for"] = 4, ["fore"] = 4, ["full"] = 4,
        ["fife"] = 5, ["hive"] = 5, ["fine"] = 5, ["size"] = 6, ["sex"] = 6, ["sick"] = 6, ["sicks"] = 6, ["sics"] = 6, ["fix"] = 6,
        ["heaven"] = 7, ["sven"] = 7, ["severn"] = 7, ["ate"] = 8, ["hate"] = 8, ["aid"] = 8, ["nein"] = 9, ["line"] = 9, ["mine"] = 9,
        ["night"] = 9, ["tan"] = 10, ["tin"] = 10, ["then"] = 10, ["elven"] = 11, ["leaven"] = 11, ["twelfth"] = 12, ["shelf"] = 12,
    };

    /// <summary>A number heard at a word.</summary>
    /// <param name="Value">The number in figures with its letter, if it has one ("12", "5a").</param>
    /// <param name="Words">How many words it takes.</param>
    /// <param name="IsClear">False when it was guessed from a word that sounds alike.</param>
    public readonly record struct Heard(string Value, int Words, bool IsClear);

    /// <summary>Reads the number that starts at a word, or returns null.</summary>
    public static Heard? At(IReadOnlyList<string> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        var word = words[at];
        if (char.IsAsciiDigit(word[0]))
        {
            return word.Length <= 6 ? new Heard(word, 1, IsClear: true) : null;
        }

        if (!Clear.TryGetValue(word, out var value))
        {
            return Misheard.TryGetValue(word, out var guess) ? new Heard(Figures(guess), 1, IsClear: false) : null;
        }

        var next = at + 1 < words.Count ? words[at + 1] : "";
        return value >= 20 && value % 10 == 0 && Clear.TryGetValue(next, out var unit) && unit is > 0 and < 10
            ? new Heard(Figures(value + unit), 2, IsClear: true)
            : new Heard(Figures(value), 1, IsClear: true);
    }

    private static string Figures(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, int> MakeClear()
    {
        var clear = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var unit = 0; unit < Units.Length; unit++)
        {
            clear[Units[unit]] = unit;
        }

        for (var ten = 0; ten < Tens.Length; ten++)
        {
            clear[Tens[ten]] = 10 * (ten + 2);
            for (var unit = 1; unit < 10; unit++)
            {
                clear[Tens[ten] + Units[unit]] = (10 * (ten + 2)) + unit;
            }
        }

        return clear;
    }
}
