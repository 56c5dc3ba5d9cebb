using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Accounts;

public sealed class SessionTests : IAsyncLifetime
{
    private readonly HandClock clock = new();
    private RunningService service = null!;

    public async Task InitializeAsync() => service = await RunningService.StartAsync(services => services.AddSingleton<TimeProvider>(clock));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Whoever_is_signed_in_is_known_by_name()
    {
        using var browser = await SignedIn.AsAsync(service, "clerk@harbour");
        Assert.Contains("Pat clerk@harbour", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_within_a_minute_and_stays_out()
    {
        var (browser, user) = await SignedIn.AsUserAsync(service, ["administrator"]);
        await service.Users.ChangeAsync(user.Id, each => each with { Disabled = true }, null, CancellationToken.None);
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, "/desk"));
        await service.Users.ChangeAsync(user.Id, each => each with { Disabled = false }, null, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, "/desk"));
        using var copied = SignedIn.Browser(service, user);
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(copied, "/desk"));
        browser.Dispose();
    }

    [Fact]
    public async Task Whoever_loses_a_role_or_gains_one_has_it_so_within_a_minute_and_stays_signed_in()
    {
        var (browser, user) = await SignedIn.AsUserAsync(service, ["administrator"]);
        Assert.Contains("/desk/audit", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
        await service.Users.ChangeAsync(user.Id, each => each with { Grants = [new RoleGrant(Role.Submitter)] }, null, CancellationToken.None);
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("/desk/audit", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_in_which_nothing_was_asked_and_not_while_one_works()
    {
        using var browser = await SignedIn.AsAsync(service, "clerk");
        for (var asked = 0; asked < 4; asked++)
        {
            clock.Move(TimeSpan.FromHours(5));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, "/desk"));
        }

        clock.Move(TimeSpan.FromHours(8) + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, "/desk"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("HEAD")]
    [InlineData("DELETE")]
    public async Task What_is_sent_without_a_session_is_refused_and_not_sent_elsewhere(string method)
    {
        using var browser = SignedIn.Nobody(service);
        using var answer = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/desk"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_somebody_made_up_is_none()
    {
        using var browser = SignedIn.Nobody(service);
        browser.DefaultRequestHeaders.Add("Cookie", "summariser=CfDJ8AAAAAAAAAAAAAAAAAAAAAA");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, "/desk"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string page)
    {
        using var answer = await browser.GetAsync(page);
        return answer.StatusCode;
    }
}
