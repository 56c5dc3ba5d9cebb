using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Cli.Service;
using Summariser.Core.Agendas;
using Summariser.Core.Closed;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;
using Summariser.Drafting.Extractive;
using Summariser.Storage;
using Summariser.Storage.Files;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Core.Review;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Review;

/// <summary>The pages of a review over a real store with one drafted meeting.</summary>
internal sealed partial class ReviewBench : IAsyncDisposable
{
    private readonly ScratchFolder folder;

    private ReviewBench(ScratchFolder folder, ServiceStore store, RunningService service, Guid meeting) =>
        (this.folder, Store, Service, Meeting) = (folder, store, service, meeting);

    public ServiceStore Store { get; }

    public RunningService Service { get; }

    public Guid Meeting { get; }

    public string Home => $"/desk/meetings/{Meeting}/review";

    public static async Task<ReviewBench> OpenAsync(Func<MeetingSummary, MeetingSummary>? change = null)
    {
        var scratch = new ScratchFolder();
        var options = new StorageOptions { DataFolder = scratch.At("data"), WorkFolder = scratch.At("work") };
        var store = await ServiceStore.OpenAsync(options, TimeProvider.System, CancellationToken.None);
        var kept = new KeptWork(WorkFolder.Open(options, TimeProvider.System), store.Files);
        var service = await RunningService.StartAsync(services => services
            .AddSingleton(store.Meetings).AddSingleton(store.Revisions).AddSingleton(store.Files).AddSingleton(store.Comments).AddSingleton(store.MistakeReports).AddSingleton(store.Audit)
            .AddSingleton(store.PublicCopies)
            .AddSingleton(new ReviewDesk(new ReviewPorts(
                store.Meetings, store.Revisions, store.ReviewRecords, kept, new NothingKept(), store.Glossaries, new EvidenceDesk(), (_, _, _) => new ExtractiveDrafter(), TimeProvider.System)))
            .AddSingleton(new Publication(store.Meetings, store.Revisions, TimeProvider.System)));
        return new ReviewBench(scratch, store, service, await KeepAsync(store, change));
    }

    /// <summary>The newest summary.</summary>
    public async Task<MeetingSummary> NewestAsync() =>
        (await Store.Revisions.FindAsync(Meeting, (await RecordAsync()).CurrentRevision!.Value, CancellationToken.None))!.Value.Summary;

    public async Task<MeetingRecord> RecordAsync() => (await Store.Meetings.FindAsync(Meeting, CancellationToken.None))!;

    public Task<HttpClient> ClerkAsync() => SignedIn.AsAsync(Service, "clerk@harbour");

    /// <summary>Sends a form as a page holds it: with its token and, unless given, the newest revision.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, bool asPart = false, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetStringAsync($"{Home}/comments");
        var revision = (await RecordAsync()).CurrentRevision;
        using var request = new HttpRequestMessage(HttpMethod.Post, Home + address)
        {
            Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", Token().Match(page).Groups["token"].Value),
                .. fields.Any(field => field.Name == "revision") ? Array.Empty<KeyValuePair<string, string>>() : [new("revision", $"{revision}")],
                .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
            ]),
        };
        if (asPart) request.Headers.Add("X-Requested-With", "fetch");
        return await browser.SendAsync(request);
    }

    /// <summary>The text of an answer, as a reader sees its letters.</summary>
    public static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        Store.Dispose();
        folder.Dispose();
    }

    private static async Task<Guid> KeepAsync(ServiceStore store, Func<MeetingSummary, MeetingSummary>? change)
    {
        var (draft, cancel, note) = (Hub.Draft, CancellationToken.None, new AuditNote(Actor.Program, "work"));
        var summary = draft.Summary with { Meeting = draft.Summary.Meeting with { Council = "Harbour", Body = "Harbour Board", Title = "Harbour Board" } };
        summary = change is null ? summary : change(summary);
        using var recording = new MemoryStream([1, 2, 3]);
        var file = await store.Files.KeepAsync(recording, "recording.mp3", cancel);
        var agenda = new Agenda { Meeting = summary.Meeting, Items = [.. draft.Open.Items.Select(item => item.Item)] };
        var id = (await store.Meetings.SubmitAsync(new Submission(agenda, file, new WorkOptions()), Actor.Program, cancel)).Meeting.Id;
        await store.Meetings.ChangeAsync(id, now => now with { State = MeetingState.Processing }, note, cancel);
        await store.Meetings.SaveOpenMeetingAsync(id, draft.Open, cancel);
        await store.Revisions.AddAsync(id, null, summary, RevisionKind.Drafted, note, cancel);
        await store.Meetings.ChangeAsync(id, now => now with { State = MeetingState.Draft }, note, cancel);
        return id;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
