using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Editing;

/// <summary>Checks what a person wrote: finds what it rests on, keeps what it rested on before where it still says nearly the same.</summary>
/// <param name="evidence">What was said.</param>
internal sealed class SentenceChecks(IMeetingEvidence evidence)
{
    private const int Longest = 2000;

    private const string NothingFound = "Nothing was found in what was said that this rests on.";

    /// <summary>A text as it may stand in a summary.</summary>
    /// <exception cref="InputException">It is empty or too long.</exception>
    public static string Text(string? text)
    {
        var clean = PlainText.Clean(text).Trim();
        return clean.Length switch
        {
            0 => throw new InputException("There is no text. Write some, or delete the entry."),
            > Longest => throw new InputException($"The text has {clean.Length} characters. Keep a sentence under {Longest}."),
            _ => clean,
        };
    }

    /// <summary>A sentence that was not there before.</summary>
    public Sentence New(string text, int? item) => Judged(new Sentence { Text = text, Evidence = evidence.Find(text, item) }, item, onAgenda: false);

    /// <summary>A sentence with another text.</summary>
    public Sentence Changed(Sentence sentence, string text, int? item)
    {
        if (sentence.Text == text)
        {
            return sentence;
        }

        var anew = New(text, item) with { Role = sentence.Role };
        if (Alike.Share(sentence.Text, text) < Alike.Nearly)
        {
            return anew;
        }

        var kept = Judged(sentence with { Text = text, Confirmation = null }, item, RestsOnAgenda(sentence));
        return kept.Support == Support.Unsupported && anew.Support == Support.Supported ? anew : kept;
    }

    /// <summary>A sentence whose text is the same, after what it rests on may have changed.</summary>
    public Sentence Again(Sentence sentence, int? item) => Judged(sentence, item, RestsOnAgenda(sentence));

    /// <summary>Ids of what an entry rests on, and what of it was not found there, or null for nothing.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="before">What stood in its place and what that rested on; null for a new entry.</param>
    /// <param name="item">The item.</param>
    public (IReadOnlyList<int> Evidence, IReadOnlyList<string> Doubts) Entry(string text, (string Text, IReadOnlyList<int> Evidence)? before, int item)
    {
        var kept = before is { } old && Alike.Share(old.Text, text) >= Alike.Nearly ? old.Evidence : [];
        var ids = kept.Count > 0 ? kept : evidence.Find(text, item);
        return (ids, ids.Count == 0 ? [NothingFound] : evidence.ReasonsAgainst(text, ids, item));
    }

    // The program writes sentences that rest on the agenda alone; what a person writes must be found in what was said.
    private static bool RestsOnAgenda(Sentence sentence) => sentence is { Evidence.Count: 0, Support: Support.Supported };

    private Sentence Judged(Sentence sentence, int? item, bool onAgenda)
    {
        var reasons = sentence.Evidence.Count == 0 && !onAgenda ? [NothingFound] : evidence.ReasonsAgainst(sentence.Text, sentence.Evidence, item);
        return sentence with { Support = reasons.Count == 0 ? Support.Supported : Support.Unsupported, Reasons = reasons };
    }
}
