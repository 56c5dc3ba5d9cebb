using Summariser.Cli.Commands;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Cli.Commands;

public sealed class MeetingOptionsTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_an_agenda_the_whole_meeting_is_one_item_and_the_reader_is_told_why()
    {
        var agenda = await ReadAsync();
        Assert.Equal("harbour-board", Assert.Single(agenda.Items).Title);
        Assert.Equal("harbour-board", agenda.Meeting.Title);
        Assert.Contains("Give an agenda", Assert.Single(agenda.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_title_the_body_names_the_meeting()
    {
        Assert.Equal("Harbour Board", (await ReadAsync("--body", "Harbour Board")).Meeting.Title);
        Assert.Equal("Special meeting", (await ReadAsync("--body", "Harbour Board", "--title", "Special meeting")).Meeting.Title);
    }

    [Fact]
    public async Task Details_given_take_the_place_of_the_agendas()
    {
        var page = folder.Write("agenda.json", """
            { "title": "Old title", "council": "Old council", "date": "2018-05-09", "items": [ { "title": "Dredging" } ] }
            """);
        var agenda = await ReadAsync("--agenda", page, "--title", "New title", "--date", "2026-06-10");
        Assert.Equal(("New title", "Old council", new DateOnly(2026, 6, 10)), (agenda.Meeting.Title, agenda.Meeting.Council, agenda.Meeting.Date));
        Assert.Equal("Dredging", Assert.Single(agenda.Items).Title);
        Assert.Empty(agenda.Warnings);
    }

    [Fact]
    public async Task Without_a_date_the_agendas_stands()
    {
        var page = folder.Write("agenda.json", """{ "title": "T", "date": "2018-05-09", "items": [ { "title": "Dredging" } ] }""");
        Assert.Equal(new DateOnly(2018, 5, 9), (await ReadAsync("--agenda", page)).Meeting.Date);
    }

    [Theory]
    [InlineData("10/06/2026")]
    [InlineData("2026-6-10")]
    [InlineData("2026-02-30")]
    [InlineData("20260610")]
    [InlineData("")]
    [InlineData("tomorrow")]
    public async Task A_date_in_another_form_is_refused_with_the_form_to_use(string date)
    {
        var failure = await Assert.ThrowsAsync<InputException>(() => ReadAsync("--date", date));
        Assert.Contains($"'{date}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("YYYY-MM-DD", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_that_is_not_there_is_bad_input() =>
        await Assert.ThrowsAsync<InputException>(() => ReadAsync("--agenda", folder.At("none.html")));

    [Fact]
    public async Task A_recordings_name_with_line_breaks_makes_a_title_of_one_line() =>
        Assert.Equal("two?lines", (await ReadAsync("two\nlines.mp4", [])).Meeting.Title);

    private static Task<Agenda> ReadAsync(params string[] arguments) => ReadAsync("harbour-board.mp4", arguments);

    private static Task<Agenda> ReadAsync(string subject, string[] arguments)
    {
        var options = new MeetingOptions();
        return options.ReadAsync(CommandLine.Parse(options.AddTo, arguments), subject, CancellationToken.None);
    }
}
