using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Sets chosen sentences into connected prose: their own words in quotation marks, with who said them where that is known.</summary>
internal sealed class Narration(People people)
{
    // More words than this in one pair of quotation marks tire a reader.
    private const int LongestTurn = 70;

    private const int MostTogether = 3;

    /// <summary>The sentences of the summary, one a speaker's turn.</summary>
    public IReadOnlyList<Sentence> Of(IReadOnlyList<Spoken> chosen)
    {
        var told = new List<Sentence>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        var turns = Turns(chosen);
        for (var at = 0; at < turns.Count;)
        {
            var next = at + 1;
            while (next < turns.Count && next - at < MostTogether && IsPlain(turns[next]) && IsPlain(turns[at]) && !Answers(turns, next) &&
                turns.Skip(at).Take(next - at + 1).Sum(Length) <= LongestTurn)
            {
                next++;
            }

            var others = string.Concat(turns.Skip(at + 1).Take(next - at - 1).Select(turn => $" {Quoted(turn)}"));
            told.Add(new Sentence
            {
                Text = Told(turns[at], Answers(turns, at), told.Count, named) + others,
                Role = turns[at][^1].IsQuestion ? SentenceRole.Question : Answers(turns, at) ? SentenceRole.Answer : null,
                Evidence = [.. turns.Skip(at).Take(next - at).SelectMany(turn => turn).SelectMany(sentence => sentence.Ids).Distinct()],
            });
            at = next;
        }

        return told;
    }

    // What one speaker says with little or nothing between.
    private static List<Spoken[]> Turns(IReadOnlyList<Spoken> chosen)
    {
        var turns = new List<Spoken[]>();
        for (var at = 0; at < chosen.Count; at += turns[^1].Length)
        {
            var next = at + 1;
            for (var words = chosen[at].Tokens.Count; next < chosen.Count && Joins(chosen[next - 1], chosen[next]) &&
                words + chosen[next].Tokens.Count <= LongestTurn; next++)
            {
                words += chosen[next].Tokens.Count;
            }

            turns.Add([.. chosen.Skip(at).Take(next - at)]);
        }

        return turns;
    }

    private static int Length(Spoken[] turn) => turn.Sum(sentence => sentence.Tokens.Count);

    // Said by nobody known and asking nothing: several such stand behind one "The committee heard".
    private static bool IsPlain(Spoken[] turn) => turn[0].Speaker is null && !turn[^1].IsQuestion;

    private static bool Answers(List<Spoken[]> turns, int at) =>
        at > 0 && turns[at - 1][^1].IsQuestion && turns[at][0].Order - turns[at - 1][^1].Order <= 3;

    // Words of speakers unknown are put together only where nothing stands between them: they may be two people's.
    private static bool Joins(Spoken one, Spoken next) =>
        one.Speaker == next.Speaker && next.Order - one.Order <= (one.Speaker is null ? 1 : 3) && (!one.IsQuestion || next.IsQuestion) &&
        (one.Speaker is not null || one.IsQuestion == next.IsQuestion || one.Ids[^1] == next.Ids[0]);

    private string Told(Spoken[] turn, bool answers, int place, HashSet<string> named)
    {
        var words = Quoted(turn);
        if (turn[0].Speaker is not { } speaker)
        {
            return $"{Anonymous(turn[^1].IsQuestion, answers, place)}: {words}";
        }

        var again = !named.Add(speaker);
        var verb = (turn[^1].IsQuestion, answers, again) switch
        {
            (true, _, _) => "asked",
            (_, true, _) => "replied",
            (_, _, true) => (place % 3) switch
            {
                0 => "went on",
                1 => "added",
                _ => "also said",
            },
            _ => place % 2 == 0 ? $"told {people.Body}" : "said",
        };
        return $"{speaker} {verb}: {words}";
    }

    private string Anonymous(bool question, bool answers, int place) => (question, answers) switch
    {
        (true, _) => place % 2 == 0 ? "A question was asked" : "It was asked",
        (_, true) => $"{people.BodyFirst} then heard",
        _ => (place % 3) switch
        {
            0 => $"{people.BodyFirst} heard",
            1 => "It was said",
            _ => $"{people.BodyFirst} was told",
        },
    };

    // What stands at the edge of a quotation may go: "But", "Thank you".
    private static string Told(Spoken[] turn, int at)
    {
        var words = Openings.Remove(turn[at].Text);
        words = at == 0 || turn[at].Order > turn[at - 1].Order + 1 ? Wording.WithoutLead(words) : words;
        return at == turn.Length - 1 || turn[at + 1].Order > turn[at].Order + 1 ? Wording.WithoutThanks(words) : words;
    }

    private static string Quoted(Spoken[] turn)
    {
        var words = new System.Text.StringBuilder("“");
        for (var at = 0; at < turn.Length; at++)
        {
            if (at > 0)
            {
                words.Append(turn[at].Order == turn[at - 1].Order + 1 ? " " : " … ");
            }

            words.Append(Wording.Ended(Numerals.In(Wording.Capital(Told(turn, at)))));
        }

        return words.Append('”').ToString();
    }
}
