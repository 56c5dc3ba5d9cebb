using System.Text;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// A whole meeting as one row of words, so that a phrase is found wherever the transcript happens to be cut. A bar stands between
/// sentences: after their closing punctuation, where the speaker changes and where nobody speaks for a second.
/// </summary>
internal sealed class SpokenText
{
    /// <summary>The word that stands between sentences.</summary>
    public const string Bar = "|";

    private const double PauseSeconds = 1;

    private static readonly HashSet<string> Abbreviations =
        new(StringComparer.OrdinalIgnoreCase) { "mr", "mrs", "ms", "dr", "no", "nos", "st", "cllr", "cllrs", "para", "s", "hon", "prof", "rev" };

    private readonly List<string> words = [];
    private readonly List<int> utterances = [];
    private readonly List<int> offsets = [];

    private SpokenText(int count) => FirstWords = new int[count + 1];

    /// <summary>The words and bars in order.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The index of the utterance each word is in.</summary>
    public IReadOnlyList<int> Utterances => utterances;

    /// <summary>Index of each utterance's first word; one more entry than there are utterances, the last being the number of words.</summary>
    public int[] FirstWords { get; }

    /// <summary>The words joined by single spaces.</summary>
    public string Joined { get; private set; } = "";

    /// <summary>Cuts utterances into words and bars.</summary>
    public static SpokenText Of(IReadOnlyList<Utterance> said)
    {
        var text = new SpokenText(said.Count);
        for (var at = 0; at < said.Count; at++)
        {
            text.FirstWords[at] = text.words.Count;
            if (at == 0 || said[at].Speaker != said[at - 1].Speaker || said[at].Start - said[at - 1].End >= PauseSeconds)
            {
                text.AddBar(at);
            }

            text.AddSentences(said[at].Text, at);
        }

        text.FirstWords[^1] = text.words.Count;
        text.Join();
        return text;
    }

    /// <summary>The index of the utterance that holds a character of <see cref="Joined"/>.</summary>
    public int UtteranceAt(int offset) => utterances[WordAt(offset)];

    /// <summary>The index of the word that holds a character of <see cref="Joined"/>.</summary>
    public int WordAt(int offset)
    {
        var found = offsets.BinarySearch(offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    private void AddSentences(string text, int utterance)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '?' or '!' or ';' && EndsWord(text, at) && !IsAbbreviation(text, at))
            {
                AddWords(text[start..at], utterance);
                AddBar(utterance);
                start = at + 1;
            }
        }

        AddWords(text[start..], utterance);
    }

    private static bool EndsWord(string text, int at) => at == text.Length - 1 || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '"' or '”' or '\'';

    private static bool IsAbbreviation(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 8 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[at] == '.' && Abbreviations.Contains(text[start..at]);
    }

    private void AddWords(string text, int utterance)
    {
        foreach (var word in Core.Language.Words.Of(text))
        {
            words.Add(word);
            utterances.Add(utterance);
        }
    }

    private void AddBar(int utterance)
    {
        if (words.Count == 0 || words[^1] != Bar)
        {
            words.Add(Bar);
            utterances.Add(utterance);
        }
    }

    private void Join()
    {
        var joined = new StringBuilder();
        foreach (var word in words)
        {
            offsets.Add(joined.Length);
            joined.Append(word).Append(' ');
        }

        Joined = joined.ToString();
    }
}
