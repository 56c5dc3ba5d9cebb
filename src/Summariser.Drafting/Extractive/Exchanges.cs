namespace Summariser.Drafting.Extractive;

/// <summary>Questions and their answers: an answer is told with its question, and a debate with at least one exchange.</summary>
internal static class Exchanges
{
    private const int FewestWords = 6;

    private const int MostWords = 60;

    // "Any reports?" asks for nothing that is told.
    private const int FewestAsked = 5;

    // What a questioner says before the question, and what an answerer says before the answer ("That's a good question.").
    private const int Run = 2;

    // With fewer sentences than this an item is told by what was presented alone.
    private const int RoomForExchange = 3;

    /// <summary>Whether a sentence is whole, long enough to say something and short enough to be read.</summary>
    public static bool IsTellable(Spoken sentence) => sentence.Tokens.Count is >= FewestWords and <= MostWords &&
        Wholeness.Stands(sentence.Tokens) && !Wholeness.RunsOn(sentence) && !Wholeness.IsCut(sentence);

    /// <summary>Adds the questions of chosen answers and, where no exchange is among the chosen, the best one.</summary>
    public static void Complete(List<int> chosen, IReadOnlyList<Spoken> sentences, IReadOnlySet<int> spent, int count, double[] scores)
    {
        var exchanges = All(sentences, spent);
        foreach (var (question, answer) in exchanges.Where(exchange => chosen.Contains(exchange.Answer)))
        {
            chosen.AddRange(question.Except(chosen).ToArray());
        }

        if (count >= RoomForExchange && exchanges.Count > 0 && !exchanges.Exists(exchange => chosen.Contains(exchange.Answer)))
        {
            var (question, answer) = exchanges.MaxBy(exchange => scores[exchange.Answer] + (scores[exchange.Question[^1]] / 2));
            chosen.AddRange(question.Append(answer).Except(chosen).ToArray());
        }
    }

    // A question with what its speaker said just before it, and the first telling sentence of whoever speaks next.
    private static List<(int[] Question, int Answer)> All(IReadOnlyList<Spoken> sentences, IReadOnlySet<int> spent)
    {
        var found = new List<(int[] Question, int Answer)>();
        for (var at = 0; at + 1 < sentences.Count; at++)
        {
            if (!sentences[at].IsQuestion || sentences[at].Tokens.Count < FewestAsked || spent.Contains(at) || sentences[at + 1].IsQuestion)
            {
                continue;
            }

            var answer = Enumerable.Range(at + 1, Run + 1)
                .FirstOrDefault(order => order < sentences.Count && IsTellable(sentences[order]) && !spent.Contains(order), -1);
            var question = Enumerable.Range(at - Run, Run + 1).Where(order => order == at || (order >= 0 && IsLead(sentences, order, at, spent)))
                .ToArray();
            if (answer > 0 && !sentences[answer].IsQuestion && Differ(sentences[at], sentences[answer]) &&
                question.Sum(order => sentences[order].Tokens.Count) is >= FewestWords + 2 and <= MostWords)
            {
                found.Add((IsTellable(sentences[at]) ? [at] : question, answer));
            }
        }

        return found;
    }

    private static bool IsLead(IReadOnlyList<Spoken> sentences, int order, int question, IReadOnlySet<int> spent) =>
        !spent.Contains(order) && sentences[order].Tokens.Count > 2 &&
        (sentences[order].Speaker is { } speaker ? speaker == sentences[question].Speaker : sentences[question].Speaker is null &&
            sentences[order].Ids[^1] == sentences[question].Ids[0]);

    // Nobody answers their own question, as far as the speakers are known.
    private static bool Differ(Spoken question, Spoken answer) =>
        question.Speaker is null || answer.Speaker is null ? !question.Ids.Contains(answer.Ids[0]) : question.Speaker != answer.Speaker;
}
