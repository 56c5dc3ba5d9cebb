using Summariser.Cli;
using Summariser.Storage.Closed;
using Summariser.Tests.Cli.Console;
using Summariser.Tests.Core.Closed;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Cli.Commands;

[Collection(ProcessWide.Name)]
public sealed class ClosedCommandTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_kept_is_opened_with_its_key()
    {
        var (code, output, error) = await RunAsync("closed", "open", await KeptAsync("council.key"), "--key", folder.At("council.key"), "--out", folder.At("private.json"));

        Assert.Equal((0, folder.At("private.json")), (code, output.Trim()));
        Assert.Contains("delete it when you are done", error, StringComparison.Ordinal);
        Assert.DoesNotContain(ClosedMeeting.Marker, output + error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(ClosedMeeting.Marker, await File.ReadAllTextAsync(folder.At("private.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_opens_nothing_and_says_so()
    {
        var kept = await KeptAsync("council.key");
        await RunAsync("closed", "key", folder.At("other.key"));
        var (code, _, error) = await RunAsync("closed", "open", kept, "--key", folder.At("other.key"), "--out", folder.At("private.json"));

        Assert.Equal(2, code);
        Assert.Contains("it is another key, or the file was changed", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("private.json")));
    }

    [Fact]
    public async Task Without_a_key_the_setting_is_named()
    {
        var (code, _, error) = await RunAsync("closed", "open", await KeptAsync("council.key"), "--out", folder.At("private.json"));
        Assert.Equal(2, code);
        Assert.Contains("Agendas:Closed:KeyFile", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeping_without_a_key_stops_the_program_before_any_work()
    {
        Environment.SetEnvironmentVariable("Summariser__Agendas__Closed__Keep", "true");
        try
        {
            var said = folder.Write("said.txt", "[0:00:00] Item one, dredging.");
            var (code, _, error) = await RunAsync("draft", said, "--out", folder.At("out"));
            Assert.Equal(2, code);
            Assert.Contains("summariser closed key FILE", error, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("Summariser__Agendas__Closed__Keep", null);
        }
    }

    private async Task<string> KeptAsync(string key)
    {
        await RunAsync("closed", "key", folder.At(key));
        await new ClosedFolder(folder.At("closed"), KeyFile.Read(folder.At(key))).KeepAsync(ClosedMeeting.Open(), ClosedMeeting.Words, CancellationToken.None);
        return Directory.GetFiles(folder.At("closed")).Single();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var captured = new Captured();
        return (await Application.RunAsync(args), captured.Output, captured.Error);
    }
}
