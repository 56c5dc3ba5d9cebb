using Microsoft.Extensions.Logging.Abstractions;
using Summariser.Agendas.Import.Web;
using Summariser.Core.Agendas;
using Summariser.Core.Records;
using Summariser.Storage;
using Summariser.Storage.Jobs.Housekeeping;
using Summariser.Tests.Agendas.Import;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Storage.Contracts;

namespace Summariser.Tests.Storage.Jobs;

public sealed class FollowedBodiesTests : IAsyncLifetime
{
    private readonly ScratchFolder folder = new();
    private readonly HandClock clock = new();
    private readonly TinySite site;
    private ServiceStore store = null!;
    private string published = "Agenda";
    private string minutes = "";

    public FollowedBodiesTests() => site = new TinySite(path => path.Contains("MId=1", StringComparison.Ordinal) ? TinySite.Page(MeetingPage())
        : path.Contains("CId=7", StringComparison.Ordinal) ? TinySite.Page(ListPage()) : TinySite.Answer("404 Not Found", []));

    public async Task InitializeAsync()
    {
        store = await ServiceStore.OpenAsync(new StorageOptions { DataFolder = folder.At("data") }, clock, default);
        await store.Meetings.SubmitAsync(Samples.Submission("Harbour Committee") with { Agenda = Corrected() }, new Actor("A clerk"), default);
        var body = Assert.Single(await store.Meetings.BodiesAsync(null, default));
        await store.Meetings.SaveBodyAsync(body with { FollowedAddress = $"{site.Address}ieListMeetings.aspx?CId=7" }, new Actor("A clerk"), default);
    }

    public Task DisposeAsync()
    {
        store.Dispose();
        site.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Agendas_of_coming_meetings_are_kept()
    {
        await LookAsync();
        var page = Assert.Single(await store.FollowedPages.FromAsync(new DateOnly(2026, 6, 1), default));
        Assert.Equal((new DateOnly(2026, 6, 10), false), (page.Date, page.HasMinutes));
        Assert.Equal(["Apologies", "Dredging"], page.Agenda.Items.Select(item => item.Title));
    }

    [Fact]
    public async Task A_page_is_read_again_only_when_something_new_is_published()
    {
        await LookAsync();
        await LookAsync();
        Assert.Single(site.Asked, path => path.Contains("MId=1", StringComparison.Ordinal));
        (published, minutes) = ("Agenda, Minutes", "RESOLVED That the harbour be dredged.");
        await LookAsync();
        Assert.Equal(2, site.Asked.Count(path => path.Contains("MId=1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Published_minutes_reach_the_meeting_and_leave_what_a_clerk_corrected()
    {
        (published, minutes) = ("Agenda, Minutes", "RESOLVED That the harbour be dredged.");
        await LookAsync();
        var meeting = Assert.Single((await store.Meetings.ListAsync(new MeetingQuery(), default)).Rows);
        var item = (await store.Meetings.FindAgendaAsync(meeting.Id, default))!.Items[1];
        Assert.Equal("Corrected by a clerk.", item.Description);
        Assert.Contains("dredged", string.Concat([.. item.Decisions, item.Minutes]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_gone_does_not_stop_the_others()
    {
        await store.Meetings.SaveBodyAsync(new BodyRecord("northbury-council", "a-gone", "A gone body", $"{site.Address}nothing"), new Actor("A clerk"), default);
        await LookAsync();
        Assert.Single(await store.FollowedPages.FromAsync(new DateOnly(2026, 6, 1), default));
    }

    private async Task LookAsync()
    {
        using var web = new AgendaAddressReader(new AgendaAddressOptions { AllowPrivateAddresses = true });
        await new FollowedBodiesJob(store, web, web, NullLogger<FollowedBodiesJob>.Instance, clock).LookAsync(default);
    }

    private static Agenda Corrected()
    {
        var agenda = Samples.Agenda("Harbour Committee");
        return agenda with
        {
            Items = [new AgendaItem { Number = "1", Title = "Apologies" }, new AgendaItem { Number = "2", Title = "Dredging", Description = "Corrected by a clerk." }],
        };
    }

    private string ListPage() =>
        $"<html><body><ul><li><a href='ieListDocuments.aspx?CId=7&amp;MId=1&amp;Ver=4' title='Link to meeting of 10 Jun 2026'>10 Jun 2026&nbsp;6:30 pm</a> - {published}</li>" +
        "<li><a href='ieListDocuments.aspx?CId=7&amp;MId=2&amp;Ver=4'>8 Jul 2026 6:30 pm</a></li></ul></body></html>";

    private string MeetingPage() =>
        "<html><head><title>Agenda for Harbour Committee on Wednesday, 10th June, 2026</title></head><body><main><h1>Agenda and minutes</h1>" +
        "<h2>Harbour Committee - Wednesday, 10th June, 2026 6.30 pm</h2><table class='mgItemTable'>" +
        "<tr><td class='mgItemNumberCell'><p>1.</p></td><td><p class='mgAiTitleTxt'>Apologies</p></td></tr>" +
        $"<tr><td class='mgItemNumberCell'><p>2.</p></td><td><p class='mgAiTitleTxt'>Dredging</p>{(minutes.Length > 0 ? $"<p class='mgSubItemTitleTxt'>Minutes:</p><div class='mgWordPara'><p>{minutes}</p></div>" : "")}</td></tr>" +
        "</table></main></body></html>";
}
