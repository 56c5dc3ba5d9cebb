using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Accounts;

public sealed class UserCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly SummariserProgram program;

    public UserCommandTests() => program = new SummariserProgram(folder.Path, ("Storage__DataFolder", folder.File("data")));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Somebody_is_added_listed_disabled_and_given_a_new_link()
    {
        var added = await program.RunAsync("user", "add", "Ann Wren", "--email", "Ann@example.org", "--role", "clerk@seaford", "--role", "submitter");
        Assert.True(added.ExitCode == 0, added.Errors);
        Assert.Contains("There is no council 'seaford' yet", added.Errors, StringComparison.Ordinal);
        Assert.Matches(@"^http://127\.0\.0\.1:8720/account/link/[\w-]{43}\s*$", added.Output);
        Assert.Equal("ann@example.org  no password yet  submitter,clerk@seaford  Ann Wren", (await program.RunAsync("user", "list")).Output.Trim());
        Assert.Equal(0, (await program.RunAsync("user", "disable", "ann@example.org")).ExitCode);
        Assert.Contains("  disabled  ", (await program.RunAsync("user", "list")).Output, StringComparison.Ordinal);
        var refused = await program.RunAsync("user", "reset", "ann@example.org");
        Assert.Equal((2, true), (refused.ExitCode, refused.Errors.Contains("user enable", StringComparison.Ordinal)));
        Assert.Equal(0, (await program.RunAsync("user", "enable", "ann@example.org")).ExitCode);
        var reset = await program.RunAsync("user", "reset", "ann@example.org", "--two-steps");
        Assert.Equal(0, reset.ExitCode);
        Assert.NotEqual(added.Output, reset.Output);
        await SignedIn.AddAsync(program, "Bob Finch", "administrator");
        Assert.Contains("bob.finch@example.org  active  administrator  Bob Finch", (await program.RunAsync("user", "list")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--role 'owner'", "user", "add", "Ann Wren", "--email", "ann@example.org", "--role", "owner")]
    [InlineData("--email", "user", "add", "Ann Wren", "--email", "ann", "--role", "clerk")]
    [InlineData("name", "user", "add", " ", "--email", "ann@example.org", "--role", "clerk")]
    [InlineData("nobody@example.org", "user", "disable", "nobody@example.org")]
    [InlineData("nobody@example.org", "user", "reset", "nobody@example.org")]
    [InlineData("12 characters", "user", "add", "Ann Wren", "--email", "ann@example.org", "--role", "clerk", "--password-stdin")]
    public async Task What_cannot_be_done_is_told_in_one_line(string told, params string[] arguments)
    {
        using var process = program.StartWithInput(arguments);
        await process.StandardInput.WriteLineAsync("short");
        process.StandardInput.Close();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.Contains(told.Replace("--role 'owner'", "--role is 'owner'", StringComparison.Ordinal), Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
