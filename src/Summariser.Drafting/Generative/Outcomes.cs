using System.Text.RegularExpressions;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Drafting.Extractive;

namespace Summariser.Drafting.Generative;

/// <summary>Outcomes: what is said to have been decided must rest on words that decide (a motion, a vote, an assent, a declaration).</summary>
internal sealed partial class Outcomes
{
    private const int StemLetters = 5;

    private readonly HashSet<int> deciding;
    private readonly Dictionary<int, string> words;

    /// <summary>Prepares a meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="leftOut">Ids of utterances whose words do not count.</param>
    public Outcomes(OpenMeeting meeting, IReadOnlySet<int> leftOut)
    {
        var counted = meeting.Transcript.Utterances.Where(said => !leftOut.Contains(said.Id)).ToArray();
        words = counted.ToDictionary(said => said.Id, said => $" {string.Join(' ', Words.Of(said.Text))}");
        deciding = [.. Spoken.Of(counted).Where(DecisionPatterns.IsDeciding).SelectMany(sentence => sentence.Ids)];
    }

    /// <summary>Whether a decision is heard in some utterances.</summary>
    public bool IsDecided(IEnumerable<int> ids) => ids.Any(deciding.Contains);

    /// <summary>Whether a text tells of an outcome that is not heard in the utterances it points to.</summary>
    public bool IsUnheard(string text, IReadOnlyList<int> ids) => !IsDecided(ids) && Told().Matches(text).Any(told =>
        !ids.Any(id => words.TryGetValue(id, out var said) && said.Contains($" {Stem(told.Groups["verb"].Value)}", StringComparison.Ordinal)));

    private static string Stem(string verb) => verb.ToLowerInvariant() is var small && small.Length > StemLetters ? small[..StemLetters] : small;

    [GeneratedRegex(
        @"\b(?<verb>approved|resolved|carried|rejected|adopted|unanimous)|" +
        @"\b(?:committee|panel|board|cabinet|council|executive|meeting|members|motion|proposal|recommendations?|it)(?: \w+){0,2} (?<verb>agreed|noted|deferred|refused|recommended)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Told();
}
