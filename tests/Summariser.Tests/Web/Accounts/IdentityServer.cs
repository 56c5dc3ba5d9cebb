using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Web.Accounts.SignOn;

namespace Summariser.Tests.Web.Accounts;

/// <summary>An identity server of the tests' own: it signs one person in, and misbehaves when told to.</summary>
internal sealed class IdentityServer : IAsyncDisposable
{
    public const string Clerks = "0d1b6a5e-0000-4000-8000-000000000001";
    public const string Administrators = "0d1b6a5e-0000-4000-8000-000000000002";

    private readonly ConcurrentDictionary<string, string> challenges = new();
    private readonly WebApplication app;
    private int codes;

    private IdentityServer(WebApplication app) => this.app = app;

    /// <summary>What it says of the person.</summary>
    public JsonObject Person { get; } = new() { ["sub"] = "subject-7", ["name"] = "Ann Wren", ["email"] = "ann.wren@harbour.example" };

    /// <summary>The groups the person is in.</summary>
    public List<string> Groups { get; } = [Clerks];

    /// <summary>The error people are sent back with, or null to sign them in.</summary>
    public string? Error { get; set; }

    /// <summary>The status tokens are given with.</summary>
    public int TokenStatus { get; set; } = StatusCodes.Status200OK;

    /// <summary>Where the second page of groups is said to be; null for where it is.</summary>
    public string? NextPage { get; set; }

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<IdentityServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var server = new IdentityServer(builder.Build());
        server.app.UseRouting();
        server.app.MapGet("/authorize", server.Authorize);
        server.app.MapPost("/token", server.TokenAsync);
        server.app.MapGet("/userinfo", context => server.WithTokenAsync(context, server.Person));
        server.app.MapGet("/groups", context => server.WithTokenAsync(context, server.PageOfGroups(context.Request.Query.ContainsKey("page"))));
        await server.app.StartAsync();
        return server;
    }

    public SignOnOptions Options() => new()
    {
        Enabled = true, Name = "Harbour accounts", AuthorizationEndpoint = $"{Address}authorize", TokenEndpoint = $"{Address}token", UserInformationEndpoint = $"{Address}userinfo",
        GroupsEndpoint = $"{Address}groups", GroupsField = "value", ClientId = "summariser", ClientSecret = "the-client-secret",
        Groups = [new GroupRole { Group = Clerks, Role = "clerk@harbour" }, new GroupRole { Group = Administrators, Role = "administrator" }],
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        Asked.Enqueue($"authorize {query["client_id"]} {query["scope"]} {query["code_challenge_method"]}");
        var code = $"code-{Interlocked.Increment(ref codes)}";
        challenges[code] = query["code_challenge"].ToString();
        context.Response.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?>
        {
            [Error is null ? "code" : "error"] = Error ?? code, ["state"] = query["state"],
        }));
        return Task.CompletedTask;
    }

    private async Task TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        Asked.Enqueue($"token {form["client_id"]} {form["grant_type"]}");
        var proof = WebEncoders.Base64UrlEncode(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var good = form["client_secret"] == "the-client-secret" && challenges.TryRemove(form["code"].ToString(), out var challenge) && challenge == proof;
        context.Response.StatusCode = good ? TokenStatus : StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(good && TokenStatus == StatusCodes.Status200OK
            ? """{"access_token":"the-access-token","token_type":"Bearer","expires_in":3600}"""
            : """{"error":"invalid_grant","error_description":"secret-marker"}""");
    }

    private async Task WithTokenAsync(HttpContext context, JsonNode answer)
    {
        Asked.Enqueue($"{context.Request.Path} {context.Request.Headers.Authorization}");
        context.Response.StatusCode = context.Request.Headers.Authorization == "Bearer the-access-token" ? StatusCodes.Status200OK : StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }

    // As Microsoft Graph gives them: page by page, groups that give nothing first.
    private JsonObject PageOfGroups(bool second) => second
        ? new JsonObject { ["value"] = new JsonArray([.. Groups.Select(group => new JsonObject { ["id"] = group })]) }
        : new JsonObject { ["value"] = new JsonArray(new JsonObject { ["id"] = "another group" }), ["@odata.nextLink"] = NextPage ?? $"{Address}groups?page=2" };
}
