using Microsoft.Playwright;
using Summariser.SystemTests.Service;
using Summariser.SystemTests.Support;
using Summariser.Web.Accounts.Identity;

namespace Summariser.SystemTests.Accounts;

/// <summary>Signing in and administering people, in a real browser at the real program.</summary>
public sealed class AccountPagesTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string First = "Ann Wren";
    private readonly Folder folder = new();

    private SummariserProgram Program => field ??= new SummariserProgram(
        folder.Path, ("Storage__DataFolder", folder.File("data")), ("Storage__WorkFolder", ""), ("Web__Addresses", "http://127.0.0.1:0"), ("Web__LeastFreeGigabytes", "0"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task From_a_fresh_service_the_first_administrator_adds_a_clerk_who_signs_in_without_any_script()
    {
        await using var service = await ServingProgram.StartAsync(Program);
        var said = (await service.ReadLineAsync())!;
        Assert.Contains("Nobody can sign in yet", said, StringComparison.Ordinal);
        var page = await chromium.OpenAsync(service.Address, script: false);
        await page.GotoAsync(said.Split(' ')[^1]);
        await page.GetByLabel("Full name").FillAsync(First);
        await page.GetByLabel("Email address").FillAsync(SignedIn.EmailOf(First));
        await SetPasswordAsync(page);
        await SignedIn.FillInAsync(page, SignedIn.EmailOf(First), SignedIn.Password);
        await page.GetByRole(AriaRole.Link, new() { Name = "People" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a person" }).ClickAsync();
        await page.GetByLabel("Full name").FillAsync("Bob Finch");
        await page.GetByLabel("Email address").FillAsync(SignedIn.EmailOf("Bob Finch"));
        await page.GetByLabel("Clerk:").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        var link = await page.Locator("#password-link").InnerTextAsync();

        var theirs = await chromium.OpenAsync(service.Address, script: false);
        await theirs.GotoAsync(link);
        await SetPasswordAsync(theirs);
        await SignedIn.FillInAsync(theirs, SignedIn.EmailOf("Bob Finch"), SignedIn.Password);
        await theirs.WaitForURLAsync("**/desk");
        Assert.Contains("Bob Finch", await theirs.InnerTextAsync("nav"), StringComparison.Ordinal);
        Assert.Equal(0, await theirs.GetByRole(AriaRole.Link, new() { Name = "People" }).CountAsync());
        Assert.Equal(403, (await theirs.GotoAsync("/desk/users"))!.Status);
        Assert.DoesNotContain("Wren", service.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('/')[^1], service.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_step_sign_in_is_switched_on_and_asked_for()
    {
        await using var service = await ServingProgram.StartAsync(Program);
        var page = await chromium.OpenAsync(service.Address);
        await SignedIn.AsAsync(page, Program, "clerk");
        await page.GotoAsync("/account/two-steps");
        await page.GetByLabel("Your password").FillAsync(SignedIn.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        var key = await page.Locator("#key").InnerTextAsync();
        await page.GetByLabel("Code").FillAsync(CodeOf(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch two-step sign-in on" }).ClickAsync();
        var recovery = await page.Locator("#recovery-codes code").First.InnerTextAsync();

        var other = await chromium.OpenAsync(service.Address);
        await other.GotoAsync("/account/sign-in");
        await SignedIn.FillInAsync(other, SignedIn.EmailOf(SignedIn.NameOf("clerk")), SignedIn.Password);
        await other.WaitForURLAsync("**/account/sign-in/code**");
        await other.GetByRole(AriaRole.Link, new() { Name = "I cannot use the app" }).ClickAsync();
        await other.GetByLabel("Recovery code").FillAsync(recovery);
        await other.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await other.WaitForURLAsync("**/desk");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_page_keeps_anybody_out(int width)
    {
        await using var service = await ServingProgram.StartAsync(Program);
        var link = (await service.ReadLineAsync())!.Split(' ')[^1];
        var page = await chromium.OpenAsync(service.Address, width, bypassPolicy: true);
        var barriers = new List<string>();
        foreach (var address in new[] { link, "/account/sign-in", "/account/link/none" }) barriers.AddRange(await LookAsync(page, address));
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        barriers.AddRange(await Chromium.BarriersOfAsync(page));
        await SignedIn.AsAsync(page, Program, "administrator");
        foreach (var address in new[] { "/desk/users", "/desk/users/add", "/desk/audit", "/account", "/account/password", "/account/two-steps", "/account/sign-out" }) barriers.AddRange(await LookAsync(page, address));
        await page.GotoAsync("/desk/users");
        await page.Locator("tbody a").First.ClickAsync();
        barriers.AddRange(await Chromium.BarriersOfAsync(page));
        Assert.Empty(barriers);
    }

    [Fact]
    public async Task A_session_outlives_a_restart_and_its_keys_are_the_services_alone()
    {
        var page = await chromium.OpenAsync(new Uri("http://127.0.0.1:1"));
        Uri address;
        await using (var service = await ServingProgram.StartAsync(Program))
        {
            address = service.Address;
            page = await chromium.OpenAsync(address);
            await SignedIn.AsAsync(page, Program, "clerk");
            Assert.Equal(0, await service.StopAsync());
        }

        var keys = new DirectoryInfo(Path.Combine(folder.File("data"), "keys"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, keys.UnixFileMode);
        Assert.NotEmpty(keys.GetFiles());
        var again = new SummariserProgram(
            folder.Path, ("Storage__DataFolder", folder.File("data")), ("Storage__WorkFolder", ""), ("Web__Addresses", address.AbsoluteUri.TrimEnd('/')), ("Web__LeastFreeGigabytes", "0"));
        await using var restarted = await ServingProgram.StartAsync(again);
        await page.GotoAsync("/desk");
        Assert.EndsWith("/desk", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("DataProtection", restarted.Log, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await Chromium.BarriersOfAsync(page);
    }

    private static async Task SetPasswordAsync(IPage page)
    {
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(SignedIn.Password);
        await page.GetByLabel("New password again").FillAsync(SignedIn.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
    }

    private static string CodeOf(string key) => OneTimeCode.At(OneTimeCode.KeyOf(key), OneTimeCode.StepAt(TimeProvider.System.GetUtcNow()));
}
