using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Summariser.SystemTests.Support;

/// <summary>Signs people in at a real service, as they do it themselves.</summary>
internal static class SignedIn
{
    public const string Password = "correct horse battery staple";

    private static readonly ConcurrentDictionary<(SummariserProgram Program, string Name), Task> Added = new();

    /// <summary>
    /// Signs somebody of these roles ("clerk", "submitter@seaford") in at a page that was opened for the service. They are added to its store when they
    /// are not there yet, under the name "Pat" and their roles ("Pat clerk").
    /// </summary>
    public static async Task AsAsync(IPage page, SummariserProgram program, params string[] roles)
    {
        var name = NameOf(roles);
        await Added.GetOrAdd((program, name), _ => AddAsync(program, name, roles));
        await page.GotoAsync("/account/sign-in");
        await FillInAsync(page, EmailOf(name), Password);
        await page.WaitForURLAsync("**/desk");
    }

    /// <summary>Sends the form for signing in.</summary>
    public static async Task FillInAsync(IPage page, string email, string password)
    {
        await page.GetByLabel("Email address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    public static string NameOf(params string[] roles) => $"Pat {string.Join(' ', roles)}";

    public static string EmailOf(string name) => $"{name.Replace(' ', '.').Replace('@', '.').ToLowerInvariant()}@example.org";

    /// <summary>Adds somebody with a password at the command line.</summary>
    public static async Task AddAsync(SummariserProgram program, string name, params string[] roles)
    {
        using var adding = program.StartWithInput(["user", "add", name, "--email", EmailOf(name), "--password-stdin", .. roles.SelectMany(role => new[] { "--role", role })]);
        await adding.StandardInput.WriteLineAsync(Password);
        adding.StandardInput.Close();
        var errors = await adding.StandardError.ReadToEndAsync();
        await adding.WaitForExitAsync();
        Assert.True(adding.ExitCode == 0, errors);
    }
}
