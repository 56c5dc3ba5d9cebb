using System.Text;
using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Speech.Vocabulary;

/// <summary>
/// Sets right misheard names by the meeting's papers and the council's glossary: by sound and spelling, over runs of words. Common words are
/// never taken for names by themselves, and a run that fits two terms equally well is left alone.
/// </summary>
public sealed class VocabularyRepair(Glossary glossary) : IVocabularyRepair
{
    /// <inheritdoc/>
    public Transcript Repair(Transcript transcript, Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        if (transcript.Language is not ("en" or ""))
        {
            return transcript;
        }

        Utterance[] corrected = [.. transcript.Utterances.Select(Corrected)];
        var counts = corrected.SelectMany(said => HeardWord.Of(said.Text)).CountBy(word => word.Word).ToDictionary(StringComparer.Ordinal);
        var matcher = new TermMatcher(Lexicon.Of(agenda, glossary), counts);
        return transcript with { Utterances = [.. corrected.Select(said => Matched(said, matcher))] };
    }

    /// <summary>What the council's own list says, to the letter.</summary>
    private Utterance Corrected(Utterance said)
    {
        foreach (var (wrong, right) in glossary.Corrections)
        {
            var heard = HeardWord.Of(said.Text);
            var found = new List<Match>();
            for (var first = 0; first + wrong.Count <= heard.Length; first++)
            {
                if (wrong.Index().All(word => heard[first + word.Index].Word == word.Item && (word.Index == 0 || !heard[first + word.Index].IsBroken)) &&
                    !found.Exists(match => match.Last >= first))
                {
                    found.Add(new Match(first, first + wrong.Count - 1, right, 1, 0));
                }
            }

            said = Replaced(said, heard, found);
        }

        return said;
    }

    private static Utterance Matched(Utterance said, TermMatcher matcher)
    {
        var heard = HeardWord.Of(said.Text);
        return Replaced(said, heard, matcher.Find(heard));
    }

    private static Utterance Replaced(Utterance said, HeardWord[] heard, IReadOnlyList<Match> matches)
    {
        var text = new StringBuilder();
        var repairs = new List<Repair>(said.Repairs);
        var done = 0;
        foreach (var match in matches)
        {
            var (start, end) = (heard[match.First].Start, heard[match.Last].End);
            var (from, to) = (said.Text[start..end], BeginsSentence(said.Text, start) ? char.ToUpperInvariant(match.To[0]) + match.To[1..] : match.To);
            if (from != to)
            {
                text.Append(said.Text, done, start - done).Append(to);
                repairs.Add(new Repair(from, to));
                done = end;
            }
        }

        return done == 0 ? said : said with { Text = text.Append(said.Text, done, said.Text.Length - done).ToString(), Repairs = repairs };
    }

    private static bool BeginsSentence(string text, int at) => text.AsSpan(0, at).TrimEnd() is [] or [.., '.' or '?' or '!'];
}
