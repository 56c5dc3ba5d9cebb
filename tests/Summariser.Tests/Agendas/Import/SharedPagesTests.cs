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
}
