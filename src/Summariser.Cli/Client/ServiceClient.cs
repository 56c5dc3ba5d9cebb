using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
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
        return answer.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
            ? new SummariserException(words)
            : new InputException(words);
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
            throw new SummariserException("What answers at this address is not the service. Check --server.", error);
        }
    }
}

/// <summary>The connection was lost on the way.</summary>
internal sealed class LineDroppedException(string message, Exception inner) : SummariserException(message, inner)
{
    public override bool IsTransient => true;
}
