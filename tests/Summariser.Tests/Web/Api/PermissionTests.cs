using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web.Access;

namespace Summariser.Tests.Web.Api;

public sealed partial class PermissionTests : IAsyncLifetime
{
    private RunningService service = null!;

    public static TheoryData<string, string> Guarded
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (address, permission) in Permissions.Table.Where(row => row.Value != Permission.Anybody && !row.Value.IsForPeople())) cases.Add(address, permission.ToString());
            return cases;
        }
    }

    public async Task InitializeAsync() => service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public void The_table_and_the_addresses_of_the_service_are_the_same()
    {
        var mapped = service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => Permissions.NameOf(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods, endpoint.RoutePattern.RawText!));
        Assert.Equal(Permissions.Table.Keys.Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task Without_a_key_nothing_guarded_is_done(string address, string permission)
    {
        using var client = service.Client();
        using var answer = await client.SendAsync(Request(address));
        Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{address} needs {permission} and answered {answer.StatusCode}");
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task A_key_without_the_scope_is_refused(string address, string permission)
    {
        var scopes = Enum.Parse<Permission>(permission) switch
        {
            Permission.Follow => ApiScopes.Manage,
            Permission.Submit => ApiScopes.Read | ApiScopes.Manage,
            _ => ApiScopes.Read | ApiScopes.Submit,
        };
        using var client = service.Client(service.Keys.Add("wrong-scope", scopes));
        using var answer = await client.SendAsync(Request(address));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task A_key_with_the_scope_is_let_in(string address, string permission)
    {
        var scope = Enum.Parse<Permission>(permission) switch
        {
            Permission.Follow => ApiScopes.Read,
            Permission.Submit => ApiScopes.Submit,
            _ => ApiScopes.Manage,
        };
        using var client = service.Client(service.Keys.Add("right-scope", scope));
        using var answer = await client.SendAsync(Request(address));
        Assert.NotEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.NotEqual(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("Bearer nobody")]
    [InlineData("Bearer ")]
    [InlineData("Bearer")]
    [InlineData("Basic cmVhZGVyOg==")]
    [InlineData("reader")]
    [InlineData("Bearer reader extra")]
    [InlineData("Bearer revoked")]
    public async Task A_key_that_is_none_is_told_so_even_where_none_is_needed(string header)
    {
        service.Keys.Add("reader", ApiScopes.Read);
        service.Keys.Add("revoked", ApiScopes.Read, revoked: true);
        using var client = service.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/meetings");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Scopes", "Manage")]
    [InlineData("X-Council", "other")]
    [InlineData("X-Forwarded-User", "admin")]
    [InlineData("X-Original-URL", "/api/v1/meetings")]
    public async Task Scopes_cannot_be_claimed_by_a_header(string name, string value)
    {
        using var client = service.Client(service.Keys.Add("reader", ApiScopes.Read));
        client.DefaultRequestHeaders.Add(name, value);
        using var answer = await client.GetAsync("/api/v1/webhooks?scopes=manage&council=other");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static HttpRequestMessage Request(string address)
    {
        var (method, path) = (address.Split(' ')[0], Parameter().Replace(address.Split(' ')[1], match => match.Value.Contains("guid", StringComparison.Ordinal) ? $"{Guid.Empty}" : "harbour"));
        return new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = method == "PUT" || path.EndsWith("webhooks", StringComparison.Ordinal) || path.EndsWith("meetings", StringComparison.Ordinal)
                ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : null,
        };
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
