using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using Summariser.Core;
using Summariser.Core.Json;

namespace Summariser.Cli.Client;

/// <summary>Talks to a service over its API, and turns its answers into outcomes and errors in words.</summary>
internal sealed class ServiceClient : IDisposable
{
    private readonly HttpClient http;

    /// <param name="server">The service's address.</param>
    /// <param name="key">The key to show.</param>
    public ServiceClient(Uri server, string key)
    {
        // No limit on the whole: recordings take as long as the line takes, and events come as they happen.
        http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(15), AllowAutoRedirect = false }) { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Hands a meeting in.</summary>
    /// <returns>The meeting, and whether it is new.</returns>
    /// <exception cref="LineDroppedException">The connection was lost; the same may be tried again.</exception>
    public async Task<(RemoteMeeting Meeting, bool IsNew)> SubmitAsync(HttpContent form, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/meetings") { Content = form };
        request.Headers.ExpectContinue = true;
        using var answer = await SendAsync(request, cancel);
        return (await ReadAsync<RemoteMeeting>(answer, cancel), answer.StatusCode == HttpStatusCode.Created);
    }

    /// <summary>Begins the upload of a recording, by the protocol tus 1.0.</summary>
    /// <returns>The upload's address.</returns>
    public async Task<Uri> BeginUploadAsync(long length, string name, CancellationToken cancel)
    {
        using var request = UploadRequest(HttpMethod.Post, new Uri("api/v1/uploads", UriKind.Relative));
        request.Headers.Add("Upload-Length", $"{length}");
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))}");
        using var answer = await SendAsync(request, cancel);
        return answer.Headers.Location ?? throw NotTheService();
    }

    /// <summary>How many bytes of an upload have arrived.</summary>
    public async Task<long> UploadedAsync(Uri upload, CancellationToken cancel)
    {
        using var answer = await SendAsync(UploadRequest(HttpMethod.Head, upload), cancel);
        return OffsetOf(answer);
    }

    /// <summary>Sends the rest of an upload.</summary>
    /// <returns>How many bytes of it have arrived then.</returns>
    public async Task<long> SendRestAsync(Uri upload, long offset, HttpContent rest, CancellationToken cancel)
    {
        using var request = UploadRequest(HttpMethod.Patch, upload);
        request.Headers.Add("Upload-Offset", $"{offset}");
        request.Content = rest;
        using var answer = await SendAsync(request, cancel);
        return OffsetOf(answer);
    }

    /// <summary>How far a meeting has come.</summary>
    public async Task<RemoteStatus> StatusAsync(Guid meeting, CancellationToken cancel)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, $"api/v1/meetings/{meeting}/status"), cancel);
        return await ReadAsync<RemoteStatus>(answer, cancel);
    }

    /// <summary>What happens to a meeting after an event, until the connection ends.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="after">Number of the last event known, or empty.</param>
    /// <param name="cancel">Stops the watching.</param>
    /// <exception cref="LineDroppedException">The connection was lost.</exception>
    public async IAsyncEnumerable<RemoteEvent> EventsAsync(Guid meeting, string after, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/meetings/{meeting}/events");
        if (after.Length > 0) request.Headers.Add("Last-Event-ID", after);
        using var answer = await SendAsync(request, cancel);
        var parser = SseParser.Create(await answer.Content.ReadAsStreamAsync(cancel));
        await using var events = parser.EnumerateAsync(cancel).GetAsyncEnumerator(cancel);
        while (true)
        {
            try
            {
                if (!await events.MoveNextAsync()) yield break;
            }
            catch (Exception error) when (error is IOException or HttpRequestException)
            {
                throw Dropped(error);
            }

            yield return RemoteEvent.Of(parser.LastEventId, events.Current.EventType, events.Current.Data);
        }
    }

    public void Dispose() => http.Dispose();

    private static HttpRequestMessage UploadRequest(HttpMethod method, Uri address)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return request;
    }

    private static long OffsetOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Upload-Offset", out var values) && long.TryParse(values.First(), out var offset) ? offset : throw NotTheService();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (answer.IsSuccessStatusCode) return answer;
            using (answer) throw await RefusedAsync(answer, cancel);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.NameResolutionError)
        {
            throw new InputException($"There is no machine called {http.BaseAddress!.Host}. Check --server.", error);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError)
        {
            throw new SummariserException($"No service answers at {http.BaseAddress}. Start it with 'summariser serve', or give its address with --server.", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw Dropped(error);
        }
    }

    private LineDroppedException Dropped(Exception error) => new($"The connection to {http.BaseAddress} was lost. Try again.", error);

    private static async Task<SummariserException> RefusedAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var problem = await ProblemAsync(answer, cancel);
        var words = problem is null ? $"The service answered {(int)answer.StatusCode}." : $"{problem.Title}: {problem.Detail}";
        return answer.StatusCode switch
        {
            >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout => new SummariserException(words),
            HttpStatusCode.Conflict or HttpStatusCode.Locked => new UploadElsewhereException(words),
            _ => new InputException(words),
        };
    }

    private static async Task<RemoteProblem?> ProblemAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json") return null;
        try
        {
            return await answer.Content.ReadFromJsonAsync<RemoteProblem>(ContractJson.Compact, cancel);
        }
        catch (Exception error) when (error is System.Text.Json.JsonException or IOException or HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<T>(ContractJson.Compact, cancel) ?? throw new System.Text.Json.JsonException();
        }
        catch (System.Text.Json.JsonException error)
        {
            throw NotTheService(error);
        }
    }

    private static SummariserException NotTheService(Exception? error = null) => new("What answers at this address is not the service. Check --server.", error);
}

/// <summary>An upload has come to another place than was thought, or another piece of it is arriving.</summary>
internal sealed class UploadElsewhereException(string message) : SummariserException(message)
{
    public override bool IsTransient => true;
}

/// <summary>The connection was lost on the way.</summary>
internal sealed class LineDroppedException(string message, Exception inner) : SummariserException(message, inner)
{
    public override bool IsTransient => true;
}
