using System.Net;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Web.Hosting;

public sealed class PageHostingTests : IAsyncLifetime
{
    private RunningService service = null!;

    public async Task InitializeAsync() => service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_page_lets_nothing_run_but_the_services_own_scripts()
    {
        using var client = service.Client();
        using var answer = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_told_of_an_error_in_a_page_and_programs_in_json()
    {
        using var client = service.Client();
        using var page = await client.GetAsync("/nothing/here");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Page not found", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var problem = await client.GetAsync("/api/v1/nothing");
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/meetings/../../../../etc/passwd")]
    [InlineData("/appsettings.json")]
    [InlineData("/summariser.dll")]
    [InlineData("/%2e%2e/appsettings.json")]
    [InlineData("/assets/0000000000000000/..%2f..%2fappsettings.json")]
    public async Task No_file_of_the_machine_can_be_asked_for(string path)
    {
        using var client = service.Client();
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Summariser__", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_has_not_signed_in_is_asked_to()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = service.Address };
        using var answer = await client.GetAsync("/desk");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/account/sign-in?ReturnUrl=%2Fdesk", answer.Headers.Location!.PathAndQuery);
    }
}
