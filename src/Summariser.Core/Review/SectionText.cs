using System.Text;
using System.Text.RegularExpressions;
using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review;

/// <summary>A section's sentences as Markdown that a person can edit, and back.</summary>
public static partial class SectionText
{
    private const int Longest = 100_000;

    private static readonly string[] Abbreviations =
        ["mr", "mrs", "ms", "dr", "prof", "cllr", "cr", "rev", "st", "vs", "e.g", "i.e", "approx"];

    // These are words of their own unless a number follows.
    private static readonly string[] Counted = ["no", "nos", "para", "paras", "fig", "sec", "art"];

    /// <summary>One sentence a line, as a list of points.</summary>
    public static string Of(IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return string.Concat(sentences.Select(sentence => $"- {PlainText.Clean(sentence.Text)}\n"));
    }

    /// <summary>
    /// The sentences of a text: each point of a list, and each paragraph, cut where sentences end; headings, emphasis and links lose their marks.
    /// A point that is one of the known texts is one sentence, however many full stops it has.
    /// </summary>
    /// <param name="markdown">The text.</param>
    /// <param name="known">The sentences as they stood before.</param>
    /// <exception cref="InputException">The text is too long.</exception>
    public static IReadOnlyList<string> Sentences(string markdown, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(known);
        if (markdown.Length > Longest)
        {
            throw new InputException($"The text has {markdown.Length} characters. Keep a section under {Longest}.");
        }

        var stood = known.Select(text => (Clean: PlainText.Clean(text), Text: text)).DistinctBy(pair => pair.Clean).ToDictionary(pair => pair.Clean, pair => pair.Text, StringComparer.Ordinal);
        return [.. Blocks(markdown).SelectMany(block => stood.TryGetValue(block, out var text) ? [text] : Cut(Plain(block)).Select(each => stood.GetValueOrDefault(each, each)))];
    }

    private static IEnumerable<string> Blocks(string markdown)
    {
        var blocks = new List<StringBuilder>();
        var goesOn = false;
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()))
        {
            var mark = Mark().Match(line).Length;
            if (mark > 0 || !goesOn)
            {
                blocks.Add(new StringBuilder());
            }

            blocks[^1].Append(line.AsSpan(mark)).Append(' ');
            goesOn = line.Length > 0;
        }

        return blocks.Select(block => PlainText.Clean(block.ToString())).Where(block => block.Any(char.IsLetterOrDigit));
    }

    private static string Plain(string block) => Emphasis().Replace(Link().Replace(block, "${text}"), "${text}");

    private static IEnumerable<string> Cut(string text)
    {
        var from = 0;
        foreach (var end in Ends().Matches(text).Where(end => !IsAbbreviation(text[from..end.Index], text.ElementAtOrDefault(end.Index + end.Length))))
        {
            var to = end.Index + end.Groups["mark"].Length;
            yield return text[from..to].Trim();
            from = to;
        }

        if (text[from..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static bool IsAbbreviation(string before, char next)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..].TrimStart('(', '“', '"').ToLowerInvariant();
        return word is [>= 'a' and <= 'z'] || Abbreviations.Contains(word, StringComparer.Ordinal) || (char.IsAsciiDigit(next) && Counted.Contains(word, StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^(?:[-*+•]|\d{1,3}[.)]|#{1,6}|>)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]]*)\]\([^()\s]*\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:\*\*|__|\*|`)(?<text>[^*_`]+)(?:\*\*|__|\*|`)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<mark>[.?!]+[”""’')\]]*)\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ends();
}
