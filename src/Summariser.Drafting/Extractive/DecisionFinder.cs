using System.Text.RegularExpressions;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Extractive;

/// <summary>
/// Recognises decisions from how meetings speak: something is put (moved, asked, recommended), perhaps seconded and voted on, and then
/// agreed or declared. What is only put, supposed, or told of another meeting is no decision.
/// </summary>
internal sealed class DecisionFinder(People people)
{
    // An answer or a declaration belongs to what was put at most this many sentences before.
    private const int Patience = 8;

    /// <summary>The decisions taken in an item's sentences, in order.</summary>
    public IReadOnlyList<Decision> In(IReadOnlyList<Spoken> sentences)
    {
        var taken = new List<Decision>();
        var pending = new Pending();
        foreach (var sentence in sentences)
        {
            if (pending.IsStale(sentence.Order, Patience))
            {
                Settle(taken, pending, declared: false);
                pending = new Pending();
            }

            pending = Hear(sentence, sentences, pending, taken);
        }

        Settle(taken, pending, declared: false);
        return taken;
    }

    private Pending Hear(Spoken sentence, IReadOnlyList<Spoken> sentences, Pending pending, List<Decision> taken)
    {
        var plain = sentence.Plain;
        NoteMovers(sentence, pending);
        NoteVote(sentence, pending);
        if (DecisionPatterns.VoteCalled().IsMatch(plain))
        {
            pending.Rest(sentence);
            return pending;
        }

        if (DecisionPatterns.Seconded().IsMatch(plain))
        {
            pending.SecondedBy(sentence);
            return pending;
        }

        if (!sentence.IsQuestion && Declaration.In(sentence) is { } declaration)
        {
            return Declare(sentence, declaration, sentences, pending, taken);
        }

        if (Put(sentence, sentences) is { } put)
        {
            if (pending.IsAgreed || (pending.Votes is not null && !put.IsBareQuestion))
            {
                Settle(taken, pending, declared: false);
                return put;
            }

            return put.IsBareQuestion && pending.Text is not null ? pending.Rest(sentence) : put.Over(pending);
        }

        if (pending.IsPut && !pending.IsAgreed && IsConsent(sentence, pending))
        {
            pending.Agree(sentence);
        }

        return pending;
    }

    private static bool IsConsent(Spoken sentence, Pending pending) =>
        DecisionPatterns.Consented().IsMatch(sentence.Plain)
            ? pending.Asked || sentence.Plain.Contains("agreed", StringComparison.Ordinal) || pending.Votes is not null
            : !sentence.IsQuestion && pending.Asked && DecisionPatterns.Observed().IsMatch(sentence.Plain);

    private static Pending? Put(Spoken sentence, IReadOnlyList<Spoken> sentences)
    {
        if (!sentence.IsQuestion && Wording.Operative(sentence, DecisionPatterns.Moved()) is { } moved)
        {
            return Pending.Motion(sentence, moved, sentence.Speaker);
        }

        if (!sentence.IsQuestion && DecisionPatterns.Offered().Match(sentence.Plain) is { Success: true } offered)
        {
            var what = offered.Groups["words"].Value;
            return Pending.Motion(sentence, what.Length > 5 ? Wording.Operative(sentence, DecisionPatterns.Offered()) : null, sentence.Speaker);
        }

        if (sentence.IsQuestion && DecisionPatterns.Asked().Match(sentence.Plain) is { Success: true } asked)
        {
            return Question(sentence, asked, sentences);
        }

        return !sentence.IsQuestion && !DecisionPatterns.Elsewhere().IsMatch(sentence.Plain) &&
            Wording.Operative(sentence, DecisionPatterns.Recommended()) is { } recommended
            ? Pending.Advice(sentence, recommended)
            : null;
    }

    // "Do we agree the minutes …?" puts its own words; "Are we agreed?" puts what was said before it.
    private static Pending? Question(Spoken sentence, Match asked, IReadOnlyList<Spoken> sentences)
    {
        var (verb, what) = (asked.Groups["verb"].Value, Words.Of(asked.Groups["what"].Value));
        if (verb is "support" or "accept" && !asked.Value.Contains("take it", StringComparison.Ordinal) &&
            !asked.Value.Contains("we ", StringComparison.Ordinal) && !asked.Value.Contains("members ", StringComparison.Ordinal))
        {
            return null;
        }

        // "Are you happy to take questions?" asks one person, and for nothing that is decided.
        if (verb is "happy" or "content" or "willing" or "minded" && asked.Value.Contains("are you ", StringComparison.Ordinal) &&
            !what.Any(word => Kinds.OfVerb(word) is not null || word is "agree" or "accept"))
        {
            return null;
        }

        if (what.Any(word => !CommonWords.Contains(word)) && what is not (["with", "that"] or ["with", "this"] or ["to", "do", "that"]))
        {
            return Wording.From(sentence, asked.Groups[verb is "happy" or "content" or "willing" or "minded" ? "what" : "verb"].Index) is { } words
                ? Pending.Question(sentence, Wording.AsPurpose(words), bare: false)
                : null;
        }

        var before = sentence.Order > 0 ? sentences[sentence.Order - 1] : null;
        return Pending.Question(sentence, null, bare: true).After(
            before is { IsQuestion: false } && before.Tokens.Count >= 5 && DecisionPatterns.Proposing().IsMatch(before.Plain) ? before : null);
    }

    private static Pending Declare(Spoken sentence, Declaration declaration, IReadOnlyList<Spoken> sentences, Pending pending, List<Decision> taken)
    {
        if (!pending.IsPut && taken.Count > 0 && (declaration.Text is null || declaration.IsEcho) && taken[^1].Evidence[^1] >= sentence.Ids[0] - 4)
        {
            taken[^1] = taken[^1] with { Evidence = [.. taken[^1].Evidence.Union(sentence.Ids)], Votes = taken[^1].Votes ?? pending.Votes };
            return new Pending();
        }

        if (!pending.IsPut && declaration.Text is null)
        {
            return pending;
        }

        pending.Declared(sentence, declaration, sentences);
        Settle(taken, pending, declared: true);
        return new Pending();
    }

    private static void Settle(List<Decision> taken, Pending pending, bool declared)
    {
        if (pending.Decided(declared) is { } decision)
        {
            taken.Add(decision);
        }
    }

    private void NoteMovers(Spoken sentence, Pending pending)
    {
        if (DecisionPatterns.MovedBy().Match(sentence.Text) is { Success: true } movers)
        {
            pending.MovedAndSeconded(sentence, people.FullName(movers.Groups["mover"].Value.Trim()),
                people.FullName(movers.Groups["seconder"].Value.Trim()));
        }
    }

    private static void NoteVote(Spoken sentence, Pending pending)
    {
        if (!sentence.IsQuestion && VoteWords.In(sentence.Tokens) is { } votes && !DecisionPatterns.Elsewhere().IsMatch(sentence.Plain))
        {
            pending.Voted(sentence, votes);
        }
    }
}
