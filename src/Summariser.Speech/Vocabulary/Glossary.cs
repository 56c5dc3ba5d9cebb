using Summariser.Core;
using Summariser.Core.Language;

namespace Summariser.Speech.Vocabulary;

/// <summary>
/// Names that a council keeps in a plain text file: one a line ("Okorie", "Hedgerow hub"), or words that are always misheard and what they
/// should be ("hedge row => Hedgerow"). Empty lines, and lines that begin with #, are passed over.
/// </summary>
/// <param name="Names">The names as they should be written.</param>
/// <param name="Corrections">Words as heard, canonical, and what is to stand in their place.</param>
public sealed record Glossary(IReadOnlyList<string> Names, IReadOnlyList<(IReadOnlyList<string> Heard, string Right)> Corrections)
{
    private const string Arrow = "=>";
    private const long LargestBytes = 1_000_000;
    private const int LongestLine = 200;

    /// <summary>A glossary without entries.</summary>
    public static Glossary Empty { get; } = new([], []);

    /// <summary>Reads a glossary.</summary>
    /// <param name="path">The file, or empty for none.</param>
    /// <exception cref="InputException">The file cannot be read, is too large, or has a line that says nothing.</exception>
    public static Glossary Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0)
        {
            return Empty;
        }

        try
        {
            return new FileInfo(path).Length <= LargestBytes
                ? Parse(File.ReadAllText(path), path)
                : throw new InputException($"The glossary {path} is larger than a megabyte. Keep the names that are misheard, one a line.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The glossary {path} cannot be read ({error.Message}). Set Speech:Glossary to a text file, or leave it empty.", error);
        }
    }

    /// <summary>The glossary with names that were learnt since. A common English word, and words that say nothing, are never taken for a name to the letter.</summary>
    /// <param name="learnt">Names, each with the words it is misheard as, or empty.</param>
    public Glossary With(IEnumerable<(string Name, string Heard)> learnt)
    {
        var known = learnt.Where(entry => Words.Of(entry.Name).Count > 0).ToArray();
        var misheard = known.Where(entry => Words.Of(entry.Heard) switch
        {
            [var word] => !EnglishWords.Contains(word),
            var words => words.Any(word => !CommonWords.Contains(word)),
        });
        return new Glossary(
            [.. Names, .. known.Select(entry => entry.Name)],
            [.. Corrections, .. misheard.Select(entry => ((IReadOnlyList<string>)Numbers.Spellings(entry.Heard), entry.Name))]);
    }

    /// <summary>Reads the lines of a glossary.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="path">The file's name for errors.</param>
    /// <exception cref="InputException">A line is too long, or one side of its arrow is empty.</exception>
    public static Glossary Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = new List<string>();
        var corrections = new List<(IReadOnlyList<string> Heard, string Right)>();
        foreach (var (line, number) in text.Split('\n').Select((line, index) => (line.Trim(), index + 1)).Where(line => line.Item1 is not ("" or ['#', ..])))
        {
            var parts = line.Split(Arrow, StringSplitOptions.TrimEntries);
            if (line.Length > LongestLine || parts.Length > 2 || parts.Any(part => Words.Of(part).Count == 0))
            {
                throw new InputException($"Line {number} of the glossary {path} cannot be read. Write a name, or the words as misheard, =>, and the right ones.");
            }

            names.Add(parts[^1]);
            if (parts.Length == 2)
            {
                corrections.Add((Numbers.Spellings(parts[0]), parts[1]));
            }
        }

        return new Glossary(names, corrections);
    }
}
