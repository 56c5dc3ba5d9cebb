using System.Security.Cryptography;
using Summariser.SystemTests.Service;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Submissions;

/// <summary>'summariser submit' over a line that breaks, to a service that is killed half way.</summary>
public sealed class ResumedUploadTests : IDisposable
{
    private const int Length = 40_000_000;

    private readonly Folder folder = new();
    private readonly SummariserProgram program;

    public ResumedUploadTests() => program = new SummariserProgram(
        folder.Path, ("Storage__DataFolder", folder.File("data")), ("Storage__WorkFolder", ""), ("Web__Addresses", "http://127.0.0.1:0"), ("Web__LeastFreeGigabytes", "0"));

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 180_000)]
    public async Task The_recording_arrives_byte_for_byte_and_little_of_it_is_sent_twice()
    {
        var made = await program.RunAsync("key", "add", "--name", "webcast", "--scopes", "submit");
        await File.WriteAllTextAsync(folder.File("key"), made.Output);
        var recording = RandomNumberGenerator.GetBytes(Length);
        await File.WriteAllBytesAsync(folder.File("cabinet.mp4"), recording);

        var service = await ServingProgram.StartAsync(program);
        try
        {
            await using var line = new CuttingProxy(service.Address);
            line.CutAfter(12_000_000);
            line.CutAfter(12_000_000, async () =>
            {
                await service.DisposeAsync();
                service = await ServingProgram.StartAsync(program);
                line.LeadTo(service.Address);
            });
            var outcome = await program.RunAsync(
                "submit", folder.File("cabinet.mp4"), "--title", "Cabinet", "--council", "Seaford", "--server", $"{line.Address}", "--key-file", folder.File("key"));

            Assert.True(outcome.ExitCode == 0, outcome.Errors);
            Assert.Contains("going on where it stopped", outcome.Errors, StringComparison.Ordinal);
            Assert.Equal(0, line.CutsLeft);
            Assert.InRange(line.Up, Length, Length + (Length / 5));
            var digest = Convert.ToHexStringLower(SHA256.HashData(recording));
            Assert.Equal(recording, await File.ReadAllBytesAsync(folder.File(Path.Combine("data", "files", digest[..2], digest))));
            Assert.Empty(Directory.GetFiles(folder.File(Path.Combine("data", "files", "incoming"))));
        }
        finally
        {
            await service.DisposeAsync();
        }
    }
}
