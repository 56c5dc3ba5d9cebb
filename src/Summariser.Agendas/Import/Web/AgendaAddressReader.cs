using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Summariser.Agendas.Import.Html;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Network;

namespace Summariser.Agendas.Import.Web;

/// <summary>Reads an agenda from a council's web page: that page and nothing it links to.</summary>
public sealed partial class AgendaAddressReader : IAgendaAddressReader, IMeetingListReader, IDisposable
{
    private const int LongestAddress = 2000;

    private readonly AgendaAddressOptions options;
    private readonly HttpClient client;

    /// <param name="options">Limits; null for the usual ones.</param>
    public AgendaAddressReader(AgendaAddressOptions? options = null)
    {
        this.options = options ?? new AgendaAddressOptions();
        client = new HttpClient(GuardedConnection.Handler(this.options.AllowPrivateAddresses)) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Add("User-Agent", "Summariser (council meeting summaries)");
        client.DefaultRequestHeaders.Add("Accept", "text/html, application/xhtml+xml, application/xml, application/json, application/pdf, text/plain");
    }

    /// <summary>True for a text that is an address of the web rather than a file's path.</summary>
    public static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    /// <exception cref="AddressUnreachableException">The site does not answer at present.</exception>
    public async Task<Agenda> ReadAsync(string address, CancellationToken cancel)
    {
        var (page, content, charset) = await FetchAsync(address, cancel);
        try
        {
            return await AgendaContent.ReadAsync(content, charset, page, cancel);
        }
        catch (InputException error)
        {
            throw new InputException(AsksToSignIn(content)
                ? $"{page} asks for a sign-in. Give the meeting's public page, or save the page and give the file."
                : $"Cannot read an agenda from {page}: {error.Message}", error);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ListedMeeting>> ReadListAsync(string address, CancellationToken cancel)
    {
        var (page, content, charset) = await FetchAsync(address, cancel);
        return MeetingList.Read(PageEncoding.Decode(content, charset), page);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => client.Dispose();

    private static bool AsksToSignIn(byte[] content) => SignIn().IsMatch(Encoding.Latin1.GetString(content));

    private async Task<(Uri Page, byte[] Content, string? Charset)> FetchAsync(string address, CancellationToken cancel)
    {
        var page = Check(address);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(options.TimeLimit);
        try
        {
            return await FollowAsync(page, stop.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new AddressUnreachableException(
                $"{page} did not answer within {options.TimeLimit.TotalSeconds:0.#} seconds. Try again later, or save the page and give the file.");
        }
        catch (HttpRequestException error) when (error.InnerException is InputException refused)
        {
            throw new InputException($"{refused.Message} Save the page and give the file instead.", error);
        }
        catch (HttpRequestException error) when (error.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData })
        {
            throw new InputException($"There is no site called {page.Host}. Check the address.", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new AddressUnreachableException($"{page} cannot be reached. Try again later, or save the page and give the file.", error);
        }
    }

    private static Uri Check(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length > LongestAddress || !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var page) || !IsWeb(page) || page.Host.Length == 0)
        {
            throw new InputException("The agenda's address is none of the web. Give one that begins with https:// or http://.");
        }

        return page.UserInfo.Length == 0 ? page : throw new InputException("The agenda's address holds a user name. Give the public address of the page.");
    }

    private async Task<(Uri Page, byte[] Content, string? Charset)> FollowAsync(Uri page, CancellationToken cancel)
    {
        var start = page;
        for (var hop = 0; ; hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } next)
            {
                if (hop >= options.MaximumRedirects)
                {
                    throw new InputException($"{start} sends on from page to page without end. Save the meeting's page and give the file.");
                }

                page = Next(page, next);
                continue;
            }

            CheckStatus(page, answer.StatusCode);
            return await TakeAsync(page, answer, cancel);
        }
    }

    private static Uri Next(Uri page, Uri location)
    {
        if (!Uri.TryCreate(page, location, out var next) || !IsWeb(next) || !IsSameSite(page, next))
        {
            throw new InputException($"{page} sends on to another site, perhaps to sign in. Give the meeting's public address, or save the page and give the file.");
        }

        return page.Scheme == "https" && next.Scheme == "http"
            ? throw new InputException($"{page} sends on to a page that is not secure. Save the page and give the file.")
            : new UriBuilder(next) { UserName = "", Password = "" }.Uri;
    }

    private static bool IsWeb(Uri address) => address.Scheme is "http" or "https";

    private static bool IsSameSite(Uri page, Uri next) =>
        next.Host.Equals(page.Host, StringComparison.OrdinalIgnoreCase) && (next.IsDefaultPort || next.Port == page.Port);

    private static void CheckStatus(Uri page, HttpStatusCode status)
    {
        switch (status)
        {
            case HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation:
                return;
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                throw new InputException($"There is no page at {page} (the site answers {(int)status}). Check the address.");
            case HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.ProxyAuthenticationRequired:
                throw new InputException(
                    $"{page} is not open to the public, or not to programs (the site answers {(int)status}). Save the page and give the file.");
            case HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError:
                throw new AddressUnreachableException($"{page} cannot be served at present (the site answers {(int)status}). Try again later.");
            default:
                throw new InputException($"{page} gives no page (the site answers {(int)status}). Check the address.");
        }
    }

    private async Task<(Uri Page, byte[] Content, string? Charset)> TakeAsync(Uri page, HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentLength > options.MaximumBytes) throw TooLarge(page);
        using var content = new MemoryStream();
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var block = new byte[1 << 14];
        for (int read; (read = await body.ReadAsync(block, cancel)) > 0;)
        {
            content.Write(block, 0, read);
            if (content.Length > options.MaximumBytes) throw TooLarge(page);
        }

        return (page, content.ToArray(), answer.Content.Headers.ContentType?.CharSet);
    }

    private InputException TooLarge(Uri page) =>
        new($"{page} is larger than {options.MaximumBytes / (1024 * 1024.0):0.#} MB, which no agenda page is. Give the meeting's own page.");

    [GeneratedRegex(
        @"<input\b[^>]{0,500}\btype\s*=\s*[""']?password",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SignIn();
}
