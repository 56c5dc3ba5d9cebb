using FsCheck;
using FsCheck.Fluent;
using Summariser.Core.Alignment;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Rendering.Differences;
using Summariser.Tests.Core.Review;

namespace Summariser.Tests.Rendering.Differences;

public sealed class SummaryDifferenceTests
{
    private static readonly ReviewCopy Draft = Hub.Draft.With(
        0, new Sentence { Text = "The hub has cost £64,000 so far.", Evidence = [2] }, new Sentence { Text = "The ramp was finished in March.", Evidence = [5] });

    [Fact]
    public void A_summary_does_not_differ_from_itself() =>
        Assert.True(SummaryDifference.Between(Draft.Summary, Draft.Summary with { Transcript = [.. Draft.Summary.Transcript] }).IsEmpty);

    [Fact]
    public void A_reworded_sentence_differs_word_by_word_and_others_are_left_out()
    {
        var change = Assert.Single(Only(new DraftEdit.ChangeSentence(new(0, 0), "The hub has cost £65,000 until now.")).Changes);
        Assert.Equal((DifferenceKind.Changed, SectionPart.Sentence, 0, 0), (change.Kind, change.Part, change.Before, change.After));
        Assert.Equal("not supported now", change.Note);
        Assert.Equal("The hub has cost [£64,000 so far.]{£65,000 until now.}", Marked(change.Words));
    }

    [Fact]
    public void Sentences_added_and_deleted_are_told_with_their_places()
    {
        var added = Assert.Single(Only(new DraftEdit.AddSentence(new(0, 1), "The lift is being tested.")).Changes);
        Assert.Equal((DifferenceKind.Added, null, 1, "{The lift is being tested.}"), (added.Kind, added.Before, added.After, Marked(added.Words)));
        var deleted = Assert.Single(Only(new DraftEdit.DeleteSentence(new(0, 0))).Changes);
        Assert.Equal((DifferenceKind.Removed, 0, null, "[The hub has cost £64,000 so far.]"), (deleted.Kind, deleted.Before, deleted.After, Marked(deleted.Words)));
        Assert.Equal(2, Only(new DraftEdit.RewriteSection(0, "Nothing else.")).Changes.Count(change => change.Kind == DifferenceKind.Removed));
    }

    [Fact]
    public void A_confirmation_is_told_with_who_gave_it()
    {
        var doubtful = Draft.After(new DraftEdit.AddSentence(new(0, 0), "The hub will open in November."));
        var section = Assert.Single(SummaryDifference.Between(doubtful.Summary, doubtful.After(new DraftEdit.ConfirmSentence(new(0, 0), "I asked.")).Summary).Sections);
        Assert.Equal((DifferenceKind.Marked, "confirmed by Ada Clerk: I asked."), (Assert.Single(section.Changes).Kind, section.Changes[0].Note));
    }

    [Fact]
    public void Decisions_outcomes_and_times_are_compared_too()
    {
        var voted = Draft.After(new DraftEdit.SetDecision(1, 0, Draft.Summary.Items[1].Decisions[0] with { Votes = new VoteCount(7, 1, null) }));
        Assert.EndsWith("[approved]{approved; 7 for, 1 against}", Marked(Assert.Single(Section(voted).Changes, change => change.Part == SectionPart.Decision).Words), StringComparison.Ordinal);
        var deferred = Assert.Single(Section(Draft.After(new DraftEdit.SetStatus(1, ItemStatus.Deferred))).Changes);
        Assert.Equal(SectionPart.Outcome, deferred.Part);
        Assert.StartsWith("[discussed, ]{deferred, }", Marked(deferred.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_speakers_and_closed_words_are_told_utterance_by_utterance()
    {
        var named = SummaryDifference.Between(Draft.Summary, Draft.After(new DraftEdit.CorrectName("Orchard Park", "Orchid Park")).Summary);
        var said = Assert.Single(named.Said);
        Assert.Equal((DifferenceKind.Changed, 12), (said.Kind, said.After));
        Assert.Contains("[Orchard ]{Orchid }", Marked(said.Words), StringComparison.Ordinal);
        var closed = SummaryDifference.Between(Draft.Summary, Draft.After(new DraftEdit.CloseRun(8, 9)).Summary);
        Assert.Equal([8, 9], closed.Said.Select(each => each.Before));
        Assert.All(closed.Said, each => Assert.Equal(DifferenceKind.Removed, each.Kind));
    }

    [Fact]
    public void Items_of_another_agenda_are_matched_by_number_and_title()
    {
        var fewer = Draft.Summary with { Items = [Draft.Summary.Items[2], Draft.Summary.Items[0]] };
        var difference = SummaryDifference.Between(Draft.Summary, fewer);
        Assert.Equal(("5", DifferenceKind.Removed), (Assert.Single(difference.Sections).Number, difference.Sections[0].Changes[0].Kind));
    }

    [Fact]
    public void The_kept_and_removed_words_are_the_earlier_text_and_the_kept_and_added_the_later()
    {
        var texts = Gen.Elements("the", "hub", "opens", "in", "May", "£5", "").ListOf().Select(words => string.Join(' ', words));
        Prop.ForAll(texts.ToArbitrary(), texts.ToArbitrary(), (before, after) =>
        {
            var words = WordDifference.Between(before, after);
            Assert.Equal(before, string.Concat(words.Where(run => run.Fate != WordFate.Added).Select(run => run.Text)));
            Assert.Equal(after, string.Concat(words.Where(run => run.Fate != WordFate.Removed).Select(run => run.Text)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_sentence_that_differs_is_in_the_difference_once()
    {
        var lists = Gen.Elements("The hub opens.", "It cost £5.", "It cost £6.", "Nobody spoke.", "The hub closes in May.").ListOf();
        Prop.ForAll(lists.ToArbitrary(), lists.ToArbitrary(), (before, after) =>
        {
            var (old, now) = (Draft.With(0, Sentences(before)).Summary, Draft.With(0, Sentences(after)).Summary);
            var changes = SummaryDifference.Between(old, now).Sections.SelectMany(section => section.Changes).ToArray();
            var (gone, come) = (changes.Select(change => change.Before).OfType<int>().ToArray(), changes.Select(change => change.After).OfType<int>().ToArray());
            Assert.Equal(gone.Distinct(), gone);
            Assert.Equal(come.Distinct(), come);
            Assert.Equal(before.Where((_, at) => !gone.Contains(at)), after.Where((_, at) => !come.Contains(at)));
        }).QuickCheckThrowOnFailure();
    }

    private static Sentence[] Sentences(IEnumerable<string> texts) => [.. texts.Select(text => new Sentence { Text = text })];

    private static SectionDifference Only(DraftEdit edit) => Section(Draft.After(edit));

    private static SectionDifference Section(ReviewCopy after) => Assert.Single(SummaryDifference.Between(Draft.Summary, after.Summary).Sections);

    private static string Marked(IReadOnlyList<WordRun> words) => string.Concat(words.Select(run => run.Fate switch
    {
        WordFate.Removed => $"[{run.Text}]",
        WordFate.Added => $"{{{run.Text}}}",
        _ => run.Text,
    }));
}
