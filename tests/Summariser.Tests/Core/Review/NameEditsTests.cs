using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Review;

public sealed class NameEditsTests
{
    private static readonly Sentence Swings = new() { Text = "The swings in Orchard Park were broken.", Evidence = [12] };
    private static readonly ReviewCopy Draft = Hub.Draft.With(2, Swings);
    private static readonly DraftEdit Orchid = new DraftEdit.CorrectName("orchard  park", "Orchid Park");

    [Fact]
    public void A_name_is_corrected_in_the_draft_and_in_what_was_said_and_the_words_heard_are_kept()
    {
        var edited = Draft.Edit(Orchid);
        var sentence = edited.Copy.Summary.Items[2].Summary[0];
        Assert.Equal(("The swings in Orchid Park were broken.", Support.Supported), (sentence.Text, sentence.Support));
        var said = edited.Copy.Summary.Transcript.Single(each => each.Id == 12);
        Assert.Equal("The swings in Orchid Park were broken for five weeks last summer.", said.Text);
        Assert.Equal(new Repair("Orchard Park", "Orchid Park"), Assert.Single(said.Repairs));
        Assert.Equal(edited.Copy.Summary.Transcript, edited.Copy.Open.Transcript.Utterances);
        Assert.Equal(new GlossaryEntry("Orchid Park", "orchard park"), edited.Learnt);
        Assert.DoesNotContain("rch", edited.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_of_a_repair_still_tells_the_words_first_heard()
    {
        var twice = Draft.After(Orchid, new DraftEdit.CorrectName("Orchid Park", "Orkney Park"));
        Assert.Equal(new Repair("Orchard Park", "Orkney Park"), Assert.Single(twice.Summary.Transcript.Single(said => said.Id == 12).Repairs));
        var back = twice.After(new DraftEdit.CorrectName("Orkney Park", "Orchard Park"));
        Assert.Empty(back.Summary.Transcript.Single(said => said.Id == 12).Repairs);
        Assert.Equal(Hub.Json(Draft.Summary.Transcript), Hub.Json(back.Summary.Transcript));
    }

    [Fact]
    public void A_name_is_corrected_as_a_whole_word_only_and_once()
    {
        var copy = Draft.With(2, new Sentence { Text = "Quill, Quillon and Quill-Marsh spoke; so did quill's clerk.", Evidence = [12] });
        var edited = copy.After(new DraftEdit.CorrectName("Quill", "Quill-Marsh"));
        Assert.Equal("Quill-Marsh, Quillon and Quill-Marsh spoke; so did Quill-Marsh's clerk.", edited.Summary.Items[2].Summary[0].Text);
        Assert.Throws<InputException>(() => edited.Edit(new DraftEdit.CorrectName("Quill", "Quill-Marsh")));
    }

    [Fact]
    public void Decisions_actions_figures_and_speakers_follow_a_name()
    {
        var copy = Hub.Draft.With(Hub.Draft.Summary with
        {
            Items =
            [
                .. Hub.Draft.Summary.Items.Take(2),
                Hub.Draft.Summary.Items[2] with
                {
                    Decisions = [new Decision { Text = "Greenacre to write.", Mover = "Tobias Greenacre", Evidence = [13] }],
                    Actions = [new ActionPoint { Text = "Write to the contractor.", Owner = "Tobias Greenacre", Evidence = [13] }],
                    Figures = [new Figure("Greenacre waited five weeks", [12])],
                },
            ],
        });
        var item = copy.After(new DraftEdit.CorrectName("Greenacre", "Greenaker")).Summary.Items[2];
        Assert.Equal(("Greenaker to write.", "Tobias Greenaker"), (item.Decisions[0].Text, item.Decisions[0].Mover));
        Assert.Equal("Tobias Greenaker", item.Actions[0].Owner);
        Assert.Equal("Greenaker waited five weeks", item.Figures[0].Text);
        Assert.Contains(copy.After(new DraftEdit.CorrectName("Greenacre", "Greenaker")).Summary.Transcript, said => said.Speaker == "Tobias Greenaker");
    }

    [Fact]
    public void A_name_that_stands_nowhere_and_no_name_at_all_are_refused()
    {
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.CorrectName("Wellington", "Willington")));
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.CorrectName("Orchard Park", " ")));
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.CorrectName("...", "Orchid")));
        Assert.Throws<InputException>(() => Draft.Edit(new DraftEdit.CorrectName("Orchard", "Orchard")));
    }

    [Fact]
    public void A_run_of_utterances_is_given_to_a_speaker_and_sentences_about_speakers_are_checked_again()
    {
        var told = Draft.With(2, new Sentence { Text = "Councillor Hesper Quill said that the swings in Orchard Park were broken for five weeks.", Evidence = [12] });
        var edited = told.Edit(new DraftEdit.NameSpeaker(12, 12, "Councillor Ivo Bellweather")).Copy;
        Assert.Equal("Councillor Ivo Bellweather", edited.Summary.Transcript.Single(said => said.Id == 12).SureSpeaker);
        Assert.Equal("Councillor Maud Tarrant", edited.Summary.Transcript.Single(said => said.Id == 11).Speaker);
        Assert.Equal(Support.Unsupported, edited.Summary.Items[2].Summary[0].Support);
        Assert.Null(told.After(new DraftEdit.NameSpeaker(12, 13, null)).Summary.Transcript.Single(said => said.Id == 13).Speaker);
        Assert.Throws<InputException>(() => told.Edit(new DraftEdit.NameSpeaker(90, 95, "Councillor Ivo Bellweather")));
    }

    [Fact]
    public void A_speaker_is_called_otherwise_everywhere_and_is_sure_from_then_on()
    {
        var copy = ReviewCopy.Of(
            Hub.Draft.Summary with { Transcript = [.. Hub.Draft.Summary.Transcript.Select(said => said with { SpeakerConfidence = 0.4 })] }, Hub.Draft.Open);
        Assert.Contains(WorkList.Of(copy.Summary).Entries, entry => entry.Title == "Possibly Tobias Greenacre speaks" && entry.Times == 5);
        var renamed = copy.After(new DraftEdit.RenameSpeaker("Tobias Greenacre", "Toby Greenacre"));
        Assert.Equal(5, renamed.Summary.Transcript.Count(said => said.SureSpeaker == "Toby Greenacre"));
        Assert.DoesNotContain(WorkList.Of(renamed.Summary).Entries, entry => entry.Title.Contains("Greenacre", StringComparison.Ordinal));
        Assert.Throws<InputException>(() => copy.Edit(new DraftEdit.RenameSpeaker("Nobody", "Somebody")));
    }
}
