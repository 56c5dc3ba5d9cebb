using System.Text.Json;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Core.Json;

public sealed class MeetingSummaryJsonTests
{
    private const string Json = """
        {
          "version": 1,
          "meeting": { "council": "", "body": "", "title": "Harbour Board", "date": "2018-05-09", "time": "09:05", "cancelled": false, "attendees": [] },
          "overview": { "sentences": [ { "text": "The board met.", "evidence": [ 1 ], "support": "supported", "reasons": [] } ] },
          "items": [
            { "number": "5", "title": "Dredging", "status": "discussed",
              "stretches": [ { "start": 612, "end": 905.5, "utterances": [ 88, 131 ], "confidence": 0.91 } ],
              "documents": [ { "title": "Report", "url": "https://example.test/r" } ],
              "summary": [ { "text": "It costs £9.", "role": "answer", "evidence": [ 101, 104 ], "support": "unsupported", "reasons": [ "£9 was not heard." ] } ],
              "decisions": [ { "text": "That it be done.", "kind": "resolved", "mover": "Bram Tolley", "seconder": "Mina Carr",
                               "votes": { "for": 7, "against": 2, "abstain": 1 }, "evidence": [ 127 ] } ],
              "actions": [ { "text": "Write to the owners.", "owner": "Rufus Hale", "due": "by June", "evidence": [ 130 ] } ],
              "figures": [ { "text": "70.6% of berths are let", "evidence": [ 101 ] } ], "notice": "In the speakers' words." } ],
          "outside": [ { "kind": "before", "start": 0, "end": 31.2, "utterances": [ 1, 4 ] } ],
          "transcript": [ { "id": 1, "start": 0, "end": 2, "text": "Good evening.", "repairs": [] } ],
          "warnings": [ "Listen again." ],
          "provenance": { "label": "AI Generated", "engine": "moonshine-base", "drafter": "extractive", "model": "", "prompts": { "item-summary": "ab12" },
                          "tokens": { "input": 10, "output": 3 },
                          "cost": { "currency": "GBP", "price": 0.0125, "calls": 2, "parts": [ { "part": "5", "tokens": { "input": 10, "output": 3 }, "price": 0.0125, "calls": 2 } ] },
                          "style": "question-and-answer", "seconds": { "transcribe": 61.2 }, "program": "Summariser 0.1.0" }
        }
        """;

    private static readonly MeetingSummary Summary = new()
    {
        Meeting = new Meeting { Title = "Harbour Board", Date = new DateOnly(2018, 5, 9), Time = new TimeOnly(9, 5) },
        Overview = new Overview([new Sentence { Text = "The board met.", Evidence = [1] }]),
        Items =
        [
            new ItemSummary
            {
                Number = "5",
                Title = "Dredging",
                Status = ItemStatus.Discussed,
                Stretches = [new StretchSummary(612, 905.5, [88, 131], 0.91)],
                Documents = [new AgendaDocument("Report", "https://example.test/r")],
                Summary = [new Sentence { Text = "It costs £9.", Role = SentenceRole.Answer, Evidence = [101, 104], Support = Support.Unsupported, Reasons = ["£9 was not heard."] }],
                Decisions =
                [
                    new Decision
                    {
                        Text = "That it be done.", Kind = DecisionKind.Resolved, Mover = "Bram Tolley", Seconder = "Mina Carr",
                        Votes = new VoteCount(7, 2, 1), Evidence = [127],
                    },
                ],
                Actions = [new ActionPoint { Text = "Write to the owners.", Owner = "Rufus Hale", Due = "by June", Evidence = [130] }],
                Figures = [new Figure("70.6% of berths are let", [101])],
                Notice = "In the speakers' words.",
            },
        ],
        Outside = [new OutsideSummary(OutsideKind.Before, 0, 31.2, [1, 4])],
        Transcript = [new Utterance { Id = 1, End = 2, Text = "Good evening." }],
        Warnings = ["Listen again."],
        Provenance = new Provenance
        {
            Engine = "moonshine-base",
            Drafter = "extractive",
            Prompts = new Dictionary<string, string> { ["item-summary"] = "ab12" },
            Tokens = new TokenCount(10, 3),
            Cost = new DraftCost { Currency = "GBP", Price = 0.0125m, Calls = 2, Parts = [new PartCost("5", new TokenCount(10, 3), 0.0125m, 2)] },
            Style = SummaryStyle.QuestionAndAnswer,
            Seconds = new Dictionary<string, double> { ["transcribe"] = 61.2 },
            Program = "Summariser 0.1.0",
        },
    };

    public static TheoryData<ItemStatus, string> Statuses => new()
    {
        { ItemStatus.Discussed, "discussed" }, { ItemStatus.NotReached, "not-reached" }, { ItemStatus.Withdrawn, "withdrawn" },
        { ItemStatus.Deferred, "deferred" }, { ItemStatus.Closed, "closed" },
    };

    [Fact]
    public void A_summary_is_written_with_the_contracts_names() => Contract.IsWritten(Json, Summary);

    [Fact]
    public void A_summary_reads_back_as_it_was() => Contract.IsWritten(Json, Contract.Read<MeetingSummary>(Contract.Write(Summary)));

    [Theory, MemberData(nameof(Statuses))]
    public void A_status_is_written_and_read_in_the_contracts_spelling(ItemStatus status, string written)
    {
        var json = Contract.Write(new ItemSummary { Status = status });
        Assert.Contains($"\"status\":\"{written}\"", json, StringComparison.Ordinal);
        Assert.Equal(status, Contract.Read<ItemSummary>(json).Status);
    }

    [Fact]
    public void Every_status_has_a_spelling_in_the_contract() => Assert.Equal(Enum.GetValues<ItemStatus>().Length, Statuses.Count);

    [Fact]
    public void Kinds_of_decision_and_of_outside_parts_are_those_of_the_contract()
    {
        Assert.Equal(
            """["resolved","agreed","noted","approved","refused","deferred","withdrawn","recommended"]""", Contract.Write(Enum.GetValues<DecisionKind>()));
        Assert.Equal("""["before","adjournment","closed","after"]""", Contract.Write(Enum.GetValues<OutsideKind>()));
    }

    [Fact]
    public void A_vote_that_was_not_said_is_left_out() =>
        Assert.Equal("""{"for":7}""", Contract.Write(new VoteCount(7, null, null)));

    [Fact]
    public void A_summary_without_its_parts_is_refused() => Assert.Throws<JsonException>(() => Contract.Read<MeetingSummary>("{}"));
}
