using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Summariser.Core;
using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Web.Accounts;
using Summariser.Web.Hosting;
using Summariser.Web.Public.Languages;
using Summariser.Web.Public.Meetings;

namespace Summariser.Web.Export;

/// <summary>How the public site is to be written as files.</summary>
/// <param name="Folder">Where.</param>
/// <param name="Address">What the files will be reached by.</param>
/// <param name="WithRecordings">Whether recordings are copied too.</param>
public sealed record SiteExportChoices(string Folder, Uri Address, bool WithRecordings = true);

/// <summary>What was written.</summary>
/// <param name="Files">How many files the site has.</param>
/// <param name="Written">How many of them were new or changed.</param>
/// <param name="Removed">How many were removed since they are no longer part of it.</param>
/// <param name="Broken">Links that lead nowhere, one line each.</param>
public sealed record SiteExportReport(int Files, int Written, int Removed, IReadOnlyList<string> Broken);

/// <summary>Writes the whole public site as files that any web server can serve, through the pages themselves.</summary>
public static class SiteExport
{
    private const int MeetingsAtATime = 200;
    private static readonly string[] Beginnings = ["/", "/robots.txt", "/sitemap.xml", "/feed.xml", "/search"];

    /// <summary>Writes the site. What is no longer public goes even when links are broken.</summary>
    /// <param name="options">The settings of the web application.</param>
    /// <param name="choices">What to write.</param>
    /// <param name="compose">Adds the ports of Core, as for the service.</param>
    /// <param name="cancel">Stops between files; a later run goes on.</param>
    /// <exception cref="InputException">The folder cannot be used.</exception>
    public static async Task<SiteExportReport> RunAsync(WebOptions options, SiteExportChoices choices, Action<IServiceCollection> compose, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(compose);
        var site = new Uri(choices.Address.AbsoluteUri.TrimEnd('/') + "/");
        await using var app = WebService.Build(Unlimited(options, site), new AccountOptions(), services =>
        {
            compose(services);

            // A line a request tells nothing that the report does not.
            services.Configure<LoggerFilterOptions>(logging => logging.AddFilter("Summariser", LogLevel.Warning));
        });
        if (choices.WithRecordings) await MakeDueCopiesAsync(app.Services, cancel);
        using var folder = CopyFolder.Open(choices.Folder);
        var recordings = choices.WithRecordings ? (Func<Guid, Task<CopiedRecording?>>)(id => RecordingAsync(app.Services, id, cancel)) : _ => Task.FromResult<CopiedRecording?>(null);
        var copy = new SiteCopy(new InProcessSite(app, site), site, folder, recordings, SearchWords);
        await copy.RunAsync([.. InEveryLanguage(Beginnings), .. InEveryLanguage(await WithdrawnAsync(app.Services, cancel))], cancel);
        var removed = await folder.FinishAsync(cancel);
        return new SiteExportReport(folder.Files, folder.Written, removed, copy.Broken);
    }

    // Whoever copies the site is no stranger whose requests are to be counted.
    private static WebOptions Unlimited(WebOptions options, Uri site) => options with
    {
        Names = "*",
        TrustedProxies = "",
        Limits = options.Limits with { RequestsAMinuteByAddress = int.MaxValue },
        Public = options.Public with { Address = site.AbsoluteUri },
    };

    private static IEnumerable<SiteAddress> InEveryLanguage(IEnumerable<string> paths) =>
        from path in paths
        from language in Path.HasExtension(path) ? [Language.English] : Language.All
        select new SiteAddress(language.Prefix + path);

    /// <summary>Where notices stand in the place of meetings: nothing links to them.</summary>
    private static async Task<IReadOnlyList<string>> WithdrawnAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (meetings, paths) = (services.GetRequiredService<IMeetings>(), new List<string>());
        Page<MeetingRecord> page;
        do
        {
            page = await meetings.ListAsync(new MeetingQuery { States = [MeetingState.Withdrawn], Skip = paths.Count, Take = MeetingsAtATime }, cancel);
            paths.AddRange(page.Rows.Select(PublicMeeting.PathOf));
        }
        while (page.Rows.Count == MeetingsAtATime);

        return paths;
    }

    /// <summary>Makes the copies without closed parts that are due: a page leads to sound only once there is any.</summary>
    private static async Task MakeDueCopiesAsync(IServiceProvider services, CancellationToken cancel)
    {
        var (meetings, recordings) = (services.GetRequiredService<IMeetings>(), services.GetRequiredService<PublicRecordings>());
        var passed = 0;
        Page<MeetingRecord> page;
        do
        {
            page = await meetings.ListAsync(new MeetingQuery { States = [MeetingState.Published, MeetingState.Corrected], Skip = passed, Take = MeetingsAtATime }, cancel);
            foreach (var meeting in page.Rows) await recordings.RefreshAsync(meeting.Id, cancel);
            passed += page.Rows.Count;
        }
        while (page.Rows.Count == MeetingsAtATime);
    }

    /// <summary>What the public may hear of a meeting.</summary>
    private static async Task<CopiedRecording?> RecordingAsync(IServiceProvider services, Guid id, CancellationToken cancel)
    {
        var recordings = services.GetRequiredService<PublicRecordings>();
        if (await services.GetRequiredService<IMeetings>().FindAsync(id, cancel) is not { } meeting)
        {
            return null;
        }

        var file = await recordings.FindAsync(meeting, cancel) switch
        {
            PublicSound.Whole whole => whole.File,
            PublicSound.Copy copy => copy.File,
            _ => null,
        };
        return file is null ? null : new CopiedRecording(Path.GetExtension(file.Name).ToLowerInvariant(), file.Digest);
    }

    private static (string Title, string Text) SearchWords(bool inWelsh)
    {
        var texts = Texts.In(inWelsh ? Language.Welsh : Language.English);
        return (texts["search.title"], texts["search.copy"]);
    }
}
