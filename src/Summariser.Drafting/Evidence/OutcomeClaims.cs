namespace Summariser.Drafting.Evidence;

/// <summary>Outcomes: what is told as agreed must not have been refused, what is told as refused must not have been agreed.</summary>
internal static class OutcomeClaims
{
    private static readonly string[] Refusals = ["refus", "reject", "defeat", "declin", "overturn"];

    private static readonly string[] Consents = ["approv", "agre", "agree", "carri", "adopt", "accept", "grant", "endors", "pass"];

    /// <summary>A reason when the outcome told is not the one heard.</summary>
    public static IEnumerable<string> ReasonsAgainst(string text, Grounds grounds)
    {
        if (grounds.Cited.Count == 0)
        {
            yield break;
        }

        var claim = Statement.In(text);
        var said = Statement.In(string.Join(" ", grounds.Cited.Select(cited => cited.Utterance.Text)));
        var refuses = Affirms(claim, Refusals) || Refuses(claim, Consents) || IsLost(claim);
        var saidRefuses = Affirms(said, Refusals) || Refuses(said, Consents) || IsLost(said);
        if (refuses && !saidRefuses && said.All(sentence => sentence.Denials.Count == 0))
        {
            yield return "It says that something was refused or lost; the words it rests on do not.";
        }
        else if (claim.SelectMany(sentence => Subjects(sentence, Consents, denied: false)).FirstOrDefault(subject => IsRefused(subject, said)) is { } lost)
        {
            yield return $"It says that something was agreed; the words it rests on say that the {lost.Word} was refused or lost.";
        }
        else if (Affirms(claim, Consents) && !refuses && saidRefuses && !Affirms(said, Consents))
        {
            yield return "It says that something was agreed; the words it rests on say it was refused or lost.";
        }
    }

    // What an outcome is told of: "the lease was refused".
    private static IEnumerable<Use> Subjects(Statement sentence, string[] outcomes, bool denied) =>
        sentence.Uses.Index().Where(one => outcomes.Contains(one.Item.Stem) && one.Item.Denied > 0 == denied)
            .Select(one => sentence.Uses.Take(one.Index).TakeLast(3).LastOrDefault(use => !use.IsCommon && !Statement.IsAuxiliary(use.Word)))
            .OfType<Use>();

    private static bool IsRefused(Use subject, IReadOnlyList<Statement> said)
    {
        var refused = said.SelectMany(sentence => Subjects(sentence, Refusals, denied: false).Concat(Subjects(sentence, Consents, denied: true)));
        var agreed = said.SelectMany(sentence => Subjects(sentence, Consents, denied: false));
        return refused.Any(use => use.Stem == subject.Stem) && !agreed.Any(use => use.Stem == subject.Stem);
    }

    // What someone wants "to reject" or "to approve" is no outcome yet.
    private static bool Affirms(IEnumerable<Statement> text, string[] stems) => text.Any(sentence => sentence.Uses.Index()
        .Any(one => one.Item.Denied == 0 && stems.Contains(one.Item.Stem) && (one.Index == 0 || sentence.Uses[one.Index - 1].Word != "to")));

    // "The motion is lost", "the amendment falls": not "lost their lives".
    private static bool IsLost(IEnumerable<Statement> text) => text.Any(sentence => sentence.Uses.Zip(sentence.Uses.Skip(1)).Any(pair =>
        (pair.Second.Word == "lost" && (pair.First.Word is "is" or "was" or "were" or "motion" or "amendment" or "vote")) ||
        (pair.Second.Word is "falls" or "fell" or "fails" or "failed" && (pair.First.Word is "motion" or "amendment"))));

    private static bool Refuses(IEnumerable<Statement> text, string[] stems) => text.Any(sentence =>
        sentence.Uses.Any(use => use.Denied > 0 && stems.Contains(use.Stem)));
}
