using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Transcripts;
using Summariser.Speech.Vocabulary;

namespace Summariser.Tests.Speech.Vocabulary;

public sealed class VocabularyRepairTests
{
    private static readonly Agenda Agenda = new()
    {
        Meeting = new Meeting
        {
            Council = "Alderwick Borough Council",
            Attendees = [new Attendee("Councillor Ife Okorie"), new Attendee("Councillor David Penny"), new Attendee("Councillor Ben Marchbanks"), new Attendee("Jane Thistlewaite", "Officer"), new Attendee("Robert Lake", "Officer")],
        },
        Items =
        [
            new AgendaItem { Number = "4", Title = "Third Mockingbird Constellation", Description = "What the new Mockingbird carers do, and the Hedgerow hubs." },
            new AgendaItem { Number = "6", Title = "Performance Scorecard", Documents = [new AgendaDocument("Care Leavers' Local Offer", "")] },
            new AgendaItem { Number = "9", Title = "Purchase of Copperlantern House", Restricted = true },
        ],
    };

    [Theory]
    [InlineData("we have a third marking word constellation now", "we have a third Mockingbird constellation now")]
    [InlineData("seconded by Councillor O'pory, so we go to the vote", "seconded by Councillor Okorie, so we go to the vote")]
    [InlineData("Thank you, Count Sillerpenny, that is noted.", "Thank you, Councillor Penny, that is noted.")]
    [InlineData("Count Sillow, Corey, you wanted to come in.", "Councillor Okorie, you wanted to come in.")]
    [InlineData("moved by Councillor March Banks and seconded", "moved by Councillor Marchbanks and seconded")]
    [InlineData("Jane Thistlewate's report is late.", "Jane Thistlewaite's report is late.")]
    [InlineData("I visited the Hedgero hub in May.", "I visited the Hedgerow hub in May.")]
    [InlineData("the committee notes this corps card.", "the committee notes this scorecard.")]
    [InlineData("welcome to Alderwick Barreau Council", "welcome to Alderwick Borough Council")]
    public void A_misheard_name_is_written_as_the_papers_write_it(string heard, string right) => Assert.Equal(right, Repaired(heard).Text);

    [Theory]
    [InlineData("there are children on the rattle of the virtual school")]
    [InlineData("Mr March will speak in March about the marking of words.")]
    [InlineData("The lake was a penny cheaper, and Robert left.")]
    [InlineData("Councillor Brown asked Mr Clifton about the borough.")]
    [InlineData("The OKR and the THW are on page five.")]
    [InlineData("")]
    public void Words_that_the_papers_do_not_justify_are_left_alone(string heard)
    {
        var said = Repaired(heard);
        Assert.Equal(heard, said.Text);
        Assert.Empty(said.Repairs);
    }

    [Fact]
    public void Every_change_is_kept_with_the_engines_words()
    {
        var said = Repaired("Councillor O'pory met Jane Thistlewate.");
        Assert.Equal([new Repair("O'pory", "Okorie"), new Repair("Thistlewate", "Thistlewaite")], said.Repairs);
    }

    [Fact]
    public void A_repaired_transcript_comes_back_as_it_is()
    {
        var once = Repaired("Councillor O'pory met Jane Thistlewate.");
        var twice = Assert.Single(Repair(new Transcript { Utterances = [once] }, Glossary.Empty).Utterances);
        Assert.Equal((once.Text, once.Repairs), (twice.Text, twice.Repairs));
    }

    [Fact]
    public void The_title_of_a_closed_item_does_not_surface() => Assert.Empty(Repaired("the copper lanten house was full, the Copperlanten House").Repairs);

    [Fact]
    public void Two_names_that_sound_as_near_are_not_chosen_between()
    {
        var twins = Agenda with { Meeting = new Meeting { Attendees = [new Attendee("Councillor Ann Barlov"), new Attendee("Councillor Ben Darlov")] } };
        Assert.Empty(new VocabularyRepair(Glossary.Empty).Repair(Of("Councillor Garlov spoke."), twins).Utterances[0].Repairs);
    }

    [Fact]
    public void Another_language_is_left_alone() => Assert.Empty(Repair(Of("Councillor O'pory") with { Language = "cy" }, Glossary.Empty).Utterances[0].Repairs);

    [Fact]
    public void The_councils_glossary_adds_names_and_corrections()
    {
        var glossary = Glossary.Parse("# our schemes\nWillowbrae\nmartin's lane => Marton Lane\n\n", "names.txt");
        var said = Assert.Single(Repair(Of("Houses at Willobray, off Martins Lane."), glossary).Utterances);
        Assert.Equal("Houses at Willowbrae, off Marton Lane.", said.Text);
        Assert.Equal([new Repair("Martins Lane", "Marton Lane"), new Repair("Willobray", "Willowbrae")], said.Repairs);
    }

    private static Transcript Of(string text) => new() { Utterances = [new Utterance { Id = 1, Text = text }] };

    private static Transcript Repair(Transcript transcript, Glossary glossary) => new VocabularyRepair(glossary).Repair(transcript, Agenda);

    private static Utterance Repaired(string text) => Assert.Single(Repair(Of(text), Glossary.Empty).Utterances);
}
