using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web.Access;

namespace Summariser.Tests.Web.Accounts;

/// <summary>Walks every address that people use, as everybody there is, and holds the answers against the table of permissions.</summary>
public sealed partial class RoleTests : IAsyncLifetime
{
    private static readonly string[] Roles = ["", "submitter@harbour", "clerk@harbour", "administrator@harbour", "clerk@seaford", "submitter", "clerk", "administrator"];

    private RunningService service = null!;

    /// <summary>Every address for people that is not for everybody, with each method it is asked by.</summary>
    public static TheoryData<string> Guarded => [.. Permissions.Table.Where(row => row.Value.IsForPeople() && row.Value != Permission.Public).Select(row => row.Key)];

    public async Task InitializeAsync() => service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory, MemberData(nameof(Guarded))]
    public async Task Nobody_gets_in_who_has_not_signed_in(string address)
    {
        using var browser = SignedIn.Nobody(service);
        foreach (var method in MethodsOf(address))
        {
            using var answer = await browser.SendAsync(new HttpRequestMessage(method, PathOf(address)));
            if (method == HttpMethod.Get && address.StartsWith("PAGE ", StringComparison.Ordinal))
            {
                Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
                Assert.StartsWith("/account/sign-in?ReturnUrl=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            }
            else
            {
                Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{method} {address} answered nobody with {answer.StatusCode}");
            }
        }
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task Each_role_is_refused_what_the_table_does_not_give_it_and_nothing_else(string address)
    {
        foreach (var role in Roles)
        {
            using var browser = await SignedIn.AsAsync(service, role.Length > 0 ? [role] : []);
            foreach (var method in MethodsOf(address))
            {
                using var answer = await browser.SendAsync(new HttpRequestMessage(method, PathOf(address)));
                Assert.True(
                    (answer.StatusCode == HttpStatusCode.Forbidden) == !Allows(Permissions.Table[address], role.Split('@')[0]) || answer.StatusCode == HttpStatusCode.NotFound,
                    $"{method} {address} answered '{role}' with {answer.StatusCode}");
                Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_on_every_page_that_takes_one()
    {
        using var browser = await SignedIn.AsAsync(service, "administrator");
        var pages = service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page ? page.HandlerMethods.Any(handler => handler.HttpMethod != "Get")
                : endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText}").ToArray();
        Assert.True(pages.Length >= 8, $"Only {pages.Length} pages were found.");
        foreach (var page in pages)
        {
            foreach (var token in new[] { null, "CfDJ8forged" })
            {
                using var content = new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
                using var answer = await browser.PostAsync(PathOf($"PAGE {page}"), content);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{page} answered a form that was not its own with {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_refused()
    {
        using var attacker = await SignedIn.AsAsync(service, "submitter");
        var (cookie, token) = await FormOfAsync(attacker);
        using var browser = await SignedIn.AsAsync(service, "administrator");
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await browser.PostAsync("/account/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Another_councils_meeting_is_as_if_there_were_none_at_every_address_that_names_one()
    {
        var theirs = service.Meetings.Add("harbour", MeetingState.Draft, "Marker of the harbour");
        var addresses = Permissions.Table.Keys.Where(address => address.Contains(" /media/{id:guid}", StringComparison.Ordinal) || address.Contains(" /desk/meetings/{id:guid}", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(addresses);
        foreach (var role in new[] { "submitter@seaford", "clerk@seaford", "administrator@seaford", "" })
        {
            using var browser = await SignedIn.AsAsync(service, role.Length > 0 ? [role] : []);
            var (_, token) = await FormOfAsync(browser);
            foreach (var address in addresses)
            {
                foreach (var method in MethodsOf(address))
                {
                    var path = PathOf(address).Replace($"{Guid.Empty}", $"{theirs.Id}", StringComparison.Ordinal);
                    using var request = new HttpRequestMessage(method, path);
                    if (method != HttpMethod.Get && method != HttpMethod.Head) request.Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
                    using var answer = await browser.SendAsync(request);
                    Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{method} {address} answered '{role}' with {answer.StatusCode}");
                    Assert.DoesNotContain("Marker of the harbour", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                }
            }
        }
    }

    private static bool Allows(Permission permission, string role) => permission switch
    {
        Permission.SignedIn => true,
        Permission.Submitter => role is "submitter" or "clerk" or "administrator",
        Permission.Clerk => role is "clerk" or "administrator",
        Permission.Administrator => role == "administrator",
        _ => throw new InvalidOperationException($"Say here what {permission} means."),
    };

    private static HttpMethod[] MethodsOf(string address) =>
        address.Split(' ')[0] is "PAGE" ? [HttpMethod.Get, HttpMethod.Post] : [new HttpMethod(address.Split(' ')[0])];

    private static string PathOf(string address) =>
        Parameter().Replace(address.Split(' ')[1], match => match.Value.Contains("guid", StringComparison.Ordinal) ? $"{Guid.Empty}" : "0");

    private static async Task<(string Cookie, string Token)> FormOfAsync(HttpClient browser)
    {
        using var page = await browser.GetAsync("/desk");
        var cookie = page.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("summariser-form=", StringComparison.Ordinal)).Split(';')[0];
        return (cookie, Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value);
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
