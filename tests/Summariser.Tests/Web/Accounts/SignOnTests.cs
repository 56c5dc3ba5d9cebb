using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;
using Summariser.Web.Accounts;
using Summariser.Web.Accounts.SignOn;
using Summariser.Web.Hosting;

namespace Summariser.Tests.Web.Accounts;

public sealed class SignOnTests : IAsyncLifetime
{
    private IdentityServer identity = null!;
    private AccountBench bench = null!;
    private HttpClient browser = null!;

    private IUsers Users => bench.Service.Users;

    public async Task InitializeAsync()
    {
        identity = await IdentityServer.StartAsync();
        bench = await AccountBench.StartAsync(new AccountOptions { AttemptsAMinuteByAddress = 1000, SignOn = identity.Options() });
        browser = SignedIn.Nobody(bench.Service);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await bench.DisposeAsync();
        await identity.DisposeAsync();
    }

    [Fact]
    public async Task A_member_of_a_group_comes_in_with_its_role_and_to_the_page_that_was_wanted()
    {
        Assert.Contains("Sign in with Harbour accounts", await browser.GetStringAsync("/account/sign-in?ReturnUrl=%2Fdesk%3Fstate%3Ddraft"), StringComparison.Ordinal);
        Assert.Equal("/desk?state=draft", await SignOnAsync("/account/sign-on?returnUrl=%2Fdesk%3Fstate%3Ddraft"));
        Assert.Contains("Ann Wren", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
        var user = Assert.Single(await Users.ListAsync(CancellationToken.None));
        Assert.Equal([new RoleGrant(Role.Clerk, "harbour")], user.Grants);
        Assert.Equal(new ExternalSubject($"{identity.Address}authorize", "subject-7"), user.Subject);
        Assert.Equal("authorize summariser openid profile email User.Read S256", identity.Asked.First());
        Assert.Contains(("Ann Wren", "user-signed-in", ""), bench.Service.Audit.Written);
    }

    [Fact]
    public async Task Groups_are_looked_up_whenever_somebody_signs_in_and_the_session_does_not_outlast_the_day()
    {
        await SignOnAsync();
        identity.Groups.Add(IdentityServer.Administrators);
        for (var hour = 0; hour < 7; hour++)
        {
            bench.Clock.Move(TimeSpan.FromHours(1));
            Assert.Contains("Ann Wren", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
        }

        bench.Clock.Move(TimeSpan.FromHours(1));
        using var ended = await browser.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        await SignOnAsync();
        Assert.Contains("Audit log", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_no_mapped_group_is_not_let_in()
    {
        identity.Groups.Clear();
        Assert.Equal("/account/sign-in?after=no-role", await SignOnAsync());
        await IsNotSignedInAsync();
        Assert.Empty(await Users.ListAsync(CancellationToken.None));
        Assert.Contains("no role here", await browser.GetStringAsync("/account/sign-in?after=no-role"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_left_every_group_loses_what_they_gave()
    {
        await SignOnAsync();
        identity.Groups.Clear();
        using var other = SignedIn.Nobody(bench.Service);
        Assert.Equal("/account/sign-in?after=no-role", await SignOnAsync(other: other));
        bench.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("Add a recording", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_disabled_here_is_not_let_in_by_another_service()
    {
        await SignOnAsync();
        var user = Assert.Single(await Users.ListAsync(CancellationToken.None));
        await Users.ChangeAsync(user.Id, each => each with { Disabled = true }, null, CancellationToken.None);
        using var other = SignedIn.Nobody(bench.Service);
        Assert.Equal("/account/sign-in?after=account-disabled", await SignOnAsync(other: other));
    }

    [Fact]
    public async Task An_email_address_alone_takes_over_no_account()
    {
        var local = await Users.AddAsync(new NewUser("Somebody", "ann.wren@harbour.example", [new RoleGrant(Role.Administrator)], "hash"), new AuditNote(Actor.Program, "user-added"), CancellationToken.None);
        Assert.Equal("/account/sign-in?after=address-taken", await SignOnAsync());
        await IsNotSignedInAsync();
        Assert.Equal(local, Assert.Single(await Users.ListAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_second_person_of_the_same_name_is_told_from_the_first()
    {
        await bench.AddAsync("Ann Wren", "clerk");
        identity.Person["email"] = "other.ann@harbour.example";
        await SignOnAsync();
        Assert.Contains("Ann Wren (other.ann@harbour.example)", await browser.GetStringAsync("/desk"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("access_denied")]
    [InlineData("server_error")]
    public async Task An_error_of_the_other_service_leads_back_to_signing_in(string error)
    {
        identity.Error = error;
        Assert.Equal("/account/sign-in?after=sign-on-failed", await SignOnAsync());
        await IsNotSignedInAsync();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task A_token_that_is_refused_lets_nobody_in(int status)
    {
        identity.TokenStatus = status;
        Assert.Equal("/account/sign-in?after=sign-on-failed", await SignOnAsync());
        await IsNotSignedInAsync();
        Assert.DoesNotContain("secret-marker", bench.Service.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the-client-secret", bench.Service.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sub", "")]
    [InlineData("name", "two\nlines")]
    [InlineData("email", "no address")]
    public async Task A_person_who_cannot_be_told_from_others_is_not_let_in(string field, string value)
    {
        identity.Person[field] = value;
        Assert.Equal("/account/sign-in?after=sign-on-failed", await SignOnAsync());
        await IsNotSignedInAsync();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CfDJ8forged")]
    public async Task An_answer_this_browser_did_not_ask_for_lets_nobody_in(string? state)
    {
        var asked = await StepAsync(browser, "/account/sign-on");
        var answer = QueryHelpers.AddQueryString(SignOnHandler.AnswerPath, new Dictionary<string, string?> { ["code"] = "code-1", ["state"] = state });
        Assert.Equal("/account/sign-in?after=sign-on-failed", (await StepAsync(browser, answer)).OriginalString);

        // Another browser's own answer, which an attacker could have somebody open.
        var theirs = await StepAsync(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }), asked.AbsoluteUri);
        using var victim = SignedIn.Nobody(bench.Service);
        Assert.Equal("/account/sign-in?after=sign-on-failed", (await StepAsync(victim, theirs.PathAndQuery)).OriginalString);
        await IsNotSignedInAsync();
    }

    [Fact]
    public async Task An_answer_works_once()
    {
        var asked = await StepAsync(browser, "/account/sign-on");
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var answer = (await StepAsync(plain, asked.AbsoluteUri)).PathAndQuery;
        Assert.Equal("/desk", (await StepAsync(browser, answer)).OriginalString);
        Assert.Equal("/account/sign-in?after=sign-on-failed", (await StepAsync(browser, answer)).OriginalString);
    }

    [Fact]
    public async Task The_token_goes_to_no_other_machine_whatever_the_list_of_groups_says()
    {
        await using var elsewhere = await IdentityServer.StartAsync();
        identity.NextPage = $"{elsewhere.Address}groups?page=2";
        Assert.Equal("/account/sign-in?after=no-role", await SignOnAsync());
        Assert.Empty(elsewhere.Asked);
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_afterwards() =>
        Assert.Equal("/desk", await SignOnAsync("/account/sign-on?returnUrl=https%3A%2F%2Felsewhere.example"));

    [Fact]
    public async Task Where_it_is_not_switched_on_there_is_none()
    {
        await using var without = await AccountBench.StartAsync();
        using var other = SignedIn.Nobody(without.Service);
        using var answer = await other.GetAsync("/account/sign-on");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var back = await other.GetAsync(SignOnHandler.AnswerPath);
        Assert.Equal(HttpStatusCode.NotFound, back.StatusCode);
    }

    [Theory]
    [InlineData("http://login.example/authorize", "secret", "clerk", "AuthorizationEndpoint")]
    [InlineData("", "secret", "clerk", "AuthorizationEndpoint")]
    [InlineData("https://login.example/authorize", "", "clerk", "ClientSecret")]
    [InlineData("https://login.example/authorize", "secret", "owner", "Groups")]
    public void A_setting_that_cannot_be_used_stops_the_start_with_its_name(string authorization, string secret, string role, string told)
    {
        var options = identity.Options() with { AuthorizationEndpoint = authorization, ClientSecret = secret, Groups = [new GroupRole { Group = "a", Role = role }] };
        var refused = Assert.Throws<InputException>(() => WebService.Build(new WebOptions(), new AccountOptions { SignOn = options }, _ => { }));
        Assert.Contains($"Accounts:SignOn:{told}", refused.Message.Replace("ClientId and ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("'secret'", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Goes the whole way, from this service to the other and back, and gives where it ends.</summary>
    private async Task<string> SignOnAsync(string begin = "/account/sign-on", HttpClient? other = null)
    {
        var asked = await StepAsync(other ?? browser, begin);
        Assert.Equal(identity.Address.Authority, asked.Authority);
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var answer = await StepAsync(plain, asked.AbsoluteUri);
        return (await StepAsync(other ?? browser, answer.PathAndQuery)).OriginalString;
    }

    private static async Task<Uri> StepAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }

    private async Task IsNotSignedInAsync()
    {
        using var answer = await browser.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
