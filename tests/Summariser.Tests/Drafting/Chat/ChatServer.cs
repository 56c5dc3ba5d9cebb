using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Summariser.Drafting.Chat;

namespace Summariser.Tests.Drafting.Chat;

/// <summary>A chat service on this machine that speaks OpenAI's protocol and behaves as a test wants it to.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private ChatServer(WebApplication application) => this.application = application;

    /// <summary>What was asked, in the order it came.</summary>
    public ConcurrentQueue<ChatRequest> Requests { get; } = [];

    /// <summary>Settings that lead here.</summary>
    public ChatSettings Settings => new() { Service = "compatible", Endpoint = application.Urls.Single() + "/v1", Model = "local", Key = "a-secret-key", Retries = 0 };

    /// <summary>Starts a service.</summary>
    /// <param name="answer">How it answers: the request, and how many came before it.</param>
    public static async Task<ChatServer> StartAsync(Func<ChatRequest, int, ChatReply> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var built = builder.Build();
        var server = new ChatServer(built);
        built.MapPost("/v1/chat/completions", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = new ChatRequest(await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString());
            var before = server.Requests.Count;
            server.Requests.Enqueue(request);
            await answer(request, before).WriteAsync(context);
        });
        await built.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record ChatRequest(string Body, string Authorization)
{
    private JsonElement Root { get; } = JsonDocument.Parse(Body).RootElement;

    public string Schema => Root.GetProperty("response_format").GetProperty("json_schema").GetProperty("name").GetString()!;

    public bool IsStrict => Root.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean();

    public IReadOnlyList<string> Messages => [.. Root.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").ToString())];

    public string Said => Messages[^1];

    public bool IsRepair => Messages[^1].Contains("\nFaults:\n", StringComparison.Ordinal);
}

/// <summary>What the service sends back.</summary>
internal sealed record ChatReply
{
    public string Content { get; init; } = "";

    public string? Refusal { get; init; }

    public string Finish { get; init; } = "stop";

    public int Status { get; init; } = 200;

    public string? ErrorCode { get; init; }

    public string? RetryAfter { get; init; }

    public string? Raw { get; init; }

    public TimeSpan Delay { get; init; }

    public int Input { get; init; } = 1_000;

    public int Output { get; init; } = 100;

    public async Task WriteAsync(HttpContext context)
    {
        await Task.Delay(Delay, context.RequestAborted);
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        if (RetryAfter is not null)
        {
            context.Response.Headers.RetryAfter = RetryAfter;
        }

        await context.Response.WriteAsync(Raw ?? JsonSerializer.Serialize(Status == 200 ? Completion() : Failure()), context.RequestAborted);
    }

    private object Completion() => new
    {
        id = "chat-1",
        @object = "chat.completion",
        created = 1_760_000_000,
        model = "local",
        choices = new[] { new { index = 0, finish_reason = Finish, message = new { role = "assistant", content = Content, refusal = Refusal } } },
        usage = new { prompt_tokens = Input, completion_tokens = Output, total_tokens = Input + Output },
    };

    private object Failure() => new { error = new { message = "no", type = "error", code = ErrorCode } };
}
