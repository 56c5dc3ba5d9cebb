using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summariser.Agendas.Alignment;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Pictures;
using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;
using Summariser.Core.Work;
using Summariser.Storage.Files;
using Summariser.Tests.Core.Pipeline;
using Summariser.Web;
using Summariser.Web.Accounts;
using Summariser.Web.Api.Submissions;
using Summariser.Web.Health;
using Summariser.Web.Hosting;

namespace Summariser.Tests.Web.Support;

/// <summary>The web application on a loopback port of its own, over ports in memory.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly ScratchFolder arriving;

    private RunningService(WebApplication app, ScratchFolder incoming) => (App, arriving) = (app, incoming);

    public WebApplication App { get; }

    public MemoryMeetings Meetings { get; private init; } = new();

    public MemoryRevisions Revisions { get; private init; } = new();

    public MemoryFiles Files { get; private init; } = new();

    public MemoryQueue Queue { get; private init; } = new();

    public MemoryNews News { get; private init; } = new();

    public EverythingSearch Search { get; private init; } = new();

    public MemoryKeys Keys { get; private init; } = new();

    public MemoryWebhooks Webhooks { get; private init; } = new();

    public MemoryReports Reports { get; private init; } = new();

    public MemoryFollowed Followed { get; private init; } = new();

    public MemoryUsers Users => (MemoryUsers)App.Services.GetRequiredService<IUsers>();

    public MemoryAudit Audit => App.Services.GetRequiredService<MemoryAudit>();

    public MemoryCopies Copies { get; private init; } = new();

    public MemoryMail Mail => App.Services.GetRequiredService<MemoryMail>();

    public MemoryHeard Heard => App.Services.GetRequiredService<MemoryHeard>();

    public LogLines Log { get; private init; } = new();

    /// <summary>The folder where uploads arrive.</summary>
    public string Incoming => arriving.Path;

    public Uri Address => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static Task<RunningService> StartAsync(WebOptions? options = null, params ReadinessCheck[] checks) =>
        StartAsync(services => Array.ForEach(checks, check => services.AddSingleton(check)), options);

    /// <summary>Starts the service with more than, or other things than, the ports in memory.</summary>
    public static async Task<RunningService> StartAsync(Action<IServiceCollection> also, WebOptions? options = null, AccountOptions? accounts = null)
    {
        var incoming = new ScratchFolder();
        var (meetings, revisions, files, queue, news, search, keys, webhooks, log) =
            (new MemoryMeetings(), new MemoryRevisions(), new MemoryFiles(), new MemoryQueue(), new MemoryNews(), new EverythingSearch(), new MemoryKeys(), new MemoryWebhooks(), new LogLines());
        var (reports, copies, followed) = (new MemoryReports(), new MemoryCopies(), new MemoryFollowed());
        var settings = (options ?? new WebOptions { LeastFreeGigabytes = 0 }) with { Addresses = "http://127.0.0.1:0" };
        var app = WebService.Build(settings, accounts ?? new AccountOptions(), services =>
        {
            services.AddSingleton<IMeetings>(meetings).AddSingleton<IRevisions>(revisions).AddSingleton<IFileStore>(files)
                .AddSingleton<IWorkQueue>(queue).AddSingleton<INews>(news).AddSingleton<ISearch>(search)
                .AddSingleton<IUploads>(_ => new UploadFolder(incoming.Path, files, settings.UploadLimits(), TimeProvider.System))
                .AddSingleton<IApiKeys>(keys).AddSingleton<IWebhooks>(webhooks).AddSingleton<IMistakeReports>(reports)
                .AddSingleton<IAgendaReader>(new LineAgendas()).AddSingleton<IAgendaAddressReader>(new LineAgendas())
                .AddSingleton<ICaptionWriter>(new PlainCaptions()).AddKeyedSingleton<ICaptionWriter>("srt", new PlainCaptions()).AddSingleton<IFollowedPages>(followed).AddSingleton<IMeetingPictures>(new TinyPictures())
                .AddSingleton<IPublicCopies>(copies).AddSingleton<ISilencer>(new RefusingSilencer())
                .AddSingleton(new SubmissionChoices(["moonshine-base", "moonshine-tiny"], ["extractive"], ["minutes"]));
            EmptyDesk.AddTo(services, meetings, revisions);
            services.AddSingleton<MemoryAudit>().AddSingleton<IAuditLog>(given => given.GetRequiredService<MemoryAudit>()).AddSingleton<IUsers, MemoryUsers>();
            services.AddSingleton<ISubmissionDrafts>(new MemoryDrafts()).AddSingleton<MemoryMail>().AddSingleton<IMailOutbox>(given => given.GetRequiredService<MemoryMail>()).AddSingleton<MemoryHeard>().AddSingleton<IHeardSoFar>(given => given.GetRequiredService<MemoryHeard>())
                .AddSingleton<IOpenSoFar, OpenSoFar>().AddSingleton<WordsSoFar>();
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
            also(services);
            services.AddLogging(logging => logging.ClearProviders().AddProvider(log));
        });
        await app.StartAsync();
        return new RunningService(app, incoming)
        {
            Meetings = meetings, Revisions = revisions, Files = files, Queue = queue, News = news, Search = search, Keys = keys, Webhooks = webhooks, Reports = reports, Followed = followed, Copies = copies, Log = log,
        };
    }

    /// <summary>A client that shows a key, or none.</summary>
    public HttpClient Client(string? key = null)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        arriving.Dispose();
    }
}
