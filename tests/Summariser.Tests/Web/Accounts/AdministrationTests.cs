using System.Net;
using System.Text.RegularExpressions;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;

namespace Summariser.Tests.Web.Accounts;

public sealed partial class AdministrationTests : IAsyncLifetime
{
    private AccountBench bench = null!;

    private IUsers Users => bench.Service.Users;

    public async Task InitializeAsync()
    {
        bench = await AccountBench.StartAsync();
        foreach (var council in new[] { "harbour", "seaford" })
        {
            await bench.Service.Meetings.SaveCouncilAsync(new CouncilRecord(council, $"{council} council"), Actor.Program, CancellationToken.None);
        }
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Somebody_is_added_and_sets_their_password_by_the_link_that_is_shown_once()
    {
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator");
        using var added = await AddAsync(browser, "Ann Wren", "clerk@seaford", "submitter");
        var page = await added.Content.ReadAsStringAsync();
        var link = Link().Match(page).Groups["link"].Value;
        Assert.StartsWith($"{bench.Service.Address}account/link/", link, StringComparison.Ordinal);
        using var theirs = SignedIn.Nobody(bench.Service);
        using var set = await theirs.SubmitAsync(new Uri(link).AbsolutePath, ("Password", AccountBench.Password), ("Again", AccountBench.Password));
        using var signedIn = await AccountBench.SignInAsync(theirs, "Ann Wren");
        Assert.Contains("Ann Wren", await theirs.GetStringAsync("/desk"), StringComparison.Ordinal);
        Assert.Contains(("Pat administrator", "user-added", "Ann Wren (clerk@seaford, submitter)"), bench.Service.Audit.Written);
        Assert.Contains("Ann Wren", await browser.GetStringAsync("/desk/users"), StringComparison.Ordinal);
        Assert.DoesNotContain(link, await browser.GetStringAsync($"/desk/users/{(await UserAsync("Ann Wren")).Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_begin_with_the_address_people_use_where_the_settings_say_it()
    {
        await using var named = await AccountBench.StartAsync(web: new WebOptions { LeastFreeGigabytes = 0, Public = new PublicOptions { Address = "https://summaries.example/" } });
        var person = await named.AddAsync("Ann Wren", "clerk");
        using var browser = await SignedIn.AsAsync(named.Service, "administrator");
        using var made = await PostAsync(browser, person, "link");
        Assert.StartsWith("https://summaries.example/account/link/", Link().Match(await made.Content.ReadAsStringAsync()).Groups["link"].Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("clerk")]
    [InlineData("clerk@seaford")]
    [InlineData("administrator@seaford")]
    public async Task An_administrator_of_one_council_gives_no_role_beyond_it(string grant)
    {
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator@harbour");
        using var refused = await AddAsync(browser, "Ann Wren", grant);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var together = await AddAsync(browser, "Ann Wren", "clerk@harbour", grant);
        Assert.Equal(HttpStatusCode.Forbidden, together.StatusCode);
        Assert.Null(await Users.FindAsync(AccountBench.EmailOf("Ann Wren"), CancellationToken.None));
        var theirs = await bench.AddAsync("Bob Finch", "clerk@harbour");
        using var raised = await PostAsync(browser, theirs, "roles", ("Grants", grant));
        Assert.Equal(HttpStatusCode.Forbidden, raised.StatusCode);
        Assert.Equal([new RoleGrant(Role.Clerk, "harbour")], (await UserAsync("Bob Finch")).Grants);
    }

    [Theory]
    [InlineData("administrator")]
    [InlineData("clerk@seaford")]
    [InlineData("clerk@harbour", "clerk@seaford")]
    [InlineData("submitter")]
    public async Task People_with_a_role_beyond_the_council_are_as_if_there_were_none(params string[] roles)
    {
        var person = await bench.AddAsync("Ann Wren", roles);
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator@harbour");
        Assert.DoesNotContain("Ann Wren", await browser.GetStringAsync("/desk/users"), StringComparison.Ordinal);
        using var page = await browser.GetAsync($"/desk/users/{person.Id}");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        foreach (var handler in new[] { "roles", "disabled", "unlock", "codes", "link" })
        {
            using var answer = await browser.SubmitToAsync("/desk/users/add", $"/desk/users/{person.Id}?handler={handler}", ("disabled", "true"), ("Grants", "clerk@harbour"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(person, await UserAsync("Ann Wren"));
    }

    [Fact]
    public async Task An_administrator_of_one_council_manages_its_people()
    {
        var person = await bench.AddAsync("Ann Wren", "clerk@harbour");
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator@harbour");
        Assert.DoesNotContain("All councils", await browser.GetStringAsync("/desk/users/add"), StringComparison.Ordinal);
        Assert.DoesNotContain("seaford", await browser.GetStringAsync("/desk/users/add"), StringComparison.Ordinal);
        using var changed = await PostAsync(browser, person, "roles", ("Grants", "submitter@harbour"), ("Grants", "administrator@harbour"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal([new RoleGrant(Role.Submitter, "harbour"), new RoleGrant(Role.Administrator, "harbour")], (await UserAsync("Ann Wren")).Grants);
    }

    [Fact]
    public async Task Nobody_is_left_without_any_role_by_mistake()
    {
        var person = await bench.AddAsync("Ann Wren", "clerk@harbour");
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator@harbour");
        using var answer = await PostAsync(browser, person, "roles");
        Assert.Contains("Select what they may do, or disable the account", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(person, await UserAsync("Ann Wren"));
    }

    [Fact]
    public async Task Somebody_is_disabled_and_let_in_again()
    {
        var person = await bench.AddAsync("Ann Wren", "clerk");
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator");
        using var disabled = await PostAsync(browser, person, "disabled", ("disabled", "true"));
        using var theirs = SignedIn.Nobody(bench.Service);
        using var refused = await AccountBench.SignInAsync(theirs, "Ann Wren");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        using var enabled = await PostAsync(browser, person, "disabled", ("disabled", "false"));
        using var signedIn = await AccountBench.SignInAsync(theirs, "Ann Wren");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal(["user-disabled", "user-enabled"], bench.Service.Audit.Written.Where(entry => entry.Actor == "Pat administrator").Select(entry => entry.Action));
    }

    [Fact]
    public async Task A_locked_account_is_unlocked_and_a_lost_phone_forgotten()
    {
        var person = await bench.AddAsync("Ann Wren", "clerk");
        await Users.ChangeAsync(
            person.Id, user => user with { FailedAttempts = User.MostFailures, LockedUntil = bench.Clock.GetUtcNow().AddHours(1), NeedsCode = true, AuthenticatorKey = "KEY" }, null, CancellationToken.None);
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator");
        Assert.Contains("Locked", await browser.GetStringAsync("/desk/users"), StringComparison.Ordinal);
        using var unlocked = await PostAsync(browser, person, "unlock");
        using var forgotten = await PostAsync(browser, person, "codes");
        var user = await UserAsync("Ann Wren");
        Assert.Equal((0, null, false, null), (user.FailedAttempts, user.LockedUntil, user.NeedsCode, user.AuthenticatorKey));
        Assert.Contains("Active", await browser.GetStringAsync("/desk/users"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles")]
    [InlineData("disabled")]
    [InlineData("codes")]
    public async Task Nobody_takes_their_own_rights_away_by_mistake(string handler)
    {
        var (browser, self) = await SignedIn.AsUserAsync(bench.Service, ["administrator"]);
        using var answer = await PostAsync(browser, self, handler, ("disabled", "true"), ("Grants", "submitter"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(self, await Users.FindAsync(self.Id, CancellationToken.None));
        browser.Dispose();
    }

    [Theory]
    [InlineData("", "ann@harbour.example", "clerk", "Enter a full name")]
    [InlineData("Ann Wren", "ann", "clerk", "Enter an email address")]
    [InlineData("Ann Wren", "ann@harbour.example", "", "Select what they may do")]
    [InlineData("Pat administrator", "ann@harbour.example", "clerk", "already")]
    public async Task What_cannot_be_added_is_told_beside_its_field(string name, string email, string grant, string told)
    {
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator");
        using var answer = await browser.SubmitAsync("/desk/users/add", [("FullName", name), ("Email", email), .. grant.Length > 0 ? [("Grants", grant)] : Array.Empty<(string, string)>()]);
        Assert.Contains(told, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Single(await Users.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_name_with_markup_in_it_is_shown_as_it_was_typed()
    {
        const string Marked = "<script>alert(1)</script>";
        await bench.AddAsync("Ann Wren", "clerk");
        await Users.AddAsync(new NewUser(Marked, "marked@harbour.example", [new RoleGrant(Role.Clerk)]), new AuditNote(Actor.Program, "user-added", Marked), CancellationToken.None);
        using var browser = await SignedIn.AsAsync(bench.Service, "administrator");
        foreach (var page in new[] { "/desk/users", "/desk/audit", $"/desk/users/{(await Users.FindAsync("marked@harbour.example", CancellationToken.None))!.Id}" })
        {
            var shown = await browser.GetStringAsync(page);
            Assert.DoesNotContain(Marked, shown, StringComparison.Ordinal);
            Assert.Contains(WebUtility.HtmlEncode(Marked), shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_audit_log_is_read_page_by_page_and_by_an_administrator_of_one_council_for_its_meetings()
    {
        var (harbour, seaford) = (Guid.NewGuid(), Guid.NewGuid());
        bench.Service.Audit.CouncilOf = meeting => meeting == harbour ? "harbour" : "seaford";
        for (var entry = 1; entry <= 120; entry++) bench.Service.Audit.Write(new AuditNote(new Actor("A clerk"), "looked", $"entry-{entry}-"), entry % 2 == 0 ? harbour : seaford);
        using var all = await SignedIn.AsAsync(bench.Service, "administrator");
        Assert.Contains("entry-120-", await all.GetStringAsync("/desk/audit"), StringComparison.Ordinal);
        Assert.Contains("entry-70-", await all.GetStringAsync("/desk/audit?number=2"), StringComparison.Ordinal);
        Assert.Contains("entry-1-", await all.GetStringAsync("/desk/audit?number=3"), StringComparison.Ordinal);
        Assert.Contains("entry-120-", await all.GetStringAsync("/desk/audit?number=-5"), StringComparison.Ordinal);
        using var one = await SignedIn.AsAsync(bench.Service, "administrator@harbour");
        var first = await one.GetStringAsync("/desk/audit");
        Assert.Contains("entry-120-", first, StringComparison.Ordinal);
        Assert.DoesNotContain("entry-119-", first, StringComparison.Ordinal);
        Assert.DoesNotContain("user added", first, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AddAsync(HttpClient browser, string name, params string[] grants) =>
        browser.SubmitAsync("/desk/users/add", [("FullName", name), ("Email", AccountBench.EmailOf(name)), .. grants.Select(grant => ("Grants", grant))]);

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, User person, string handler, params (string Name, string Value)[] fields) =>
        browser.SubmitToAsync($"/desk/users/{person.Id}", $"/desk/users/{person.Id}?handler={handler}", fields);

    private async Task<User> UserAsync(string name) => (await Users.FindAsync(AccountBench.EmailOf(name), CancellationToken.None))!;

    [GeneratedRegex("""<code id="password-link"[^>]*>(?<link>[^<]+)</code>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
