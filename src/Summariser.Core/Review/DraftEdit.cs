using Summariser.Core.Alignment;
using Summariser.Core.Summaries;

namespace Summariser.Core.Review;

/// <summary>
/// Something a clerk does to a draft. An edit is data: <see cref="ReviewDesk.SaveAsync"/> makes it, checks what it touched against what was
/// said, and keeps the outcome as a revision. Places are those of the revision the edit is based on.
/// </summary>
public abstract record DraftEdit
{
    private DraftEdit()
    {
    }

    /// <summary>Puts other words in a sentence's place; its evidence stays where the words stay much the same, and is looked for anew otherwise.</summary>
    /// <param name="Place">The sentence.</param>
    /// <param name="Text">The new text, plain, one line.</param>
    public sealed record ChangeSentence(SentencePlace Place, string Text) : DraftEdit;

    /// <summary>Adds a sentence; what it rests on is looked for in what was said.</summary>
    /// <param name="Place">Where it is to stand; those from there on move down.</param>
    /// <param name="Text">Its text, plain, one line.</param>
    public sealed record AddSentence(SentencePlace Place, string Text) : DraftEdit;

    /// <summary>Takes a sentence out.</summary>
    /// <param name="Place">The sentence.</param>
    public sealed record DeleteSentence(SentencePlace Place) : DraftEdit;

    /// <summary>Moves a sentence within its item or the overview.</summary>
    /// <param name="Place">The sentence.</param>
    /// <param name="To">The place it is to have, from 0.</param>
    public sealed record MoveSentence(SentencePlace Place, int To) : DraftEdit;

    /// <summary>
    /// Puts a text in the place of all of an item's sentences, or the overview's. Sentences that stay keep what they rest on, their role and
    /// their confirmation.
    /// </summary>
    /// <param name="Item">Place of the item, or null for the overview.</param>
    /// <param name="Markdown">Paragraphs and bullets; <see cref="SectionText.Of"/> gives the text as it stands.</param>
    public sealed record RewriteSection(int? Item, string Markdown) : DraftEdit;

    /// <summary>Vouches for a sentence that the checks did not find borne out; kept until its text changes.</summary>
    /// <param name="Place">The sentence.</param>
    /// <param name="Reason">How the clerk knows, at least a few letters.</param>
    public sealed record ConfirmSentence(SentencePlace Place, string Reason) : DraftEdit;

    /// <summary>Changes a decision, adds one (<paramref name="Place"/> is how many there are), or takes one out (<paramref name="Decision"/> is null).</summary>
    /// <param name="Item">Place of the item.</param>
    /// <param name="Place">Place of the decision among the item's.</param>
    /// <param name="Decision">The decision; its evidence is kept where its text stays much the same, and looked for otherwise.</param>
    public sealed record SetDecision(int Item, int Place, Decision? Decision) : DraftEdit;

    /// <summary>Changes an action, adds one (<paramref name="Place"/> is how many there are), or takes one out (<paramref name="Action"/> is null).</summary>
    /// <param name="Item">Place of the item.</param>
    /// <param name="Place">Place of the action among the item's.</param>
    /// <param name="Action">The action; its evidence is kept where its text stays much the same, and looked for otherwise.</param>
    public sealed record SetAction(int Item, int Place, ActionPoint? Action) : DraftEdit;

    /// <summary>Says what became of an item. <see cref="ItemStatus.Closed"/> closes all of it, which cannot be undone.</summary>
    /// <param name="Item">Place of the item.</param>
    /// <param name="Status">What became of it.</param>
    public sealed record SetStatus(int Item, ItemStatus Status) : DraftEdit;

    /// <summary>Corrects a name wherever it stands as a whole word: in the draft, in what was said (the words as heard are kept), among the speakers.</summary>
    /// <param name="Wrong">The name as it stands, in any case.</param>
    /// <param name="Right">The name as it should be.</param>
    /// <param name="Remember">Whether the council's glossary is to learn it, for the meetings to come.</param>
    public sealed record CorrectName(string Wrong, string Right, bool Remember = true) : DraftEdit;

    /// <summary>Says who speaks in a run of utterances.</summary>
    /// <param name="First">Id of the first utterance.</param>
    /// <param name="Last">Id of the last utterance, inclusive.</param>
    /// <param name="Speaker">Who speaks, or null for somebody unknown.</param>
    public sealed record NameSpeaker(int First, int Last, string? Speaker) : DraftEdit;

    /// <summary>Gives a speaker another name wherever they speak; the same name says that it is right.</summary>
    /// <param name="From">The speaker's name as it stands.</param>
    /// <param name="To">The name they are to have.</param>
    public sealed record RenameSpeaker(string From, string To) : DraftEdit;

    /// <summary>Moves where a stretch begins; the items on either side are drafted again.</summary>
    /// <param name="First">Id of the first utterance of the stretch that begins at the boundary.</param>
    /// <param name="To">Id of the utterance it is to begin with, within the two stretches that meet there.</param>
    public sealed record MoveBoundary(int First, int To) : DraftEdit;

    /// <summary>Gives a run of utterances to another item or none; the items it is taken from and given to are drafted again.</summary>
    /// <param name="First">Id of the first utterance.</param>
    /// <param name="Last">Id of the last utterance, inclusive.</param>
    /// <param name="To">What they are to belong to; not <see cref="OutsideKind.Closed"/>.</param>
    public sealed record AssignRun(int First, int Last, StretchOwner To) : DraftEdit;

    /// <summary>
    /// Marks a run of utterances as closed to the press and public. Its words go at once and for good: out of the transcript, the drafts, every
    /// earlier revision, comments and searches. It cannot be undone.
    /// </summary>
    /// <param name="First">Id of the first utterance.</param>
    /// <param name="Last">Id of the last utterance, inclusive.</param>
    public sealed record CloseRun(int First, int Last) : DraftEdit;

    /// <summary>Confirms that a part of the recording which the program found closed, or a clerk closed, was closed.</summary>
    /// <param name="Start">Where it starts, in seconds as the summary has it.</param>
    public sealed record ConfirmClosed(double Start) : DraftEdit;

    /// <summary>Says of a work list entry that it was looked at and is right.</summary>
    /// <param name="Key">The entry's key.</param>
    public sealed record MarkSeen(string Key) : DraftEdit;

    /// <summary>Drafts an item again from what was said in it.</summary>
    /// <param name="Item">Place of the item.</param>
    /// <param name="Style">The manner to write in, or null for the summary's own.</param>
    /// <param name="Note">What the drafter should mind, or empty; only a chat model can read it.</param>
    /// <param name="Drafter">The drafter's name, or empty for the one the meeting was handed in with.</param>
    public sealed record Redraft(int Item, SummaryStyle? Style = null, string Note = "", string Drafter = "") : DraftEdit;
}
