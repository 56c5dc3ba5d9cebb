using System.Text.Json;
using System.Text.RegularExpressions;
using Summariser.Core;
using Summariser.Core.Language;

namespace Summariser.Speech.Evaluation;

/// <summary>
/// Makes the list of common English words again from transcribed meetings: words said in several of them and written small, so that nobody's
/// name is among them.
/// </summary>
public static partial class CommonWordsLearning
{
    private const int LeastMeetings = 4;
    private const int SurelySmall = 10;

    /// <summary>The words, one a line in order of the alphabet.</summary>
    /// <param name="folders">Folders of meetings in JSON, each with "turns" that have a "text".</param>
    /// <exception cref="InputException">A folder holds no such file.</exception>
    public static string Run(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var counts = new Dictionary<string, Count>(StringComparer.Ordinal);
        foreach (var path in folders.SelectMany(Meetings).Order(StringComparer.Ordinal))
        {
            var met = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (word, isSmall) in TextsOf(path).SelectMany(WordsOf))
            {
                var before = counts.GetValueOrDefault(word);
                counts[word] = new Count(before.Meetings + (met.Add(word) ? 1 : 0), before.Small + (isSmall ? 1 : 0), before.Large + (isSmall ? 0 : 1));
            }
        }

        var common = counts.Where(word => word.Key.Length > 1 && word.Value.Meetings >= LeastMeetings &&
            (word.Value.Small >= word.Value.Large || word.Value.Small >= SurelySmall));
        return string.Concat(common.Select(word => word.Key).Order(StringComparer.Ordinal).Select(word => $"{word}\n"));
    }

    private static string[] Meetings(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        return files.Length > 0 ? files : throw new InputException($"{folder} holds no meetings in JSON. Give a folder of transcribed meetings.");
    }

    private static IEnumerable<string> TextsOf(string path)
    {
        using var meeting = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. meeting.RootElement.GetProperty("turns").EnumerateArray().Select(turn => turn.GetProperty("text").GetString() ?? "")];
    }

    // A capital after a full stop says nothing of the word.
    private static IEnumerable<(string Word, bool IsSmall)> WordsOf(string text) => Word().Matches(text)
        .Where(match => char.IsLower(match.Value[0]) || !BeginsSentence(text, match.Index))
        .SelectMany(match => Words.Of(match.Value).Select(word => (word, char.IsLower(match.Value[0]))));

    private static bool BeginsSentence(string text, int at) => text.AsSpan(0, at).TrimEnd() is [] or [.., '.' or '?' or '!' or '"' or '…'];

    private readonly record struct Count(int Meetings, int Small, int Large);

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
