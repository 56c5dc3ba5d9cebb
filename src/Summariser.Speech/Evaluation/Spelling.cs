namespace Summariser.Speech.Evaluation;

/// <summary>One spelling for words that are written differently and sound the same, mostly in Britain and America.</summary>
internal static class Spelling
{
    private const int ShortestStem = 3;

    private static readonly Dictionary<string, string> Single = new(StringComparer.Ordinal)
    {
        ["mister"] = "mr", ["missus"] = "mrs", ["ok"] = "okay", ["alright"] = "allright", ["centre"] = "center", ["centres"] = "centers", ["centred"] = "centered",
        ["theatre"] = "theater", ["theatres"] = "theaters", ["metre"] = "meter", ["metres"] = "meters", ["kilometre"] = "kilometer",
        ["kilometres"] = "kilometers", ["litre"] = "liter", ["litres"] = "liters", ["fibre"] = "fiber", ["dialogue"] = "dialog",
        ["catalogue"] = "catalog", ["defence"] = "defense", ["offence"] = "offense", ["licence"] = "license", ["practise"] = "practice",
        ["practised"] = "practiced", ["practising"] = "practicing", ["programme"] = "program", ["programmes"] = "programs", ["grey"] = "gray",
        ["judgement"] = "judgment", ["ageing"] = "aging", ["acknowledgement"] = "acknowledgment", ["enrol"] = "enroll", ["enrolment"] = "enrollment",
        ["fulfil"] = "fulfill", ["skilful"] = "skillful", ["instalment"] = "installment", ["instalments"] = "installments", ["jewellery"] = "jewelry",
        ["marvellous"] = "marvelous", ["plough"] = "plow", ["sceptic"] = "skeptic", ["sceptical"] = "skeptical", ["cheque"] = "check", ["cheques"] = "checks", ["tyre"] = "tire", ["tyres"] = "tires",
    };

    private static readonly string[] IseEndings = ["ise", "ises", "ised", "ising", "iser", "isers", "isation", "isations", "yse", "ysed", "yses", "ysing"];
    private static readonly string[] OurEndings = ["our", "ours", "oured", "ouring", "ourable", "ourhood", "ourhoods", "ourite", "ourites", "oural", "ourful"];
    private static readonly string[] DoubledEndings = ["elled", "elling", "eller", "ellers", "ellor", "ellors", "alled", "alling"];

    /// <summary>The one spelling of a word in lower case.</summary>
    public static string OneOf(string word) =>
        Single.TryGetValue(word, out var single) ? single
        : End(word, IseEndings) is { } ise ? $"{word[..(ise + 1)]}z{word[(ise + 2)..]}"
        : End(word, OurEndings) is { } our ? word[..our] + "or" + word[(our + 3)..]
        : End(word, DoubledEndings) is { } doubled ? word[..(doubled + 1)] + word[(doubled + 2)..]
        : word;

    /// <summary>Where one of the endings begins, after a stem long enough not to be a short word of its own ("rise", "four", "called").</summary>
    private static int? End(string word, string[] endings) =>
        Array.Find(endings, ending => word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? word.Length - found.Length : null;
}
