using System.Collections.Frozen;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>A sentence that says that something has just been decided.</summary>
/// <param name="Text">The operative words, or null where it only confirms what was put before ("That's agreed").</param>
/// <param name="Kind">What kind of decision its words make it; null where they leave that to what was put.</param>
/// <param name="IsEcho">Whether it says no more than the result, of a motion or of minutes.</param>
internal sealed record Declaration(string? Text, DecisionKind? Kind, bool IsEcho)
{
    // What may stand before the subject of a declaration: thanks, the count, "I declare that".
    private static readonly FrozenSet<string> Leading = string.Join(' ',
        "so and thank you then okay right therefore in case chair agreed yes can i confirm declare resolved well now with votes for against",
        "abstention abstentions favour favor none no one two three four five six seven eight nine ten that seconded carried")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a sentence declares, or null.</summary>
    public static Declaration? In(Spoken sentence)
    {
        var plain = sentence.Plain;
        if (DecisionPatterns.Assented().Match(plain) is { Success: true } assented && (plain.Contains(' ') || plain is not "agreed"))
        {
            return new Declaration(null, assented.Groups["verb"].Value is "lost" or "defeated" or "not carried" ? DecisionKind.Refused
                : null, IsEcho: true);
        }

        if (DecisionPatterns.Elsewhere().IsMatch(plain))
        {
            return null;
        }

        return Resolved(sentence) ?? Performed(sentence) ?? Declared(sentence);
    }

    private static Declaration? Resolved(Spoken sentence)
    {
        if (DecisionPatterns.Resolved().Match(sentence.Plain) is { Success: true } resolved)
        {
            var words = resolved.Groups["words"].Value["resolved ".Length..];
            return new Declaration(Wording.From(sentence, resolved.Groups["words"].Index + "resolved ".Length),
                Kinds.Of(words) ?? DecisionKind.Resolved, IsEcho: false);
        }

        return DecisionPatterns.Impersonal().Match(sentence.Plain) is { Success: true } agreed
            ? new Declaration(Wording.From(sentence, agreed.Groups["words"].Index),
                Kinds.OfVerb(agreed.Groups["verb"].Value) ?? Kinds.Of(agreed.Value) ?? DecisionKind.Agreed, IsEcho: false)
            : null;
    }

    private static Declaration? Performed(Spoken sentence)
    {
        if (DecisionPatterns.Performed().Match(sentence.Plain) is not { Success: true } performed)
        {
            return null;
        }

        var (verb, what) = (performed.Groups["verb"].Value, performed.Groups["what"].Value);
        var talk = what.StartsWith("that ", StringComparison.Ordinal) && verb.StartsWith("not", StringComparison.Ordinal) &&
            performed.Value.Contains("we ", StringComparison.Ordinal);
        return talk || what is "it" or "that" or "this"
            ? null
            : new Declaration(Wording.From(sentence, performed.Groups["verb"].Index - Lead(performed.Value, performed.Groups["verb"].Index)),
                Kinds.OfVerb(verb) ?? Kinds.Of(what) ?? DecisionKind.Agreed, IsEcho: false);
    }

    // Where the body's own name begins: "the committee notes" keeps its subject, "we approve" and "so" do not count.
    private static int Lead(string plain, int verb)
    {
        var the = plain.LastIndexOf("the ", Math.Min(verb, plain.Length - 1), StringComparison.Ordinal);
        return the >= 0 && verb - the < 40 && plain[the..verb].Split(' ').Length <= 6 ? verb - the : 0;
    }

    private static Declaration? Declared(Spoken sentence)
    {
        if (DecisionPatterns.Declared().Match(sentence.Plain) is { Success: true } declared &&
            IsOwnSubject(sentence.Plain, declared.Groups["subject"].Value))
        {
            var verb = declared.Groups["verb"].Value;
            var subject = declared.Groups["subject"].Value;
            var echo = IsMotion(subject);
            var lost = declared.Groups["not"].Success || verb is "lost" or "refused" or "rejected" or "defeated";
            return new Declaration(
                echo ? null : Wording.WithoutPlan(Wording.From(sentence, declared.Groups["subject"].Index)),
                lost ? DecisionKind.Refused : Kinds.OfVerb(verb),
                echo || subject is "the minutes");
        }

        return DecisionPatterns.DeclaredLate().Match(sentence.Plain) is { Success: true } late
            ? new Declaration(null, late.Groups["not"].Success || late.Groups["falls"].Value is "falls" or "fell" or "fails" ||
                late.Groups["verb"].Value is "lost" or "defeated" or "rejected" or "refused" ? DecisionKind.Refused : null, IsEcho: true)
            : null;
    }

    private static bool IsMotion(string subject) =>
        subject.EndsWith("motion", StringComparison.Ordinal) || subject.EndsWith("amendment", StringComparison.Ordinal) ||
            subject.EndsWith("recommendation", StringComparison.Ordinal) ||
        subject.EndsWith("recommendations", StringComparison.Ordinal) || subject is "that" or "this" or "that motion" or "both" or "all";

    // The subject opens the sentence, or follows words that only lead to it.
    private static bool IsOwnSubject(string plain, string subject)
    {
        var lead = plain[..plain.IndexOf(subject, StringComparison.Ordinal)].Trim();
        return lead.Length == 0 || lead.Split(' ').All(word => Leading.Contains(word) || char.IsAsciiDigit(word[0]));
    }
}
