using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review.Editing;

/// <summary>Edits of sentences and sections.</summary>
/// <param name="summary">The draft.</param>
/// <param name="checks">Checks what is written.</param>
internal sealed class SentenceEdits(MeetingSummary summary, SentenceChecks checks)
{
    private const int LeastReason = 3;

    public MeetingSummary Change(DraftEdit.ChangeSentence edit)
    {
        var changed = checks.Changed(Sections.Of(summary, edit.Place), SentenceChecks.Text(edit.Text), edit.Place.Item);
        return Put(edit.Place, changed);
    }

    public MeetingSummary Add(DraftEdit.AddSentence edit)
    {
        var sentences = Sections.Of(summary, edit.Place.Item);
        var at = Math.Clamp(edit.Place.Sentence, 0, sentences.Count);
        var added = checks.New(SentenceChecks.Text(edit.Text), edit.Place.Item);
        return Sections.With(summary, edit.Place.Item, [.. sentences.Take(at), added, .. sentences.Skip(at)]);
    }

    public MeetingSummary Delete(DraftEdit.DeleteSentence edit)
    {
        _ = Sections.Of(summary, edit.Place);
        var sentences = Sections.Of(summary, edit.Place.Item);
        return Sections.With(summary, edit.Place.Item, [.. sentences.Where((_, at) => at != edit.Place.Sentence)]);
    }

    public MeetingSummary Move(DraftEdit.MoveSentence edit)
    {
        var moved = Sections.Of(summary, edit.Place);
        var sentences = Sections.Of(summary, edit.Place.Item).ToList();
        sentences.RemoveAt(edit.Place.Sentence);
        sentences.Insert(Math.Clamp(edit.To, 0, sentences.Count), moved);
        return Sections.With(summary, edit.Place.Item, sentences);
    }

    public MeetingSummary Confirm(DraftEdit.ConfirmSentence edit, Actor by, DateTimeOffset now)
    {
        var sentence = Sections.Of(summary, edit.Place);
        if (sentence.Support == Support.Supported)
        {
            throw new InputException("This sentence is supported by what was said and needs no confirmation.");
        }

        var reason = SentenceChecks.Text(edit.Reason);
        return reason.Length >= LeastReason
            ? Put(edit.Place, sentence with { Confirmation = new Confirmation(by.Name, reason, now) })
            : throw new InputException("Say in a few words how you know that the sentence is right.");
    }

    public MeetingSummary Rewrite(DraftEdit.RewriteSection edit)
    {
        var before = Sections.Of(summary, edit.Item);
        var texts = SectionText.Sentences(edit.Markdown, [.. before.Select(sentence => sentence.Text)]);
        var left = before.ToList();
        var kept = texts.Select(text => Take(left, sentence => sentence.Text == text)).ToArray();
        var after = texts.Select((text, at) =>
            kept[at] ?? (Nearest(left, text) is { } near ? checks.Changed(near, SentenceChecks.Text(text), edit.Item) : checks.New(SentenceChecks.Text(text), edit.Item)));
        return Sections.With(summary, edit.Item, [.. after]);
    }

    private static Sentence? Nearest(List<Sentence> left, string text)
    {
        var nearest = left.Select(sentence => (Sentence: sentence, Share: Alike.Share(sentence.Text, text))).OrderByDescending(each => each.Share).FirstOrDefault();
        return nearest.Share >= Alike.Nearly ? Take(left, sentence => ReferenceEquals(sentence, nearest.Sentence)) : null;
    }

    private static Sentence? Take(List<Sentence> left, Predicate<Sentence> wanted)
    {
        var at = left.FindIndex(wanted);
        if (at < 0)
        {
            return null;
        }

        var taken = left[at];
        left.RemoveAt(at);
        return taken;
    }

    private MeetingSummary Put(SentencePlace place, Sentence sentence) => Sections.With(
        summary, place.Item, [.. Sections.Of(summary, place.Item).Select((each, at) => at == place.Sentence ? sentence : each)]);
}
