using Summariser.Core.Agendas;
using Summariser.Core.Language;
using Summariser.Core.Meetings;

namespace Summariser.Speech.Vocabulary;

/// <summary>
/// The names and phrases of a meeting: its roster, the titles and papers of its open items, what the agenda says of them, and the council's
/// glossary. Restricted items lend nothing, so that their titles cannot surface in what was said elsewhere.
/// </summary>
internal sealed class Lexicon
{
    // An agenda pack of hundreds of items is cut here, so that a hostile one cannot hold the program up.
    private const int MostTerms = 1500;
    private const int LongestPhrase = 4;

    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private Lexicon()
    {
    }

    /// <summary>The terms.</summary>
    public IReadOnlyCollection<Term> Terms => terms.Values;

    /// <summary>Whether a canonical word stands in the papers, in the singular or the plural, so that it was heard rightly.</summary>
    public bool Knows(string word) => known.Contains(word) || known.Contains(word + "s") || (word[^1] == 's' && known.Contains(word[..^1]));

    /// <summary>Collects a meeting's terms.</summary>
    public static Lexicon Of(Agenda agenda, Glossary glossary)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(glossary);
        var lexicon = new Lexicon();
        var open = agenda.Items.Where(item => !item.Restricted).ToArray();
        var prose = open.SelectMany(item => new[] { item.Description, item.Minutes }.Concat(item.Decisions)).OfType<string>().ToArray();
        foreach (var name in glossary.Names)
        {
            lexicon.Add(Term.Of(name, TermKind.Thing));
        }

        foreach (var person in agenda.Meeting.Attendees)
        {
            lexicon.AddPerson(person.Name);
        }

        Array.ForEach(prose, lexicon.NoteCapitals);
        foreach (var place in new[] { agenda.Meeting.Council, agenda.Meeting.Body, agenda.Meeting.Venue ?? "" })
        {
            lexicon.AddPhrases(place, word => word);
        }

        foreach (var title in open.SelectMany(item => item.Documents.Select(paper => paper.Title).Prepend(item.Title)))
        {
            lexicon.AddPhrases(title, lexicon.InSentence);
        }

        foreach (var text in prose)
        {
            lexicon.AddRareWords(text);
        }

        return lexicon;
    }

    private void AddPerson(string name)
    {
        if (PersonName.Of(name) is not { Surname.Length: > 2 } person)
        {
            return;
        }

        known.UnionWith(Words.Of(name));
        var given = person.Given.Split(' ')[0];
        if (given.Length > 2)
        {
            Add(Term.Of($"{given} {person.Surname}", TermKind.Person));
        }

        if (person.IsCouncillor)
        {
            Add(Term.Of($"Councillor {person.Surname}", TermKind.Person));
        }

        Add(Term.Of(person.Surname, Words.Of(person.Surname).All(Term.IsRareWord) ? TermKind.Person : TermKind.TitledPerson));
    }

    /// <summary>Runs of up to four words of a title that neither begin nor end with a word like "of".</summary>
    private void AddPhrases(string title, Func<string, string> inSentence)
    {
        foreach (var run in Runs(title))
        {
            for (var from = 0; from < run.Length; from++)
            {
                for (var count = 1; count <= Math.Min(LongestPhrase, run.Length - from); count++)
                {
                    var phrase = run[from..(from + count)];
                    if (IsEdge(phrase[0].Canonical) || IsEdge(phrase[^1].Canonical) || (count == 1 && !Term.IsRareWord(phrase[0].Canonical)))
                    {
                        continue;
                    }

                    string[] words = [.. phrase.Select(token => title.Substring(token.Start, token.Length))];
                    Add(new Term(words, [.. words.Select(inSentence)], [.. phrase.Select(token => token.Canonical)], TermKind.Thing));
                }
            }
        }
    }

    private void AddRareWords(string text)
    {
        foreach (var token in Runs(text).SelectMany(run => run).Where(token => Term.IsRareWord(token.Canonical) && token.Canonical.Length > 4))
        {
            var word = text.Substring(token.Start, token.Length);
            Add(new Term([word], [InSentence(word)], [token.Canonical], TermKind.Thing));
        }
    }

    private void Add(Term? term)
    {
        if (term is not null && terms.Count < MostTerms)
        {
            known.UnionWith(term.Words);
            terms.TryAdd(string.Join(' ', term.Words), term);
        }
    }

    // Words written large in the middle of a sentence are names.
    private void NoteCapitals(string text)
    {
        foreach (var token in Numbers.Normalise(text).Where(token => !token.IsFigure))
        {
            known.Add(token.Canonical);
            if (char.IsUpper(text[token.Start]) && token.Start > 1 && char.IsLetter(text[token.Start - 2]))
            {
                names.Add(token.Canonical);
            }
        }
    }

    /// <summary>A word as it is written in a sentence: large only where the papers write it so in the middle of one.</summary>
    private string InSentence(string word) => names.Contains(string.Concat(Words.Of(word))) ? word : word.ToLowerInvariant();

    private static bool IsEdge(string word) => CommonWords.Contains(word) || word.Length < 2;

    /// <summary>The words of a text, cut where a figure or a mark stands between them.</summary>
    private static IEnumerable<Token[]> Runs(string text)
    {
        var run = new List<Token>();
        foreach (var token in Numbers.Normalise(text))
        {
            if (run.Count > 0 && (token.IsFigure || text.AsSpan(run[^1].End, token.Start - run[^1].End).Trim().Trim("'’").Length > 0))
            {
                yield return [.. run];
                run.Clear();
            }

            if (!token.IsFigure)
            {
                run.Add(token);
            }
        }

        yield return [.. run];
    }
}
