using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Summaries;

public sealed class SummaryAssemblyTests
{
    private static readonly AgendaItem[] Items =
    [
        new() { Number = "1", Title = "Dredging", Documents = [new AgendaDocument("Report", "https://example.test/r")] },
        new() { Number = "2", Title = "Moorings" },
    ];

    private static readonly OpenMeeting Meeting = OpenMeeting.Seal(
        new Agenda { Items = Items },
        new Transcript { Utterances = [new Utterance { Id = 1, Text = "Silt." }, new Utterance { Id = 2, Start = 5, End = 9, Text = "Goodbye." }] },
        new Partition
        {
            Items =
            [
                new AlignedItem(Items[0], ItemStatus.Discussed, [new Stretch(new TimeRange(0, 5), 1, 1, 0.8)]),
                new AlignedItem(Items[1], ItemStatus.NotReached, []),
            ],
            Outside = [new OutsideStretch(OutsideKind.After, new Stretch(new TimeRange(5, 9), 2, 2, 1))],
            Warnings = ["one"],
        });

    private static readonly Draft Draft = new()
    {
        Overview = [new Sentence { Text = "The board met." }],
        Items = [new ItemDraft { Summary = [new Sentence { Text = "There is silt.", Evidence = [1] }] }, new ItemDraft()],
        Warnings = ["two"],
        Model = "a model",
        Prompts = new Dictionary<string, string> { ["item"] = "ab" },
        Tokens = new TokenCount(5, 6),
    };

    [Fact]
    public void Each_item_has_its_own_draft_times_and_papers()
    {
        var summary = SummaryAssembly.Assemble(Meeting, Draft, new Provenance());
        Assert.Equal([("1", "Dredging", ItemStatus.Discussed), ("2", "Moorings", ItemStatus.NotReached)],
            summary.Items.Select(item => (item.Number, item.Title, item.Status)));
        Assert.Equal("There is silt.", Assert.Single(summary.Items[0].Summary).Text);
        Assert.Equal(Items[0].Documents, summary.Items[0].Documents);
        var stretch = Assert.Single(summary.Items[0].Stretches);
        Assert.Equal((0.0, 5.0, 0.8), (stretch.Start, stretch.End, stretch.Confidence));
        Assert.Equal([1, 1], stretch.Utterances);
    }

    [Fact]
    public void Every_utterance_of_the_open_meeting_is_in_a_stretch_of_the_summary()
    {
        var summary = SummaryAssembly.Assemble(Meeting, Draft, new Provenance());
        var runs = summary.Items.SelectMany(item => item.Stretches).Select(stretch => stretch.Utterances)
            .Concat(summary.Outside.Select(outside => outside.Utterances));
        Assert.Equal([1, 2], runs.SelectMany(run => Enumerable.Range(run[0], run[1] - run[0] + 1)).Order());
        Assert.Equal([1, 2], summary.Transcript.Select(said => said.Id));
    }

    [Fact]
    public void Provenance_keeps_what_was_known_and_adds_what_the_draft_tells()
    {
        var provenance = SummaryAssembly.Assemble(Meeting, Draft, new Provenance { Engine = "scripted", Program = "p" }).Provenance;
        Assert.Equal(("scripted", "p", "a model", new TokenCount(5, 6)), (provenance.Engine, provenance.Program, provenance.Model, provenance.Tokens));
        Assert.Equal("ab", provenance.Prompts["item"]);
    }

    [Fact]
    public void Warnings_of_the_meeting_come_before_those_of_the_draft() =>
        Assert.Equal(["one", "two"], SummaryAssembly.Assemble(Meeting, Draft, new Provenance()).Warnings);

    [Fact]
    public void A_draft_that_lacks_an_item_is_refused_and_the_item_not_dropped() =>
        Assert.ThrowsAny<Exception>(() => SummaryAssembly.Assemble(Meeting, Draft with { Items = [Draft.Items[0]] }, new Provenance()));
}
