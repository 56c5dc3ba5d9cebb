using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Extractive;

public sealed class ExtractiveDrafterTests
{
    private static readonly string[] PoolReport =
    [
        "Councillor Maud Tarrant: Item five, the swimming pools annual report. Mr Greenacre, over to you.",
        "Tobias Greenacre: Thank you, Chair. Last year two hundred and ninety-one children learned to swim, which is, um, which is the most we have ever had.",
        "Tobias Greenacre: The repairs to the roof of the Windmere pool cost one point two million pounds.",
        "Councillor Hesper Quill: Why did the repairs to the roof take so long?",
        "Tobias Greenacre: That's a good question. The steel for the roof came from abroad and was held up for four months.",
        "Tobias Greenacre: I will circulate the builder's letter after the meeting.",
        "Councillor Maud Tarrant: Thank you. The committee notes the report.",
    ];

    [Fact]
    public async Task An_item_says_what_it_was_who_presented_what_was_asked_and_answered()
    {
        var draft = await Draft(Meetings.OneItem("Swimming Pools Annual Report", PoolReport));

        var text = string.Join('\n', draft.Items[0].Summary.Select(sentence => sentence.Text));
        Assert.StartsWith("The committee considered the Swimming Pools Annual Report, introduced by Tobias Greenacre.", text, StringComparison.Ordinal);
        Assert.Contains("Tobias Greenacre told the committee: “Last year 291 children learned to swim, which is the most we have ever had.", text, StringComparison.Ordinal);
        Assert.Contains("Councillor Hesper Quill asked: “Why did the repairs to the roof take so long?”", text, StringComparison.Ordinal);
        Assert.Contains("Tobias Greenacre replied: “The steel for the roof", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_break_off_run_on_or_were_misheard_are_not_told()
    {
        var draft = await Draft(Meetings.OneItem("Swimming Pools Annual Report", [.. PoolReport,
            "Tobias Greenacre: The swimming pools annual report was written for the pools by.",
            "Tobias Greenacre: The swimming pools of Gerrold Hopendown, Januarius Pyke at Gunn report pools.",
            "Tobias Greenacre: Because the swimming pools annual report is about the pools.",
            "Tobias Greenacre: But the swimming pools annual report says that every pool in the borough was full, thank you."]));

        var text = string.Join('\n', draft.Items[0].Summary.Select(sentence => sentence.Text));
        Assert.DoesNotContain("pools by", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hopendown", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Because", text, StringComparison.Ordinal);
        Assert.Contains("“The swimming pools annual report says that every pool in the borough was full.”", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speakers_known_only_by_a_code_are_not_named()
    {
        var draft = await Draft(Meetings.OneItem("Swimming Pools Annual Report", [.. PoolReport.Select(line => $"SPEAKER_01{line[line.IndexOf(": ", StringComparison.Ordinal)..]}")]));

        Assert.DoesNotContain(draft.Items[0].Summary, sentence => sentence.Text.Contains("SPEAKER", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Nobody_who_is_only_addressed_is_said_to_have_presented_the_item()
    {
        var draft = await Draft(Meetings.OneItem("Swimming Pools Annual Report", ["Mr. Chair, please.", .. PoolReport.Skip(1)]));

        Assert.Equal("The committee considered the Swimming Pools Annual Report.", draft.Items[0].Summary[0].Text);
    }

    [Fact]
    public async Task Decisions_actions_and_figures_stand_beside_the_summary_with_their_evidence()
    {
        var item = (await Draft(Meetings.OneItem("Swimming Pools Annual Report", PoolReport))).Items[0];

        Assert.Equal((DecisionKind.Noted, 7), (Assert.Single(item.Decisions).Kind, item.Decisions[0].Evidence[0]));
        Assert.Equal(("Tobias Greenacre", 6), (Assert.Single(item.Actions).Owner, item.Actions[0].Evidence[0]));
        Assert.Contains(item.Figures, figure => figure.Text.Contains("£1,200,000", StringComparison.Ordinal) && figure.Evidence[0] == 3);
    }

    [Fact]
    public async Task Every_sentence_is_supported_and_says_what_it_rests_on()
    {
        var draft = await Draft(Meetings.OneItem("Swimming Pools Annual Report", PoolReport));

        Assert.All(draft.Overview.Concat(draft.Items[0].Summary), sentence => Assert.Equal(Support.Supported, sentence.Support));
        Assert.All(draft.Items[0].Summary, sentence => Assert.NotEmpty(sentence.Evidence));
        Assert.Empty(draft.Warnings);
    }

    [Fact]
    public async Task Procedural_items_are_told_shortly()
    {
        var draft = await Draft(Meetings.Of(
            (new AgendaItem { Number = "1", Title = "Apologies for Absence" }, ["Any apologies?", "One, Chair, from Councillor Ivo Bellweather.", "Thank you."]),
            (new AgendaItem { Number = "2", Title = "Declarations of Interest" }, ["Does any member have an interest to declare?", "None, Chair.", "There are no declarations."]),
            (new AgendaItem { Number = "3", Title = "Minutes of the Previous Meeting" }, ["The minutes of the meeting held on the sixth of January.", "Do we agree the minutes as a correct record?", "Agreed."])));

        Assert.Equal(
            ["Apologies for absence were received from Councillor Ivo Bellweather.", "There were no declarations of interest.", "The minutes of the previous meeting, held on 6 January, were agreed."],
            draft.Items.Select(item => Assert.Single(item.Summary).Text));
    }

    [Fact]
    public async Task Closed_and_unreached_items_stay_empty_and_in_their_place()
    {
        var draft = await Draft(Meetings.Of(
            (new AgendaItem { Number = "5", Title = "Pools" }, PoolReport),
            (new AgendaItem { Number = "6", Title = "Lido Contract", Restricted = true }, ["The price of the marmalade contract was nine million pounds."]),
            (new AgendaItem { Number = "7", Title = "Parks" }, [])));

        Assert.Equal(3, draft.Items.Count);
        Assert.NotEmpty(draft.Items[0].Summary);
        Assert.All(draft.Items.Skip(1), item => Assert.Equal(0, item.Summary.Count + item.Decisions.Count + item.Actions.Count + item.Figures.Count));
        Assert.DoesNotContain(Everything(draft), text => text.Contains("marmalade", StringComparison.OrdinalIgnoreCase) || text.Contains("Lido", StringComparison.Ordinal));
        Assert.Contains(draft.Overview, sentence => sentence.Text == "Part of the meeting was closed to the public and is not covered here.");
    }

    [Fact]
    public async Task The_overview_says_who_met_when_and_about_what()
    {
        var draft = await Draft(Meetings.OneItem("Swimming Pools Annual Report", PoolReport));

        Assert.Equal(
            [
                "The Leisure Committee of Alderwick Borough Council met on Tuesday, 3 March 2026.",
                "It considered the Swimming Pools Annual Report.",
                "It noted the Swimming Pools Annual Report.",
            ],
            draft.Overview.Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task Without_an_agenda_the_draft_still_reads_well()
    {
        var item = new AgendaItem { Title = "Recording of 3 March" };
        var said = PoolReport.Select((line, at) => new Utterance { Id = at + 1, Start = at * 5, End = (at * 5) + 4, Text = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..] }).ToArray();
        var meeting = OpenMeeting.Seal(
            new Agenda { Meeting = new Meeting { Title = item.Title }, Items = [item] },
            new Transcript { Utterances = said },
            new Partition { Items = [new AlignedItem(item, ItemStatus.Discussed, [new Stretch(new TimeRange(0, 35), 1, said.Length, 1)])] });

        var draft = await Draft(meeting);

        Assert.Equal("This is a summary of the recording “Recording of 3 March”.", draft.Overview[0].Text);
        Assert.DoesNotContain(draft.Items[0].Summary, sentence => sentence.Text.Contains("considered", StringComparison.Ordinal));
        Assert.Contains(draft.Items[0].Summary, sentence => sentence.Text.StartsWith("The meeting heard: “", StringComparison.Ordinal));
        Assert.Single(draft.Items[0].Decisions);
    }

    [Fact]
    public async Task Speech_without_any_punctuation_is_still_drafted()
    {
        var draft = await Draft(Meetings.OneItem("Swimming Pools", [.. PoolReport.Select(line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).ToLowerInvariant())]));

        Assert.Single(draft.Items[0].Decisions);
        Assert.True(draft.Items[0].Summary.Count > 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task Hostile_words_take_no_more_than_a_moment()
    {
        string[] hostile =
        [
            string.Concat(Enumerable.Repeat("I move that the, that the committee agrees to ", 4_000)), string.Concat(Enumerable.Repeat("“Mr Mr Mr ", 10_000)),
            new string('(', 50_000), string.Concat(Enumerable.Repeat("um, er, one hundred and ", 8_000)), string.Concat(Enumerable.Repeat("moved by Councillor seconded by ", 8_000)),
        ];

        var draft = await Draft(Meetings.OneItem("Pools", hostile));

        Assert.Single(draft.Items);
    }

    [Fact]
    public async Task A_cancelled_draft_stops() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ExtractiveDrafter().DraftAsync(Meetings.OneItem("Pools", PoolReport), new CancellationToken(canceled: true)));

    private static Task<Draft> Draft(OpenMeeting meeting) => new ExtractiveDrafter().DraftAsync(meeting, CancellationToken.None);

    private static IEnumerable<string> Everything(Draft draft) =>
        draft.Overview.Concat(draft.Items.SelectMany(item => item.Summary)).Select(sentence => sentence.Text).Concat(draft.Warnings);
}
