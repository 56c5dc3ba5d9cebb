using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>What is measured of a sentence to judge how much it carries. Each lies about between 0 and 1.</summary>
internal static class SentenceFeatures
{
    private static readonly HashSet<string> Cues = new(StringComparer.Ordinal)
    {
        "important", "importantly", "key", "main", "mainly", "concern", "concerned", "concerns", "worried", "worry", "challenge", "challenges", "issue", "issues", "priority",
        "priorities", "recommend", "recommendation", "recommendations", "propose", "proposal", "increase", "increased", "decrease", "reduce", "reduced", "reduction",
        "improve", "improved", "improvement", "target", "risk", "risks", "need", "needs", "cost", "costs", "budget", "funding", "plan", "plans", "because", "therefore",
        "agreed", "decided", "conclusion", "result", "results", "significant", "significantly", "shortage", "pressure", "pressures", "support", "ensure", "impact",
        "benefit", "deliver", "rise", "risen", "fell", "fallen", "compared", "evidence", "suggest", "suggested", "argued", "believe", "welcome", "strategy", "report",
    };

    private static readonly HashSet<string> Dangling = new(StringComparer.Ordinal)
    {
        "it", "its", "that", "thats", "this", "they", "theyre", "he", "she", "these", "those", "them", "which", "there", "such", "him", "her", "also",
    };

    private static readonly HashSet<string> Chat = new(StringComparer.Ordinal)
    {
        "thank", "thanks", "chair", "microphone", "muted", "mute", "hear", "slide", "slides", "sorry", "hello", "afternoon", "morning", "welcome", "apologise", "hand",
        "webcast", "screen", "okay", "yeah",
    };

    /// <summary>The names of the features, in the order of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["centrality", "title", "position", "figures", "cues", "length", "question", "answer", "names", "dangling", "chat", "density"];

    /// <summary>The features of a sentence.</summary>
    public static double[] Of(Spoken sentence, IReadOnlyList<Spoken> all, TermSpace terms, IReadOnlySet<string> title)
    {
        var words = sentence.Tokens;
        var content = words.Where(word => word.IsFigure || !CommonWords.Contains(word.Canonical)).ToArray();
        var before = sentence.Order > 0 ? all[sentence.Order - 1] : null;
        return
        [
            terms.Centrality(sentence.Order),
            title.Count == 0 ? 0 : Math.Min(1, content.Select(word => word.Canonical).Distinct().Count(title.Contains) / Math.Min(4.0, title.Count)),
            1 - (sentence.Order / (double)Math.Max(1, all.Count)),
            Math.Min(1, words.Count(word => word.IsFigure && word.Canonical is not ("1" or "1st" or "2nd")) / 3.0),
            Math.Min(1, words.Count(word => Cues.Contains(word.Canonical)) / 3.0),
            Math.Min(1, words.Count / 30.0),
            sentence.IsQuestion ? 1 : 0,
            before is { IsQuestion: true } && before.Tokens.Count >= 6 ? 1 : 0,
            Math.Min(1, NameCount(sentence) / 3.0),
            words.Count > 0 && Dangling.Contains(words[0].Canonical) ? 1 : 0,
            Math.Min(1, words.Count(word => Chat.Contains(word.Canonical)) / 2.0),
            words.Count == 0 ? 0 : content.Length / (double)words.Count,
        ];
    }

    private static int NameCount(Spoken sentence) =>
        sentence.Text.Split(' ').Skip(1).Count(word => word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[^1]) && word is not ("I'm" or "I've" or "I'll" or "Chair"));
}
