using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Summariser.Tests.Speech.Cloud;

/// <summary>A speech service on the loopback address that answers each request as the next behaviour says, and the last one for ever.</summary>
internal sealed class SpeechService : IAsyncDisposable
{
    private readonly WebApplication site;
    private int asked;

    private SpeechService(WebApplication site) => this.site = site;

    public Uri Address => new(site.Urls.First());

    /// <summary>How many requests have come.</summary>
    public int Asked => asked;

    /// <summary>What was sent, a request each: the form's fields and the file's name, length and first bytes.</summary>
    public ConcurrentQueue<(Dictionary<string, string> Fields, string FileName, long Length, byte[] Head)> Sent { get; } = [];

    public static async Task<SpeechService> StartAsync(params Func<HttpContext, Task>[] behaviours)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var service = new SpeechService(builder.Build());
        service.site.MapPost("/v1/audio/transcriptions", async context =>
        {
            var number = Interlocked.Increment(ref service.asked) - 1;
            var form = await context.Request.ReadFormAsync();
            var file = form.Files.Single();
            var head = new byte[Math.Min(4, file.Length)];
            await using var bytes = file.OpenReadStream();
            await bytes.ReadExactlyAsync(head);
            service.Sent.Enqueue((form.ToDictionary(field => field.Key, field => field.Value.ToString()), file.FileName, file.Length, head));
            await behaviours[Math.Min(number, behaviours.Length - 1)](context);
        });
        await service.site.StartAsync();
        return service;
    }

    /// <summary>A right answer with segments.</summary>
    public static Func<HttpContext, Task> Says(params (double Start, double End, string Text)[] segments) => context => context.Response.WriteAsJsonAsync(new
    {
        task = "transcribe",
        language = "english",
        duration = 30.0,
        text = string.Join(' ', segments.Select(segment => segment.Text)),
        segments = segments.Select((segment, at) => new
        {
            id = at, seek = 0, start = segment.Start, end = segment.End, text = segment.Text, tokens = Array.Empty<int>(), temperature = 0.0, avg_logprob = -0.2,
            compression_ratio = 1.2, no_speech_prob = 0.01,
        }),
    });

    /// <summary>A right answer without times.</summary>
    public static Func<HttpContext, Task> SaysWithoutTimes(string text) => context => context.Response.WriteAsJsonAsync(new { text });

    /// <summary>A refusal. Its body repeats the key, as careless services do.</summary>
    public static Func<HttpContext, Task> Refuses(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsync(JsonSerializer.Serialize(new { error = new { message = $"refused {context.Request.Headers.Authorization}", code = "no" } }));
    };

    /// <summary>An answer that never comes.</summary>
    public static Func<HttpContext, Task> Hangs => context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    /// <summary>An answer that breaks off.</summary>
    public static Func<HttpContext, Task> BreaksOff => async context =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"text\": \"Good even");
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>An answer that is not JSON.</summary>
    public static Func<HttpContext, Task> Babbles => context =>
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("{\"text\": \"Good evening\", \"segments\": [{]");
    };

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
