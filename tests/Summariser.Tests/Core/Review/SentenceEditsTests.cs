using Summariser.Core;
using Summariser.Core.Review;
using Summariser.Core.Summaries;

namespace Summariser.Tests.Core.Review;

public sealed class SentenceEditsTests
{
    private static readonly Sentence Cost = new() { Text = "The hub has cost £64,000 so far.", Evidence = [2] };
    private static readonly Sentence Ramp = new() { Text = "The ramp was finished in March.", Evidence = [5], Role = SentenceRole.Answer };
    private static readonly ReviewCopy Draft = Hub.Draft.With(0, Cost, Ramp);

    [Fact]
    public void A_changed_sentence_keeps_what_it_rests_on_and_is_checked_again()
    {
        var right = Draft.After(new DraftEdit.ChangeSentence(new(0, 0), "So far the hub has cost £64,000 in all."));
        Assert.Equal((Support.Supported, 2), (First(right).Support, Assert.Single(First(right).Evidence)));

        var wrong = Draft.After(new DraftEdit.ChangeSentence(new(0, 0), "The hub has cost £74,000 so far."));
        Assert.Equal(Support.Unsupported, First(wrong).Support);
        Assert.Contains("74,000", Assert.Single(First(wrong).Reasons), StringComparison.Ordinal);
        Assert.Equal([new SentencePlace(0, 0)], WorkList.OpenSentences(wrong.Summary));
    }

    [Fact]
    public void A_sentence_that_says_something_else_rests_on_what_is_found_for_it()
    {
        var changed = First(Draft.After(new DraftEdit.ChangeSentence(new(0, 0), "Officers expect 1,200 visitors in the first month.")));
        Assert.Equal((Support.Supported, 3), (changed.Support, Assert.Single(changed.Evidence)));
    }

    [Fact]
    public void A_sentence_that_nobody_said_anything_like_rests_on_nothing_and_is_not_supported()
    {
        var added = Draft.After(new DraftEdit.AddSentence(new(0, 1), "Members toured a distant volcano together.")).Summary.Items[0].Summary;
        Assert.Equal(3, added.Count);
        Assert.Equal((Cost, Ramp), (added[0], added[2]));
        Assert.Equal((Support.Unsupported, 0), (added[1].Support, added[1].Evidence.Count));
        Assert.Equal("Nothing was found in what was said that this rests on.", Assert.Single(added[1].Reasons));
    }

    [Fact]
    public void Words_of_another_item_do_not_support_a_sentence()
    {
        var added = Draft.After(new DraftEdit.AddSentence(new(0, 2), "The swings in Orchard Park were broken for five weeks."));
        Assert.Equal(Support.Unsupported, added.Summary.Items[0].Summary[2].Support);
    }

    [Fact]
    public void The_overview_may_rest_on_any_open_words()
    {
        var added = Draft.After(new DraftEdit.AddSentence(new(null, 0), "The swings in Orchard Park were broken for five weeks.")).Summary.Overview.Sentences[0];
        Assert.Equal((Support.Supported, 12), (added.Support, Assert.Single(added.Evidence)));
    }

    [Fact]
    public void Sentences_are_moved_and_deleted_within_their_item()
    {
        Assert.Equal([Ramp, Cost], Draft.After(new DraftEdit.MoveSentence(new(0, 0), 1)).Summary.Items[0].Summary);
        Assert.Equal([Ramp], Draft.After(new DraftEdit.DeleteSentence(new(0, 0))).Summary.Items[0].Summary);
    }

    [Fact]
    public void A_confirmation_is_kept_until_the_text_changes()
    {
        var doubtful = Draft.After(new DraftEdit.ChangeSentence(new(0, 0), "The hub has cost £74,000 so far."));
        var confirmed = doubtful.After(new DraftEdit.ConfirmSentence(new(0, 0), " The treasurer's report says so. "));
        Assert.Equal(new Confirmation("Ada Clerk", "The treasurer's report says so.", Hub.Now), First(confirmed).Confirmation);
        Assert.Empty(WorkList.OpenSentences(confirmed.Summary));
        Assert.NotNull(First(confirmed.After(new DraftEdit.ChangeSentence(new(0, 0), "The hub has cost £74,000 so far."))).Confirmation);
        Assert.Null(First(confirmed.After(new DraftEdit.ChangeSentence(new(0, 0), "The hub has cost £75,000 so far."))).Confirmation);
        Assert.NotNull(First(confirmed.After(new DraftEdit.DeleteSentence(new(0, 1)))).Confirmation);
    }

    [Fact]
    public void Only_a_doubtful_sentence_can_be_confirmed_and_only_with_a_reason()
    {
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.ConfirmSentence(new(0, 0), "I was there.")));
        var doubtful = Draft.After(new DraftEdit.ChangeSentence(new(0, 0), "The hub has cost £74,000 so far."));
        Assert.Throws<InputException>(() => doubtful.Edit(new DraftEdit.ConfirmSentence(new(0, 0), " \n ")));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, -1)]
    [InlineData(3, 0)]
    [InlineData(-1, 0)]
    public void What_is_not_there_cannot_be_edited(int item, int sentence)
    {
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.ChangeSentence(new(item, sentence), "The hub opens.")));
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.DeleteSentence(new(item, sentence))));
    }

    [Fact]
    public void Text_without_words_and_text_without_end_are_refused()
    {
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.ChangeSentence(new(0, 0), "\t\n")));
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.ChangeSentence(new(0, 0), new string('a', 2001))));
    }

    [Fact]
    public void A_rewritten_section_keeps_what_stayed_word_for_word()
    {
        var text = "The ramp was finished in March.\n\nOfficers expect **1,200 visitors** in the first month. The hub has cost £64,000 so far in all.";
        var rewritten = Draft.After(new DraftEdit.RewriteSection(0, text)).Summary.Items[0].Summary;
        Assert.Equal(
            ["The ramp was finished in March.", "Officers expect 1,200 visitors in the first month.", "The hub has cost £64,000 so far in all."],
            rewritten.Select(sentence => sentence.Text));
        Assert.Same(Ramp, rewritten[0]);
        Assert.Equal([3], rewritten[1].Evidence);
        Assert.Equal([2], rewritten[2].Evidence);
        Assert.All(rewritten, sentence => Assert.Equal(Support.Supported, sentence.Support));
    }

    [Fact]
    public void A_section_saved_as_it_was_given_is_the_same_section()
    {
        foreach (var (place, item) in Hub.Draft.Summary.Items.Index())
        {
            var saved = Hub.Draft.After(new DraftEdit.RewriteSection(place, SectionText.Of(item.Summary)));
            Assert.Equal(Hub.Json(Hub.Draft.Summary), Hub.Json(saved.Summary));
        }
    }

    private static Sentence First(ReviewCopy copy) => copy.Summary.Items[0].Summary[0];
}
