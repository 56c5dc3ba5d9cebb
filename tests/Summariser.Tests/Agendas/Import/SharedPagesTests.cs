using Summariser.Agendas.Import;
using Summariser.Core;
using Xunit.Abstractions;

namespace Summariser.Tests.Agendas.Import;

public sealed class SharedPagesTests(ITestOutputHelper output)
{
    private readonly AgendaFileReader reader = new();

    [Fact]
    public async Task A_real_page_with_minutes_is_read_fully()
    {
        if (SharedData.Find(output, "data", "moderngov", "Agenda_151.html") is not { } file) return;
        var agenda = await reader.ReadAsync(file, default);
        Assert.Equal(Enumerable.Range(54, 12).Select(number => $"{number}"), agenda.Items.Select(item => item.Number));
        Assert.Equal(new DateOnly(2026, 1, 15), agenda.Meeting.Date);
        Assert.Equal(new TimeOnly(19, 30), agenda.Meeting.Time);
        Assert.All(agenda.Items, item => Assert.NotNull(item.Minutes));
        Assert.Equal([0, 0, 0, 0, 1, 5, 2, 1, 5, 2, 1, 0], agenda.Items.Select(item => item.Documents.Count));
        Assert.Equal([0, 0, 0, 0, 0, 3, 1, 0, 0, 2, 0, 0], agenda.Items.Select(item => item.Decisions.Count));
        Assert.Equal(202 * 1024, agenda.Items[6].Documents[0].SizeBytes);
        Assert.DoesNotContain(agenda.Items, item => item.Restricted);
        Assert.Equal(2, agenda.Warnings.Count);
        Assert.Equal(3, agenda.Meeting.Attendees.Count);
    }

    [Fact]
    public async Task A_real_page_of_a_cancelled_meeting_is_a_warning()
    {
        if (SharedData.Find(output, "data", "moderngov", "Agenda_412.html") is not { } file) return;
        var agenda = await reader.ReadAsync(file, default);
        Assert.True(agenda.Meeting.Cancelled);
        Assert.Equal(new DateOnly(2025, 12, 4), agenda.Meeting.Date);
        Assert.Empty(agenda.Items);
        Assert.Single(agenda.Warnings);
    }

    [Fact]
    public async Task A_real_list_of_meetings_is_refused()
    {
        if (SharedData.Find(output, "data", "moderngov", "BrowseMeetings.html") is not { } file) return;
        var error = await Assert.ThrowsAsync<InputException>(() => reader.ReadAsync(file, default));
        Assert.Contains("lists meetings", error.Message);
    }

    [Fact]
    public async Task A_published_summary_gives_an_item_a_heading()
    {
        if (SharedData.Find(output, "seeds", "000_5e4316063c37d104.txt") is not { } file) return;
        var agenda = await reader.ReadAsync(file, default);
        Assert.Equal(new DateOnly(2024, 6, 18), agenda.Meeting.Date);
        Assert.Equal(6, agenda.Items.Count);
        Assert.All(agenda.Items, item => Assert.NotNull(item.Minutes));
        Assert.All(agenda.Items, item => Assert.DoesNotContain("Documents", item.Minutes!.Split('\n')));
    }

    [Theory]
    [InlineData("001_1cc0aa044bcdeebf.txt", 11, 1)]
    [InlineData("002_06a8241f73d8b049.txt", 18, 1)]
    [InlineData("003_111ab5d470eed0e4.txt", 43, 2)]
    public async Task The_minutes_of_one_item_are_read_with_their_decisions(string name, int lines, int decisions)
    {
        if (SharedData.Find(output, "seeds", name) is not { } file) return;
        var item = (await reader.ReadAsync(file, default)).Items.Single();
        Assert.Equal(lines, item.Minutes!.Split('\n').Length);
        Assert.Equal(decisions, item.Decisions.Count);
    }

    [Fact]
    public async Task A_real_page_copied_as_text_gives_every_item_with_its_minutes_and_decisions()
    {
        if (SharedData.Find(output, "seeds", "004_4d8d5d562c30f0f4.txt") is not { } file) return;
        var agenda = await reader.ReadAsync(file, default);
        Assert.Equal(Enumerable.Range(48, 7).Select(number => $"{number}"), agenda.Items.Select(item => item.Number));
        Assert.All(agenda.Items, item => Assert.NotNull(item.Minutes));
        Assert.Equal([0, 0, 1, 1, 1, 1, 3], agenda.Items.Select(item => item.Decisions.Count));
        Assert.Equal(new DateOnly(2018, 5, 9), agenda.Meeting.Date);
        Assert.Equal(new TimeOnly(16, 0), agenda.Meeting.Time);
        Assert.EndsWith("CW11 1HZ", agenda.Meeting.Venue);
        Assert.Equal(2, agenda.Meeting.Attendees.Count);
    }
}
