using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Summariser.Web.Export;

/// <summary>Follows every link of the site from its beginnings on and writes what it finds as files.</summary>
/// <param name="application">Answers for the site.</param>
/// <param name="site">What the copy will be reached by, ending with a slash.</param>
/// <param name="folder">Where it is written.</param>
/// <param name="recordings">Gives the ending of a recording's name and its tag, or null where there is none.</param>
/// <param name="searchWords">What stands in the place of the search, by whether it is asked for in Welsh.</param>
internal sealed partial class SiteCopy(
    InProcessSite application, Uri site, CopyFolder folder, Func<Guid, Task<CopiedRecording?>> recordings, Func<bool, (string Title, string Text)> searchWords)
{
    private readonly Queue<(SiteAddress Address, string From)> waiting = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, CopiedRecording?> known = [];
    private readonly LinkCheck links = new();

    /// <summary>What is broken, one line each.</summary>
    public IReadOnlyList<string> Broken => links.Broken;

    /// <summary>Copies all that can be reached.</summary>
    /// <param name="beginnings">Where to begin.</param>
    /// <param name="cancel">Stops between files.</param>
    public async Task RunAsync(IEnumerable<SiteAddress> beginnings, CancellationToken cancel)
    {
        foreach (var beginning in beginnings)
        {
            await FollowAsync(beginning, "the list of pages");
        }

        while (waiting.TryDequeue(out var next))
        {
            cancel.ThrowIfCancellationRequested();
            await CopyAsync(next.Address, next.From, cancel);
        }
    }

    private async Task CopyAsync(SiteAddress address, string from, CancellationToken cancel)
    {
        if (address.IsRecording)
        {
            await CopyRecordingAsync(address, cancel);
            return;
        }

        using var body = new MemoryStream();
        var answer = await application.GetAsync(address, body, cancel);
        if (answer.Status is not (StatusCodes.Status200OK or StatusCodes.Status410Gone))
        {
            links.Refused(address.Path + address.Query, answer.Status, from);
            return;
        }

        var (file, content) = (address.File(), body.ToArray());
        if (answer.IsPage)
        {
            content = await CopyPageAsync(new CopiedPage(content, site, address), address);
        }
        else
        {
            links.Has(file);
            foreach (var named in Named(answer, content, address))
            {
                await FollowAsync(named, file);
            }
        }

        await folder.WriteAsync(file, content, cancel);
    }

    private async Task<byte[]> CopyPageAsync(CopiedPage page, SiteAddress address)
    {
        if (address.IsSearch)
        {
            var (title, text) = searchWords(address.Path != "/search");
            page.Replace(title, text);
        }

        var file = address.File();
        links.Has(file, page.Anchors);
        foreach (var target in page.Addresses.ToArray())
        {
            if (await FollowAsync(target, file) is { } there)
            {
                links.Wants(file, there, target.Fragment);
            }
        }

        // Other sites are told the recording's address whole; as a file it has an ending.
        var written = Encoding.UTF8.GetString(page.Write(FileOf));
        foreach (var (id, recording) in known.Where(each => each.Value is not null))
        {
            written = written.Replace($"{site.AbsoluteUri}media/{id}\"", $"{site.AbsoluteUri}media/{id}{recording!.Ending}\"", StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(written);
    }

    private async Task CopyRecordingAsync(SiteAddress address, CancellationToken cancel)
    {
        if (RecordingOf(address) is not { } id || known[id] is not { } recording) return;
        var file = address.File(recording.Ending);
        links.Has(file);
        await folder.WriteAsync(file, recording.Tag, async stream => await application.GetAsync(address with { Query = "", Fragment = "" }, stream, cancel));
    }

    /// <summary>The file an address becomes, once it is known; it is copied in its turn.</summary>
    private async Task<string?> FollowAsync(SiteAddress address, string from)
    {
        if (address.NeedsService) return null;
        if (RecordingOf(address) is { } id && !known.ContainsKey(id))
        {
            known[id] = await recordings(id);
        }

        var file = FileOf(address);
        if (file is not null && seen.Add(file))
        {
            waiting.Enqueue((address with { Fragment = "", Query = address.IsSearch ? "" : address.Query }, from));
        }

        return file;
    }

    private string? FileOf(SiteAddress address) =>
        address.NeedsService ? null
        : !address.IsRecording ? address.File()
        : RecordingOf(address) is { } id && known.GetValueOrDefault(id) is { } recording ? address.File(recording.Ending) : null;

    private static Guid? RecordingOf(SiteAddress address) => address.IsRecording && Guid.TryParse(address.Path.Split('/')[^1], out var id) ? id : null;

    // Style sheets name pictures; lists for search engines name pages, whole.
    private IEnumerable<SiteAddress> Named(InProcessAnswer answer, byte[] content, SiteAddress address)
    {
        var pattern = answer.ContentType.StartsWith("text/css", StringComparison.Ordinal) ? StyleAddress()
            : address.Path == "/sitemap.xml" ? ListedAddress() : null;
        return pattern is null ? [] : pattern.Matches(Encoding.UTF8.GetString(content))
            .Select(found => SiteAddress.Of(site, address, System.Net.WebUtility.HtmlDecode(found.Groups["address"].Value))).OfType<SiteAddress>();
    }

    [GeneratedRegex("""url\(["']?(?<address>[^"')]+)["']?\)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex StyleAddress();

    [GeneratedRegex("<loc>(?<address>[^<]+)</loc>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ListedAddress();
}

/// <summary>A recording that goes into the copy.</summary>
/// <param name="Ending">The ending of its file's name.</param>
/// <param name="Tag">What stands for its content.</param>
internal sealed record CopiedRecording(string Ending, string Tag);
