namespace Summariser.Speech.Whisper;

/// <summary>Makes the names of a meeting into something that might have been said before, so that Whisper spells them as they are written there.</summary>
internal static class AgendaPrompt
{
    /// <summary>Whisper looks at no more than its last 224 tokens, which this many letters stay within.</summary>
    private const int MostLetters = 600;

    /// <summary>The prompt; empty without names.</summary>
    /// <param name="vocabulary">Names and terms, the most telling first.</param>
    public static string Of(IReadOnlyList<string> vocabulary)
    {
        var kept = new List<string>();
        var letters = 0;
        foreach (var term in vocabulary.Select(OneLine).Where(term => term.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            letters += term.Length + 2;
            if (letters > MostLetters)
            {
                break;
            }

            kept.Add(term);
        }

        return kept.Count == 0 ? "" : $"{string.Join(", ", kept)}.";
    }

    private static string OneLine(string term) => string.Join(' ', term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
