using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;
using Summariser.Web;
using Summariser.Web.Accounts;

namespace Summariser.Tests.Web.Accounts;

/// <summary>A service with people in it who have passwords, and a clock that is moved by hand.</summary>
internal sealed class AccountBench : IAsyncDisposable
{
    public const string Password = "correct horse battery staple";

    private static readonly Lazy<string> Hash = new(() => Passwords.HashOf(Password));

    private AccountBench(RunningService service, HandClock clock) => (Service, Clock) = (service, clock);

    public RunningService Service { get; }

    public HandClock Clock { get; }

    public static async Task<AccountBench> StartAsync(AccountOptions? accounts = null, WebOptions? web = null, Action<IServiceCollection>? also = null)
    {
        // Cookies that say when they end are held against the machine's own clock by the client.
        var clock = new HandClock(TimeProvider.System.GetUtcNow());
        var service = await RunningService.StartAsync(
            services =>
            {
                services.AddSingleton<TimeProvider>(clock);
                also?.Invoke(services);
            },
            web, accounts ?? new AccountOptions { AttemptsAMinuteByAddress = 10_000 });
        return new AccountBench(service, clock);
    }

    public Task<User> AddAsync(string name, params string[] roles) => Service.Users.AddAsync(
        new NewUser(name, EmailOf(name), [.. roles.Select(role => RoleGrant.Parse(role)!)], Hash.Value), new AuditNote(Actor.Program, "user-added"), CancellationToken.None);

    public static string EmailOf(string name) => $"{AddressKey.Of(name, "")}@harbour.example";

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string password = Password, string returnUrl = "") =>
        browser.SubmitAsync("/account/sign-in", ("Email", EmailOf(name)), ("Password", password), ("ReturnUrl", returnUrl));

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
