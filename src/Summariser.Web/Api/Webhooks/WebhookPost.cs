using System.Net;
using System.Net.Mime;
using System.Text;
using Summariser.Core;
using Summariser.Core.Network;
using Summariser.Core.Records;

namespace Summariser.Web.Api.Webhooks;

/// <summary>Posts one message. Redirects are not followed, the answer's body is not read.</summary>
internal sealed class WebhookPost : IDisposable
{
    private readonly HttpClient client;
    private readonly TimeProvider clock;

    public WebhookPost(WebOptions options, TimeProvider clock)
    {
        this.clock = clock;
        client = new HttpClient(GuardedConnection.Handler(options.Webhooks.AllowPrivate)) { Timeout = TimeSpan.FromSeconds(options.Webhooks.TimeoutSeconds) };
        client.DefaultRequestHeaders.Add("User-Agent", "Summariser (webhook)");
    }

    public async Task<WebhookOutcome> SendAsync(WebhookMessage message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Address);
        request.Content = new StringContent(message.Body, Encoding.UTF8, MediaTypeNames.Application.Json);
        request.Headers.Add(WebhookSignature.TimeHeader, $"{now}");
        request.Headers.Add(WebhookSignature.MessageHeader, $"{message.Number}");
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(message.Secret, now, message.Body));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.StatusCode switch
            {
                >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new WebhookOutcome.Arrived(),
                HttpStatusCode.Gone => new WebhookOutcome.Failed("The address answered 410: it is gone.", MayTryAgain: false),
                var status => new WebhookOutcome.Failed($"The address answered {(int)status}.", MayTryAgain: true),
            };
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new WebhookOutcome.Failed($"The address did not answer within {client.Timeout.TotalSeconds:0} seconds.", MayTryAgain: true);
        }
        catch (HttpRequestException error) when (error.InnerException is InputException)
        {
            return new WebhookOutcome.Failed("The address is inside a private network; see Web:Webhooks:AllowPrivate.", MayTryAgain: true);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return new WebhookOutcome.Failed("The address cannot be reached.", MayTryAgain: true);
        }
    }

    public void Dispose() => client.Dispose();
}

/// <summary>What became of a message.</summary>
internal abstract record WebhookOutcome
{
    private WebhookOutcome()
    {
    }

    /// <summary>The receiver took it.</summary>
    public sealed record Arrived : WebhookOutcome;

    /// <summary>It did not arrive.</summary>
    /// <param name="Reason">Why, in words.</param>
    /// <param name="MayTryAgain">Whether trying again may help.</param>
    public sealed record Failed(string Reason, bool MayTryAgain) : WebhookOutcome;
}
