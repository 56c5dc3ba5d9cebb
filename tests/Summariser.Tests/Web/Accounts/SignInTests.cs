using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;
using Summariser.Web.Accounts;
using Summariser.Web.Accounts.Identity;

namespace Summariser.Tests.Web.Accounts;

public sealed partial class SignInTests : IAsyncLifetime
{
    private const string NotRight = "Email address or password is not right";

    private AccountBench bench = null!;

    public async Task InitializeAsync() => bench = await AccountBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_right_password_opens_the_page_that_was_wanted()
    {
        await bench.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await AccountBench.SignInAsync(browser, "Ann Wren", returnUrl: "/desk?state=draft");
        Assert.Equal("/desk?state=draft", answer.Headers.Location!.OriginalString);
        Assert.Contains("Ann Wren", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
        Assert.Contains(("Ann Wren", "user-signed-in", ""), bench.Service.Audit.Written);
        Assert.Equal(bench.Clock.GetUtcNow(), (await bench.Service.Users.ListAsync(CancellationToken.None))[0].SignedInAt);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string returnUrl)
    {
        await bench.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await AccountBench.SignInAsync(browser, "Ann Wren", returnUrl: returnUrl);
        Assert.Equal("/desk", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Whoever_is_refused_learns_nothing_from_it()
    {
        await bench.AddAsync("Ann Wren", "clerk");
        var disabled = await bench.AddAsync("Dis Abled", "clerk");
        var locked = await bench.AddAsync("Lock Ed", "clerk");
        var without = await bench.AddAsync("With Out", "clerk");
        await ChangeAsync(disabled, user => user with { Disabled = true });
        await ChangeAsync(locked, user => user with { LockedUntil = bench.Clock.GetUtcNow().AddMinutes(1), FailedAttempts = User.MostFailures });
        await ChangeAsync(without, user => user with { PasswordHash = null });
        var pages = new List<string> { await RefusedAsync("Ann Wren", "another password") };
        foreach (var name in new[] { "No Body", "Dis Abled", "Lock Ed", "With Out" }) pages.Add(await RefusedAsync(name, AccountBench.Password));
        Assert.Single(pages.Distinct());
        Assert.Contains(NotRight, pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_work_is_done_for_a_name_that_is_unknown()
    {
        await using var counted = await CountingAsync();
        await counted.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Nobody(counted.Service);
        foreach (var name in new[] { "Ann Wren", "No Body" })
        {
            using var answer = await AccountBench.SignInAsync(browser, name, "another password");
        }

        Assert.Equal(2, ((CountingHasher)counted.Service.App.Services.GetRequiredService<IPasswordHasher<Account>>()).Verified);
    }

    [Fact]
    public async Task After_five_wrong_attempts_the_right_password_does_not_help_for_a_quarter_of_an_hour()
    {
        await bench.AddAsync("Ann Wren", "clerk");
        for (var attempt = 0; attempt < User.MostFailures; attempt++) await RefusedAsync("Ann Wren", "another password");
        await RefusedAsync("Ann Wren", AccountBench.Password);
        Assert.Contains(("Summariser", "user-locked", "Ann Wren"), bench.Service.Audit.Written);
        bench.Clock.Move(User.LockedFor);
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await AccountBench.SignInAsync(browser, "Ann Wren");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Twenty_guesses_made_at_once_are_five()
    {
        await using var counted = await CountingAsync();
        await counted.AddAsync("Ann Wren", "clerk");
        var passwords = Enumerable.Range(0, 20).Select(guess => $"guess number {guess}");
        await Task.WhenAll(passwords.Select(async password =>
        {
            using var browser = SignedIn.Nobody(counted.Service);
            using var answer = await AccountBench.SignInAsync(browser, "Ann Wren", password);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }));
        Assert.Equal(User.MostFailures, ((CountingHasher)counted.Service.App.Services.GetRequiredService<IPasswordHasher<Account>>()).OfUsers);
    }

    [Fact]
    public async Task Wrong_attempts_before_a_right_one_are_forgotten()
    {
        await bench.AddAsync("Ann Wren", "clerk");
        for (var round = 0; round < 2; round++)
        {
            for (var attempt = 1; attempt < User.MostFailures; attempt++) await RefusedAsync("Ann Wren", "another password");
            using var browser = SignedIn.Nobody(bench.Service);
            using var answer = await AccountBench.SignInAsync(browser, "Ann Wren");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public async Task One_address_may_not_try_for_ever()
    {
        await using var limited = await AccountBench.StartAsync(new AccountOptions { AttemptsAMinuteByAddress = 3 });
        using var browser = SignedIn.Nobody(limited.Service);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var answer = await AccountBench.SignInAsync(browser, $"Number {attempt}", "another password");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var refused = await AccountBench.SignInAsync(browser, "Number 4", "another password");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        using var page = await browser.GetAsync("/account/sign-in");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_session_is_a_cookie_that_no_script_reads_and_no_other_site_sends()
    {
        await bench.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await AccountBench.SignInAsync(browser, "Ann Wren");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("summariser=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Behind_https_cookies_are_secure_and_of_this_host_alone_and_browsers_are_told_to_stay_with_https()
    {
        await using var behind = await AccountBench.StartAsync(web: new WebOptions { TrustedProxies = "127.0.0.1", Names = "summaries.example", LeastFreeGigabytes = 0 });
        await behind.AddAsync("Ann Wren", "clerk");
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = behind.Service.Address };
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Host = "summaries.example";
        using var page = await browser.GetAsync("/account/sign-in");
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        var form = page.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("secure", form, StringComparison.OrdinalIgnoreCase);
        browser.DefaultRequestHeaders.Add("Cookie", form.Split(';')[0]);
        using var answer = await browser.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = AccountBench.EmailOf("Ann Wren"), ["Password"] = AccountBench.Password, ["__RequestVerificationToken"] = TokenOf(await page.Content.ReadAsStringAsync()),
        }));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("__Host-summariser=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Contains("Ann Wren", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_takes_a_form_and_ends_the_session()
    {
        await bench.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Nobody(bench.Service);
        using var signedIn = await AccountBench.SignInAsync(browser, "Ann Wren");
        using var looked = await browser.GetAsync("/account/sign-out");
        Assert.Contains("Ann Wren", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
        using var answer = await browser.SubmitToAsync("/desk", "/account/sign-out");
        Assert.Equal("/account/sign-in?after=signed-out", answer.Headers.Location!.OriginalString);
        using var after = await browser.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, after.StatusCode);
    }

    [Fact]
    public async Task No_password_is_in_a_page_or_in_the_log()
    {
        await bench.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await AccountBench.SignInAsync(browser, "Ann Wren", "a wrong-marker password");
        Assert.DoesNotContain("wrong-marker", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-marker", bench.Service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ann-wren", bench.Service.Log.Text, StringComparison.Ordinal);
    }

    private static async Task<AccountBench> CountingAsync()
    {
        var hasher = new CountingHasher();
        return await AccountBench.StartAsync(also: services => services.AddSingleton<IPasswordHasher<Account>>(hasher));
    }

    private static string TokenOf(string page) => WebUtility.HtmlDecode(Token().Match(page).Groups["token"].Value);

    private async Task<string> RefusedAsync(string name, string password)
    {
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await AccountBench.SignInAsync(browser, name, password);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Select(header => header.Key));
        var page = await answer.Content.ReadAsStringAsync();
        return page.Replace(AccountBench.EmailOf(name), "…", StringComparison.Ordinal).Replace(TokenOf(page), "…", StringComparison.Ordinal);
    }

    private Task<User> ChangeAsync(User user, Func<User, User> change) => bench.Service.Users.ChangeAsync(user.Id, change, null, CancellationToken.None);

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    /// <summary>Finds every password wrong, and counts how often it was asked, and how often of a user there is.</summary>
    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private int verified;
        private int ofUsers;

        public int Verified => verified;

        public int OfUsers => ofUsers;

        public string HashPassword(Account user, string password) => "hash";

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref verified);
            if (user.User.Id != Guid.Empty) Interlocked.Increment(ref ofUsers);
            return PasswordVerificationResult.Failed;
        }
    }
}
