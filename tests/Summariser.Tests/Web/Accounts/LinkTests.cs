using System.Net;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web.Accounts;

namespace Summariser.Tests.Web.Accounts;

public sealed class LinkTests : IAsyncLifetime
{
    private AccountBench bench = null!;

    private IUsers Users => bench.Service.Users;

    public async Task InitializeAsync() => bench = await AccountBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_first_administrator_gives_a_name_and_a_password_and_signs_in()
    {
        var link = $"/account/link/{await FirstLinkAsync()}";
        using var browser = SignedIn.Nobody(bench.Service);
        using var set = await browser.SubmitAsync(link, ("FullName", "Ann Wren"), ("Email", AccountBench.EmailOf("Ann Wren")), ("Password", AccountBench.Password), ("Again", AccountBench.Password));
        Assert.Equal("/account/sign-in?after=password-set", set.Headers.Location!.OriginalString);
        using var signedIn = await AccountBench.SignInAsync(browser, "Ann Wren");
        Assert.Contains("Add a person", await browser.GetStringAsync("/desk/users"), StringComparison.Ordinal);
        Assert.Equal([new RoleGrant(Role.Administrator)], Assert.Single(await Users.ListAsync(CancellationToken.None)).Grants);
        using var again = await browser.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_link_for_the_first_administrator_is_good_for_nothing_once_there_is_a_user()
    {
        var secret = await FirstLinkAsync();
        await bench.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await browser.GetAsync($"/account/link/{secret}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "ann@harbour.example", AccountBench.Password, AccountBench.Password, "Enter your full name")]
    [InlineData("Ann Wren", "ann", AccountBench.Password, AccountBench.Password, "Enter an email address")]
    [InlineData("Ann Wren", "ann@harbour.example", "password1234", "password1234", "easy to guess")]
    [InlineData("Ann Wren", "ann@harbour.example", AccountBench.Password, "another password", "not the same")]
    [InlineData("Ann Wren", "ann@harbour.example", "", "", "12 characters")]
    public async Task What_cannot_be_used_is_told_beside_its_field_and_the_link_goes_on_working(string name, string email, string password, string again, string told)
    {
        var link = $"/account/link/{await FirstLinkAsync()}";
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await browser.SubmitAsync(link, ("FullName", name), ("Email", email), ("Password", password), ("Again", again));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.False(await Users.AnyAsync(CancellationToken.None));
        Assert.NotNull(await browser.GetStringAsync(link));
    }

    [Fact]
    public async Task A_new_password_ends_every_session_and_opens_a_locked_account()
    {
        var user = await bench.AddAsync("Ann Wren", "clerk");
        using var elsewhere = SignedIn.Browser(bench.Service, user);
        await Users.ChangeAsync(user.Id, each => each with { FailedAttempts = User.MostFailures, LockedUntil = bench.Clock.GetUtcNow().AddDays(1) }, null, CancellationToken.None);
        var secret = await Users.MakeLinkAsync(user.Id, bench.Clock.GetUtcNow().AddHours(1), null, CancellationToken.None);
        using var browser = SignedIn.Nobody(bench.Service);
        using var set = await browser.SubmitAsync($"/account/link/{secret}", ("Password", "tangerine-kettle-otter"), ("Again", "tangerine-kettle-otter"));
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        bench.Clock.Move(TimeSpan.FromMinutes(1));
        using var ended = await elsewhere.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var signedIn = await AccountBench.SignInAsync(browser, "Ann Wren", "tangerine-kettle-otter");
        Assert.Equal("/desk", signedIn.Headers.Location!.OriginalString);
        Assert.Contains(("Ann Wren", "user-password-set", ""), bench.Service.Audit.Written);
    }

    [Fact]
    public async Task A_link_of_somebody_disabled_is_no_way_back_in()
    {
        var user = await bench.AddAsync("Ann Wren", "clerk");
        var secret = await Users.MakeLinkAsync(user.Id, bench.Clock.GetUtcNow().AddHours(1), null, CancellationToken.None);
        await Users.ChangeAsync(user.Id, each => each with { Disabled = true }, null, CancellationToken.None);
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await browser.GetAsync($"/account/link/{secret}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Ann Wren", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_password_is_changed_by_whoever_knows_it()
    {
        var user = await bench.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Browser(bench.Service, user);
        using var elsewhere = SignedIn.Browser(bench.Service, user);
        using var wrong = await browser.SubmitAsync("/account/password", ("Current", "another password"), ("Password", "tangerine-kettle-otter"), ("Again", "tangerine-kettle-otter"));
        Assert.Contains("Password is not right", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await browser.SubmitAsync("/account/password", ("Current", AccountBench.Password), ("Password", "tangerine-kettle-otter"), ("Again", "tangerine-kettle-otter"));
        Assert.Equal("/account?after=password-set", right.Headers.Location!.OriginalString);
        bench.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Contains("Ann Wren", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
        using var ended = await elsewhere.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    private Task<string> FirstLinkAsync() => Users.MakeLinkAsync(user: null, bench.Clock.GetUtcNow() + PasswordLinks.ForFirst, null, CancellationToken.None);
}
