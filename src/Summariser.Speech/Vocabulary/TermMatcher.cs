using Summariser.Core.Language;

namespace Summariser.Speech.Vocabulary;

/// <summary>
/// Finds misheard terms in an utterance. Words that are common English or stand in the papers are taken to be heard rightly; only a run that
/// holds a strange word is compared with the terms, or a run of several words beside a rightly heard word of the same term ("marking word
/// constellation"), or a run of two or three behind a person's title ("Councillor March Banks").
/// </summary>
/// <param name="lexicon">The meeting's terms.</param>
/// <param name="counts">How often each canonical word is heard in the whole meeting.</param>
internal sealed class TermMatcher(Lexicon lexicon, IReadOnlyDictionary<string, int> counts)
{
    private const int LongestRun = 5;
    private const int Frequent = 4;
    private const double Tie = 0.2;
    private const double SharedSound = 0.1;

    private readonly Term[] all = [.. lexicon.Terms];
    private readonly Term[] surnames = [.. lexicon.Terms.Where(term => term is { Kind: TermKind.Person, Words.Count: 1 })];
    private readonly ILookup<string, Term> byEdge = lexicon.Terms.Where(term => term.IsRare && term.Words.Count > 1)
        .SelectMany(term => new[] { (Edge: term.Words[0], term), (Edge: term.Words[^1], term) }.Where(edge => !CommonWords.Contains(edge.Edge)))
        .ToLookup(edge => edge.Edge, edge => edge.term, StringComparer.Ordinal);

    /// <summary>The best matches that share no word, in order.</summary>
    public IReadOnlyList<Match> Find(HeardWord[] heard)
    {
        var strange = Array.ConvertAll(heard, word => !word.IsInitials && IsStrange(word.Word));
        var found = new List<Match>();
        for (var first = 0; first < heard.Length; first++)
        {
            for (var last = first; last < Math.Min(heard.Length, first + LongestRun) && (last == first || !heard[last].IsBroken); last++)
            {
                var run = new HeardRun(heard, strange, first, last);
                if (run.HasLooseEdge)
                {
                    continue;
                }

                if (Best(run, TermsFor(run)) is { } match)
                {
                    found.Add(match);
                }
            }
        }

        var chosen = new List<Match>();
        foreach (var match in found.OrderByDescending(match => match.Evidence).Where(match => !chosen.Exists(match.Overlaps)))
        {
            chosen.Add(match);
        }

        return [.. chosen.OrderBy(match => match.First)];
    }

    private IEnumerable<Term> TermsFor(HeardRun run) => run.IsStrange ? all
        : run is { IsTitled: true, Count: 2 or 3 } ? surnames
        : run.Count > 2 ? byEdge[run[0].Word].Concat(byEdge[run[run.Count - 1].Word]) : [];

    private bool IsStrange(string word) => word.Length > 2 && !lexicon.Knows(word) && !EnglishWords.Contains(word) && !Fillers.IsHesitation(word);

    // Two different terms that sound as near are a guess, and guesses change nothing.
    private Match? Best(HeardRun run, IEnumerable<Term> terms)
    {
        Match? best = null;
        var rival = double.MinValue;
        foreach (var term in terms)
        {
            if (Compare(run, term) is not { } match)
            {
                continue;
            }

            if (best is null || match.Evidence > best.Evidence)
            {
                rival = best is null || IsSame(best, match) ? rival : best.Evidence;
                best = match;
            }
            else if (!IsSame(best, match))
            {
                rival = Math.Max(rival, match.Evidence);
            }
        }

        return best is not null && best.Evidence - rival >= Tie ? best : null;
    }

    private static bool IsSame(Match one, Match other) => string.Equals(one.To, other.To, StringComparison.OrdinalIgnoreCase) ||
        ((one.First, one.Last) != (other.First, other.Last) &&
            (one.To.Contains(other.To, StringComparison.OrdinalIgnoreCase) || other.To.Contains(one.To, StringComparison.OrdinalIgnoreCase)));

    private Match? Compare(HeardRun run, Term term)
    {
        if (term.Kind == TermKind.TitledPerson && !run.IsTitled)
        {
            return null;
        }

        // The words that both begin and end with were heard rightly: only what stands between them is in question.
        var (before, after) = (0, 0);
        var least = Math.Min(run.Count, term.Words.Count);
        while (before < least && run[before].Word == term.Words[before])
        {
            before++;
        }

        while (after < least - before && run[run.Count - 1 - after].Word == term.Words[term.Words.Count - 1 - after])
        {
            after++;
        }

        var (count, wanted) = (run.Count - before - after, term.Words.Count - before - after);
        if (count == 0 || wanted == 0)
        {
            return null;
        }

        var anchored = run.IsTitled || (before + after > 0 &&
            term.Words.Take(before).Concat(term.Words.Skip(before + wanted)).Any(word => !CommonWords.Contains(word)));
        return Compare(run.Part(before, count), term.Part(before, wanted), anchored);
    }

    private Match? Compare(HeardRun heard, Term wanted, bool anchored)
    {
        var doubt = new Doubt(heard.IsStrange, wanted.IsRare || wanted.Kind == TermKind.TitledPerson, anchored, heard.Count == 1,
            wanted.Kind != TermKind.Thing && !heard.HasCapital, heard.Count == 1 && counts.GetValueOrDefault(heard[0].Word) >= Frequent);
        var most = Tolerance.Of(doubt, wanted.Length) * wanted.Length;
        if (most <= 0 || Math.Abs(heard.Sounds(bare: false).Length - wanted.Length) * SoundDistance.LeastLoss > most + SharedSound || heard.HasLooseEdge)
        {
            return null;
        }

        var ending = heard.Ending.Length > 0 && wanted.Letters[^1] != 's' ? heard.Ending : "";
        var distance = Distance(heard, wanted, bare: false, most);
        var bare = ending.Length > 0 ? Distance(heard, wanted, bare: true, most) : SoundDistance.Far;
        var (best, end) = bare <= distance ? (bare, ending) : (distance, "");
        return best > most || (heard.Count == 1 && heard.Letters(bare: end.Length > 0) == wanted.Letters) ? null
            : new Match(heard.First, heard.First + heard.Count - 1, string.Join(' ', heard.HasCapital ? wanted.Spelled : wanted.InSentence) + end, wanted.Length, best);
    }

    private static double Distance(HeardRun heard, Term wanted, bool bare, double most)
    {
        var sounds = heard.Sounds(bare);
        var alike = SoundDistance.Between(sounds, wanted.AllSounds, most);

        // "this corps card": one sound ends a word and begins the next, and is written once.
        var shared = heard.SoundBefore == wanted.AllSounds[0] ? SharedSound + SoundDistance.Between(heard.SoundBefore + sounds, wanted.AllSounds, most) : SoundDistance.Far;
        return Math.Min(Math.Min(alike, shared), SoundDistance.BetweenLetters(heard.Letters(bare), wanted.Letters, most));
    }
}
