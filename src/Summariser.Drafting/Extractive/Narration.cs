using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Sets chosen sentences into connected prose: their own words in quotation marks, with who said them where that is known.</summary>
internal sealed class Narration(People people)
{
    // More words than this in one pair of quotation marks tire a reader.
    private const int LongestTurn = 100;

    /// <summary>The sentences of the summary, one a speaker's turn.</summary>
    public IReadOnlyList<Sentence> Of(IReadOnlyList<Spoken> chosen)
    {
        var told = new List<Sentence>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < chosen.Count;)
        {
            var next = at + 1;
            for (var words = chosen[at].Tokens.Count; next < chosen.Count && Joins(chosen[next - 1], chosen[next]) &&
                words + chosen[next].Tokens.Count <= LongestTurn; next++)
            {
                words += chosen[next].Tokens.Count;
            }

            var turn = chosen.Skip(at).Take(next - at).ToArray();
            var answers = at > 0 && chosen[at - 1].IsQuestion && turn[0].Order - chosen[at - 1].Order <= 3;
            told.Add(new Sentence { Text = Told(turn, answers, told.Count, named),
                Evidence = [.. turn.SelectMany(sentence => sentence.Ids).Distinct()] });
            at = next;
        }

        return told;
    }

    // Words of speakers unknown are put together only where nothing stands between them: they may be two people's.
    private static bool Joins(Spoken one, Spoken next) =>
        one.Speaker == next.Speaker && next.Order - one.Order <= (one.Speaker is null ? 1 : 3) && (!one.IsQuestion || next.IsQuestion);

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
            (_, _, true) => "added",
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

    private static string Quoted(Spoken[] turn)
    {
        var words = new System.Text.StringBuilder("“");
        for (var at = 0; at < turn.Length; at++)
        {
            if (at > 0)
            {
                words.Append(turn[at].Order == turn[at - 1].Order + 1 ? " " : " … ");
            }

            words.Append(Wording.Ended(Wording.Capital(Openings.Remove(turn[at].Text))));
        }

        return words.Append('”').ToString();
    }
}
