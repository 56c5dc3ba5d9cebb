using System.Text.Json;
using Microsoft.Playwright;
using Summariser.Core.Json;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Storage;
using Summariser.SystemTests.Service;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.PublicSite;

/// <summary>The real service over meetings of a year, and a browser: one of each for all tests of a class.</summary>
public sealed class PublicService : IAsyncLifetime
{
    public const string Council = "/councils/alderwick-borough-council";
    public const string Meeting = $"{Council}/corporate-parenting-committee/2026-06-10";
    public const string LongMeeting = $"{Council}/full-council/2026-07-01";
    public const string Withdrawn = $"{Council}/scrutiny-panel/2026-05-05";

    private readonly Folder folder = new();
    private ServingProgram service = null!;
    private IPlaywright playwright = null!;
    private Guid held;

    /// <summary>Where the service answers.</summary>
    public Uri Address => service.Address;

    internal IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var program = new SummariserProgram(
            folder.Path,
            ("Storage__DataFolder", folder.File("data")), ("Web__Addresses", "http://127.0.0.1:0"), ("Web__LeastFreeGigabytes", "0"),
            ("Web__Brand__Name", "Alderwick Borough Council"), ("Web__Brand__Colour", "#00553f"), ("Web__Limits__RequestsAMinuteByAddress", "100000"));
        var drafted = await program.RunAsync(
            "draft", Path.Combine(Repository.Sample, "truth.json"), "--agenda", Path.Combine(Repository.Sample, "agenda.html"), "--out", folder.File("draft"));
        Assert.True(drafted.ExitCode == 0, drafted.Errors);
        await FillAsync();
        service = await ServingProgram.StartAsync(program);
        await HearAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await service.DisposeAsync();
        folder.Dispose();
    }

    internal HttpClient Client() => service.Client();

    /// <summary>Waits until the copy without the closed part is made that the first request orders.</summary>
    private async Task HearAsync()
    {
        using var client = service.Client();
        for (var tries = 0; tries < 300; tries++)
        {
            using var answer = await client.GetAsync($"/media/{held}", HttpCompletionOption.ResponseHeadersRead);
            if (answer.IsSuccessStatusCode) return;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        Assert.Fail($"The copy for the public was not made: {service.Log}");
    }

    private async Task FillAsync()
    {
        await using var file = File.OpenRead(folder.File("draft/meeting.json"));
        var sample = (await JsonSerializer.DeserializeAsync<MeetingSummary>(file, ContractJson.Compact))!;
        var recording = Path.Combine(Repository.Sample, "recording.mp4");
        using var store = await ServiceStore.OpenAsync(new StorageOptions { DataFolder = folder.File("data") }, TimeProvider.System, CancellationToken.None);
        var data = new PublicData(store);
        var first = await data.PublishAsync(sample with { Corrections = [new Correction(DateTimeOffset.UnixEpoch, "A figure was set right.")] }, recording);
        await data.PublishAsync(PublicData.As(sample, "Corporate Parenting Committee", new DateOnly(2025, 11, 12)), recording);
        await data.PublishAsync(PublicData.As(sample, "Harbour Board", new DateOnly(2026, 5, 20), "Northbury Town Council"), recording);
        await data.PublishAsync(PublicData.Long(sample.Meeting with { Body = "Full Council", Title = "Full Council, 1 July 2026", Date = new DateOnly(2026, 7, 1) }), recording);
        await data.DraftAsync(PublicData.As(sample, "Unpublished Panel", new DateOnly(2026, 6, 12)), recording);
        var gone = await data.PublishAsync(PublicData.As(sample, "Scrutiny Panel", new DateOnly(2026, 5, 5)), recording);
        await store.Meetings.ChangeAsync(
            gone.Id, each => each with { State = MeetingState.Withdrawn, Withdrawal = new WithdrawalNotice("A name was wrong.", DateTimeOffset.UnixEpoch) },
            new AuditNote(new Actor("A clerk"), "meeting-withdrawn"), CancellationToken.None);
        held = first.Id;
        await data.AnnounceAsync(first, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30));
    }
}
