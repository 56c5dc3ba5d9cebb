using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;
using Summariser.Agendas.Import;
using Summariser.Cli;
using Summariser.Cli.Service;
using Summariser.Core.Alignment;
using Summariser.Core.Agendas;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Speech.Captions;
using Summariser.Storage;
using Summariser.SystemTests.Support;
using Summariser.Web.Access;
using Summariser.Web.Accounts.Identity;
using Summariser.Web.Hosting;
using Summariser.Web.Telemetry;

namespace Summariser.SystemTests.Review;

/// <summary>
/// The service over a store of its own with the sample meeting drafted from what was really said, and a browser. Tests that change a meeting
/// ask for one of their own.
/// </summary>
public sealed class ReviewService : IAsyncLifetime
{
    private readonly Folder folder = new();
    private readonly ServiceMeter meter = new();
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private ServiceStore store = null!;
    private ServiceWorker worker = null!;
    private WebApplication app = null!;
    private int made;

    internal ServiceStore Store => store;

    internal Uri Address => new(app.Urls.Single());

    public async Task InitializeAsync()
    {
        var storage = new StorageOptions { DataFolder = folder.File("data") };
        store = await ServiceStore.OpenAsync(storage, TimeProvider.System, CancellationToken.None);
        worker = await ServiceWorker.OpenAsync(store, storage, meter, NullLoggerFactory.Instance, CancellationToken.None);
        app = WebService.Build(worker.Parts.Web with { Addresses = "http://127.0.0.1:0" }, worker.Parts.Accounts, services =>
        {
            services.AddPorts(store, worker.Worker.Queue, worker.Parts, meter);
            services.AddReview(store, worker.Parts);
            services.AddSubmitting(store, worker.Parts);
        });
        await app.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await worker.DisposeAsync();
        store.Dispose();
        meter.Dispose();
        folder.Dispose();
    }

    /// <summary>A meeting whose draft is ready: the sample, drafted from what was really said, with what the test makes of it.</summary>
    internal async Task<Guid> MeetingAsync(Func<MeetingSummary, MeetingSummary>? change = null)
    {
        var agenda = await new AgendaFileReader().ReadAsync(Path.Combine(Repository.Sample, "agenda.html"), CancellationToken.None);
        var heard = await TranscriptFile.ReadAsync(Path.Combine(Repository.Sample, "truth.json"), CancellationToken.None);
        var pipeline = worker.Parts.Pipeline(new Progress<StageEvent>());
        var (named, partition) = await pipeline.PlaceAsync(recording: null, heard, agenda, CancellationToken.None);
        var open = OpenMeeting.Seal(agenda, named, partition);
        var summary = await pipeline.SummariseAsync(open, Composition.Provenance with { Engine = "by hand" }, CancellationToken.None);
        return await KeepAsync(agenda, open, change is null ? summary : change(summary), await RecordingAsync());
    }

    /// <summary>Keeps a summary as a meeting whose draft is ready.</summary>
    internal async Task<Guid> KeepAsync(Agenda agenda, OpenMeeting open, MeetingSummary summary, StoredFile recording)
    {
        var (program, cancel) = (Actor.Program, CancellationToken.None);
        var id = (await store.Meetings.SubmitAsync(new Submission(agenda, recording, new WorkOptions()), program, cancel)).Meeting.Id;
        await store.Meetings.ChangeAsync(id, now => now with { State = MeetingState.Processing }, new AuditNote(program, "work-begun"), cancel);
        await store.Meetings.SaveOpenMeetingAsync(id, ReviewCopy.Of(summary, open).Open, cancel);
        await store.Revisions.AddAsync(id, null, summary, RevisionKind.Drafted, new AuditNote(program, "draft-made"), cancel);
        await store.Meetings.ChangeAsync(id, now => now with { State = MeetingState.Draft }, new AuditNote(program, "draft-ready"), cancel);
        return id;
    }

    /// <summary>The newest summary of a meeting.</summary>
    internal async Task<MeetingSummary> NewestAsync(Guid meeting)
    {
        var record = (await store.Meetings.FindAsync(meeting, CancellationToken.None))!;
        return (await store.Revisions.FindAsync(meeting, record.CurrentRevision!.Value, CancellationToken.None))!.Value.Summary;
    }

    /// <summary>A browser in which somebody is signed in.</summary>
    internal async Task<IBrowserContext> BrowserAsync(string name = "Carys Bowen", string role = "clerk", int width = 1280, bool script = true, bool bypassPolicy = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.AbsoluteUri, ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script, BypassCSP = bypassPolicy,
        });
        context.SetDefaultTimeout(30_000);
        await context.AddCookiesAsync([await SessionAsync(name, role)]);
        return context;
    }

    /// <summary>The sample recording, as a file that no other meeting has.</summary>
    internal async Task<StoredFile> RecordingAsync()
    {
        // The same recording is one meeting to the service: a byte after its end makes it another, and players do not mind.
        var copy = folder.File($"{++made}.mp4");
        File.Copy(Path.Combine(Repository.Sample, "recording.mp4"), copy);
        await File.AppendAllTextAsync(copy, $"{made}");
        return await store.Files.TakeAsync(copy, "recording.mp4", CancellationToken.None);
    }

    private async Task<Microsoft.Playwright.Cookie> SessionAsync(string name, string role)
    {
        var email = $"{AddressKey.Of($"{name} {role}", "nobody")}@alderwick.example";
        var user = await store.Users.FindAsync(email, CancellationToken.None)
            ?? await store.Users.AddAsync(new NewUser(name, email, [RoleGrant.Parse(role)!]), new AuditNote(Actor.Program, "user-added"), CancellationToken.None);
        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Visitor.Scheme);
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new AuthenticationTicket(
            AccountClaims.PrincipalOf(user), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan }, Visitor.Scheme);
        return new() { Name = cookie.Cookie.Name!, Value = cookie.TicketDataFormat.Protect(ticket), Url = Address.AbsoluteUri };
    }
}
