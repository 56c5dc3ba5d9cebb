using System.Text.RegularExpressions;

namespace Summariser.Core.Meetings;

/// <summary>The parts of a person's name as a roster or a speaker gives it.</summary>
/// <param name="Title">"Councillor", "Mr", "Dr" …, or empty.</param>
/// <param name="Given">First names, or empty.</param>
/// <param name="Surname">The last of the names; a hyphenated one is one.</param>
public sealed partial record PersonName(string Title, string Given, string Surname)
{
    /// <summary>The names without their title.</summary>
    public string Untitled => Given.Length == 0 ? Surname : $"{Given} {Surname}";

    /// <summary>Whether the title is that of an elected member.</summary>
    public bool IsCouncillor => Title is "Councillor" or "Cllr" or "Cllr." or "Cr" or "Alderman";

    /// <summary>Whether a word, in lower case, is a title that stands before a name.</summary>
    public static bool IsTitle(string word) =>
        word is "councillor" or "councillors" or "cllr" or "cr" or "alderman" or "mr" or "mrs" or "ms" or "miss" or "mx" or "dr" or "doctor" or
            "professor" or "prof" or "sir" or "dame" or "lord" or "lady" or "baroness" or "reverend" or "rev" or "canon" or "mister";

    /// <summary>Reads a name; what stands in brackets or after a comma is left out.</summary>
    /// <returns>The name, or null where there is no word that could be one.</returns>
    public static PersonName? Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = Aside().Replace(name, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var titles = words.TakeWhile(word => IsTitle(word.TrimEnd('.').ToLowerInvariant())).Count();
        var names = words[titles..].Where(word => word.Any(char.IsLetter)).ToArray();
        return names.Length == 0
            ? null
            : new PersonName(titles == 0 ? "" : words[0].TrimEnd('.'), string.Join(' ', names[..^1]), names[^1].TrimEnd('.'));
    }

    [GeneratedRegex(@"\([^()]*\)|[,;–—].*$", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Aside();
}
