using System.Diagnostics;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Service;

public sealed class SystemdUnitTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_unit_is_one_that_systemd_understands() =>
        Assert.Equal((0, ""), await AnalyseAsync("verify", await UnitAsync()));

    [Fact]
    public async Task The_unit_gives_the_service_few_rights() =>
        Assert.Equal(0, (await AnalyseAsync("security", "--offline=true", "--threshold=20", await UnitAsync())).ExitCode);

    /// <summary>The unit with the program where it is in this build; the path it names is an example.</summary>
    private async Task<string> UnitAsync()
    {
        var path = folder.File("summariser.service");
        var unit = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "eng", "summariser.service"));
        Assert.Contains("ExecStart=/opt/summariser/summariser serve", unit, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, unit.Replace("/opt/summariser/summariser serve", $"{Path.Combine(AppContext.BaseDirectory, "summariser")} serve", StringComparison.Ordinal));
        return path;
    }

    private static async Task<(int ExitCode, string Said)> AnalyseAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("systemd-analyze") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (errors, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, await errors);
    }
}
