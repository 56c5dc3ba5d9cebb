using Summariser.Core.Language;

namespace Summariser.Drafting.Extractive;

/// <summary>What is measured of a sentence to judge how much it carries. Each lies about between 0 and 1.</summary>
internal static class SentenceFeatures
{
    private static readonly HashSet<string> Cues = new(StringComparer.Ordinal)
    {
        "important", "importantly", "key", "main", "mainly", "concern", "concerned", "concerns", "worried", "worry", "challenge", "challenges",
            "issue", "issues", "priority",
        "priorities", "recommend", "recommendation", "recommendations", "propose", "proposal", "increase", "increased", "decrease", "reduce",
            "reduced", "reduction",
        "improve", "improved", "improvement", "target", "risk", "risks", "need", "needs", "cost", "costs", "budget", "funding", "plan", "plans",
            "because", "therefore",
        "agreed", "decided", "conclusion", "result", "results", "significant", "significantly", "shortage", "pressure", "pressures", "support",
            "ensure", "impact",
        "benefit", "deliver", "rise", "risen", "fell", "fallen", "compared", "evidence", "suggest", "suggested", "argued", "believe", "welcome",
            "strategy", "report",
    };

    private static readonly HashSet<string> Dangling = new(StringComparer.Ordinal)
    {
        "it", "its", "that", "thats", "this", "they", "theyre", "he", "she", "these", "those", "them", "which", "such", "him", "her",
    };

    private static readonly HashSet<string> Chat = new(StringComparer.Ordinal)
    {
        "thank", "thanks", "chair", "microphone", "muted", "mute", "hear", "slide", "slides", "sorry", "hello", "afternoon", "morning", "welcome",
            "apologise", "hand",
        "webcast", "screen", "okay", "yeah",
    };

    private static readonly HashSet<string> Talk = new(StringComparer.Ordinal)
    {
        "i", "im", "ive", "id", "ill", "you", "youre", "youve", "your", "me", "my", "think", "know", "mean", "say", "saying",
    };

    /// <summary>The names of the features, in the order in which they are measured.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "centrality", "title", "titleNearby", "speakerInTitle", "opening", "position", "turnStart", "turnLength", "figures", "cues", "length",
            "density",
        "question", "answer", "names", "dangling", "chat", "talk",
    ];

    /// <summary>The features of every sentence of an item.</summary>
    public static double[][] Of(IReadOnlyList<Spoken> all, string title, TermSpace terms)
    {
        var wanted = Words.Of(title).Where(word => !CommonWords.Contains(word)).ToHashSet(StringComparer.Ordinal);
        var overlap = all.Select(sentence => terms.Likeness(sentence.Order, wanted)).ToArray();
        return [.. all.Select(sentence => Of(sentence, all, terms, wanted, overlap))];
    }

    private static double[] Of(Spoken sentence, IReadOnlyList<Spoken> all, TermSpace terms, HashSet<string> wanted, double[] overlap)
    {
        var words = sentence.Tokens;
        var at = sentence.Order;
        var before = at > 0 ? all[at - 1] : null;
        var near = Enumerable.Range(at - 2, 5).Where(other => other >= 0 && other < all.Count && other != at).Select(other => overlap[other])
            .DefaultIfEmpty(0).Average();
        return
        [
            terms.Centrality(at),
            overlap[at],
            near,
            sentence.Speaker is { } speaker && Words.Of(speaker).Any(wanted.Contains) ? 1 : 0,
            1 / (1.0 + at),
            1 - (at / (double)all.Count),
            before is null || before.Speaker != sentence.Speaker || before.Ids[^1] != sentence.Ids[0] ? 1 : 0,
            Math.Min(1, TurnWords(all, at) / 200.0),
            Share(words.Count(word => word.IsFigure && word.Canonical is not ("1" or "1st" or "2nd")), 3),
            Share(words.Count(word => Cues.Contains(word.Canonical)), 3),
            Share(words.Count, 30),
            words.Count(word => word.IsFigure || !CommonWords.Contains(word.Canonical)) / (double)Math.Max(1, words.Count),
            sentence.IsQuestion ? 1 : 0,
            before is { IsQuestion: true } && before.Tokens.Count >= 6 ? 1 : 0,
            Share(NameCount(sentence), 3),
            Dangles(sentence) ? 1 : 0,
            Share(words.Count(word => Chat.Contains(word.Canonical)), 2),
            words.Count(word => Talk.Contains(word.Canonical)) / (double)Math.Max(1, words.Count),
        ];
    }

    /// <summary>Whether a sentence begins with a word that points to what was said before it.</summary>
    public static bool Dangles(Spoken sentence) =>
        Numbers.Normalise(Openings.Remove(sentence.Text)) is [var first, ..] && Dangling.Contains(first.Canonical);

    private static double Share(int count, double enough) => Math.Min(1, count / enough);

    // How much its speaker says without a break around it, within reach.
    private static int TurnWords(IReadOnlyList<Spoken> all, int at)
    {
        const int Reach = 8;
        var words = all[at].Tokens.Count;
        for (var other = at - 1; other >= Math.Max(0, at - Reach) && all[other].Speaker == all[at].Speaker; other--)
        {
            words += all[other].Tokens.Count;
        }

        for (var other = at + 1; other < Math.Min(all.Count, at + Reach) && all[other].Speaker == all[at].Speaker; other++)
        {
            words += all[other].Tokens.Count;
        }

        return words;
    }

    private static int NameCount(Spoken sentence) =>
        sentence.Text.Split(' ').Skip(1)
            .Count(word => word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[^1]) && word is not ("I'm" or "I've" or "I'll" or "Chair"));
}
