using System.Net;
using System.Text.RegularExpressions;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web.Accounts.Identity;

namespace Summariser.Tests.Web.Accounts;

public sealed partial class TwoStepsTests : IAsyncLifetime
{
    private AccountBench bench = null!;

    public async Task InitializeAsync() => bench = await AccountBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_code_of_the_app_is_asked_for_once_it_is_switched_on()
    {
        var (key, _) = await SwitchOnAsync("Ann Wren");
        using var browser = await HalfSignedInAsync("Ann Wren");
        Assert.False(await IsSignedInAsync(browser));
        using var answer = await browser.SubmitAsync("/account/sign-in/code?ReturnUrl=%2Fdesk%3Fstate%3Ddraft", ("Code", NextCode(key)), ("ReturnUrl", "/desk?state=draft"));
        Assert.Equal("/desk?state=draft", answer.Headers.Location!.OriginalString);
        Assert.True(await IsSignedInAsync(browser));
        Assert.Contains(("Ann Wren", "user-two-steps-on", "Ann Wren"), bench.Service.Audit.Written);
    }

    [Fact]
    public async Task A_code_somebody_looked_at_does_not_work_again()
    {
        var (key, _) = await SwitchOnAsync("Ann Wren");
        var code = NextCode(key);
        using var first = await HalfSignedInAsync("Ann Wren");
        using var done = await first.SubmitAsync("/account/sign-in/code", ("Code", code));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        using var second = await HalfSignedInAsync("Ann Wren");
        using var again = await second.SubmitAsync("/account/sign-in/code", ("Code", code));
        Assert.Contains("Code is not right", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await IsSignedInAsync(second));
    }

    [Fact]
    public async Task A_recovery_code_works_once_in_place_of_the_app()
    {
        var (_, codes) = await SwitchOnAsync("Ann Wren");
        Assert.Equal(10, codes.Distinct().Count());
        using var first = await HalfSignedInAsync("Ann Wren");
        using var done = await first.SubmitAsync("/account/sign-in/code?Recovery=true", ("Code", codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)), ("Recovery", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Contains("9 recovery codes left", await first.GetStringAsync("/account"), StringComparison.Ordinal);
        using var second = await HalfSignedInAsync("Ann Wren");
        using var again = await second.SubmitAsync("/account/sign-in/code?Recovery=true", ("Code", codes[3]), ("Recovery", "true"));
        Assert.False(await IsSignedInAsync(second));
    }

    [Fact]
    public async Task Whoever_knows_the_password_cannot_guess_codes_by_giving_it_again_and_again()
    {
        var (key, _) = await SwitchOnAsync("Ann Wren");
        for (var round = 0; round < 3; round++)
        {
            using var browser = SignedIn.Nobody(bench.Service);
            using var password = await AccountBench.SignInAsync(browser, "Ann Wren");
            if (password.StatusCode != HttpStatusCode.Redirect) break;
            using var guess = await browser.SubmitAsync("/account/sign-in/code", ("Code", "000000"));
        }

        Assert.True((await UserAsync("Ann Wren")).IsLockedAt(bench.Clock.GetUtcNow()));
        using var right = SignedIn.Nobody(bench.Service);
        using var refused = await AccountBench.SignInAsync(right, "Ann Wren");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.NotEmpty(NextCode(key));
    }

    [Fact]
    public async Task Without_the_password_first_there_is_nothing_to_give_a_code_to()
    {
        await SwitchOnAsync("Ann Wren");
        using var browser = SignedIn.Nobody(bench.Service);
        using var answer = await browser.GetAsync("/account/sign-in/code");
        Assert.Equal("/account/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Switching_it_off_takes_the_password()
    {
        var (_, _) = await SwitchOnAsync("Ann Wren");
        using var browser = SignedIn.Browser(bench.Service, await UserAsync("Ann Wren"));
        using var wrong = await browser.SubmitToAsync("/account/two-steps", "/account/two-steps?handler=off", ("Password", "another password"));
        Assert.Contains("Password is not right", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True((await UserAsync("Ann Wren")).NeedsCode);
        using var right = await browser.SubmitToAsync("/account/two-steps", "/account/two-steps?handler=off", ("Password", AccountBench.Password));
        Assert.Equal("/account", right.Headers.Location!.OriginalString);
        var user = await UserAsync("Ann Wren");
        Assert.Equal((false, null, 0), (user.NeedsCode, user.AuthenticatorKey, user.RecoveryCodes.Count));
        Assert.True(await IsSignedInAsync(browser));
    }

    [Fact]
    public async Task It_is_not_on_before_the_app_has_shown_a_right_code()
    {
        var user = await bench.AddAsync("Ann Wren", "clerk");
        using var browser = SignedIn.Browser(bench.Service, user);
        using var begun = await browser.SubmitToAsync("/account/two-steps", "/account/two-steps?handler=begin", ("Password", AccountBench.Password));
        using var wrong = await browser.SubmitToAsync("/account/two-steps", "/account/two-steps?handler=confirm", ("Code", "000000"));
        Assert.Contains("Code is not right", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False((await UserAsync("Ann Wren")).NeedsCode);
    }

    private async Task<(string Key, string[] Codes)> SwitchOnAsync(string name)
    {
        var user = await bench.AddAsync(name, "clerk");
        using var browser = SignedIn.Browser(bench.Service, user);
        using var begun = await browser.SubmitToAsync("/account/two-steps", "/account/two-steps?handler=begin", ("Password", AccountBench.Password));
        var key = Key().Match(await begun.Content.ReadAsStringAsync()).Groups["key"].Value;
        using var done = await browser.SubmitToAsync("/account/two-steps", "/account/two-steps?handler=confirm", ("Code", OneTimeCode.At(OneTimeCode.KeyOf(key), OneTimeCode.StepAt(bench.Clock.GetUtcNow()))));
        var codes = Codes().Matches(await done.Content.ReadAsStringAsync()).Select(match => match.Value).ToArray();
        Assert.True(await IsSignedInAsync(browser));
        return (key, codes);
    }

    /// <summary>Waits for the next code to come up, as whoever has the phone does.</summary>
    private string NextCode(string key)
    {
        bench.Clock.Move(TimeSpan.FromSeconds(30));
        return OneTimeCode.At(OneTimeCode.KeyOf(key), OneTimeCode.StepAt(bench.Clock.GetUtcNow()));
    }

    private async Task<HttpClient> HalfSignedInAsync(string name)
    {
        var browser = SignedIn.Nobody(bench.Service);
        using var answer = await AccountBench.SignInAsync(browser, name);
        Assert.StartsWith("/account/sign-in/code", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return browser;
    }

    private static async Task<bool> IsSignedInAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/desk");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private async Task<User> UserAsync(string name) => (await bench.Service.Users.FindAsync(AccountBench.EmailOf(name), CancellationToken.None))!;

    [GeneratedRegex("""<code id="key">(?<key>[A-Z2-7 ]+)</code>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex("""[A-Z2-9]{5}-[A-Z2-9]{5}""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
