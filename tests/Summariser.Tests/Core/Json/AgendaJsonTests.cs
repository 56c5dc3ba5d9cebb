using System.Text.Json;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Tests.Core.Json;

public sealed class AgendaJsonTests
{
    private const string Json = """
        {
          "version": 1, "council": "Quillmoor Borough Council", "body": "Harbour Board", "title": "Harbour Board, 9 May 2018",
          "date": "2018-05-09", "time": "16:00", "venue": "Long Room", "contact": "Ada Quill", "sourceUrl": "https://example.test/agenda",
          "webcastUrl": "https://example.test/webcast", "cancelled": false,
          "attendees": [
            { "name": "Councillor Bram Tolley", "role": "Chair", "status": "present" },
            { "name": "Councillor Isolde Fenwick", "status": "apologies" },
            { "name": "Rufus Hale", "status": "absent" },
            { "name": "Mina Carr", "status": "expected" } ],
          "items": [
            { "number": "5a", "title": "Dredging – «Basin» №2", "description": "To note.", "restricted": false,
              "documents": [ { "title": "Report", "url": "https://example.test/report.pdf", "sizeBytes": 2048 } ],
              "minutes": "Noted.", "decisions": [ "RESOLVED: that the report be noted." ] },
            { "number": "6", "title": "Sale of the slipway", "restricted": true, "documents": [], "decisions": [] } ],
          "warnings": [ "The venue is not certain." ]
        }
        """;

    private static readonly Agenda Agenda = new()
    {
        Meeting = new Meeting
        {
            Council = "Quillmoor Borough Council",
            Body = "Harbour Board",
            Title = "Harbour Board, 9 May 2018",
            Date = new DateOnly(2018, 5, 9),
            Time = new TimeOnly(16, 0),
            Venue = "Long Room",
            Contact = "Ada Quill",
            SourceUrl = "https://example.test/agenda",
            WebcastUrl = "https://example.test/webcast",
            Attendees =
            [
                new Attendee("Councillor Bram Tolley", "Chair", AttendanceStatus.Present),
                new Attendee("Councillor Isolde Fenwick", null, AttendanceStatus.Apologies),
                new Attendee("Rufus Hale", null, AttendanceStatus.Absent),
                new Attendee("Mina Carr"),
            ],
        },
        Items =
        [
            new AgendaItem
            {
                Number = "5a",
                Title = "Dredging – «Basin» №2",
                Description = "To note.",
                Documents = [new AgendaDocument("Report", "https://example.test/report.pdf", 2048)],
                Minutes = "Noted.",
                Decisions = ["RESOLVED: that the report be noted."],
            },
            new AgendaItem { Number = "6", Title = "Sale of the slipway", Restricted = true },
        ],
        Warnings = ["The venue is not certain."],
    };

    [Fact]
    public void An_agenda_is_written_flat_with_the_contracts_names() => Contract.IsWritten(Json, Agenda);

    [Fact]
    public void An_agenda_reads_back_as_it_was() => Contract.IsWritten(Json, Contract.Read<Agenda>(Contract.Write(Agenda)));

    [Fact]
    public void Letters_of_all_scripts_are_written_as_they_are() =>
        Assert.Contains("Dredging – «Basin» №2", Contract.Write(Agenda), StringComparison.Ordinal);

    [Fact]
    public void Unknown_fields_comments_and_trailing_commas_are_passed_over()
    {
        var agenda = Contract.Read<Agenda>("""
            { "title": "Board", // by hand
              "chair": { "name": "x" }, "items": [ { "title": "Bins", "colour": [1, 2], }, ], }
            """);
        Assert.Equal("Board", agenda.Meeting.Title);
        Assert.Equal("Bins", Assert.Single(agenda.Items).Title);
    }

    [Fact]
    public void What_is_not_given_is_empty_and_not_missing()
    {
        var agenda = Contract.Read<Agenda>("{}");
        Assert.Empty(agenda.Items);
        Assert.Empty(agenda.Warnings);
        Assert.Empty(agenda.Meeting.Attendees);
        Assert.Equal("", agenda.Meeting.Title);
        Assert.Null(agenda.Meeting.Date);
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""5""")]
    [InlineData("""{ "date": "9 May 2018" }""")]
    [InlineData("""{ "date": "2018-02-30" }""")]
    [InlineData("""{ "time": "four o'clock" }""")]
    [InlineData("""{ "time": 16 }""")]
    [InlineData("""{ "items": {} }""")]
    [InlineData("""{ "items": [ { "title": 5 } ] }""")]
    [InlineData("""{ "attendees": [ { "name": "x", "status": "asleep" } ] }""")]
    [InlineData("""{ "attendees": [ { "name": "x", "status": 1 } ] }""")]
    [InlineData("""{ "items": [ """)]
    public void What_is_no_agenda_is_refused(string json) => Assert.Throws<JsonException>(() => Contract.Read<Agenda>(json));

    [Fact]
    public void Nesting_beyond_all_reason_is_refused()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);
        Assert.ThrowsAny<JsonException>(() => Contract.Read<Agenda>($$"""{ "items": {{deep}} }"""));
    }
}
