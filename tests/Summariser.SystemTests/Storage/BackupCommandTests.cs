using System.Text;
using Summariser.Storage;
using Summariser.SystemTests.Support;
using Summariser.Tests.Storage.Contracts;

namespace Summariser.SystemTests.Storage;

public sealed class BackupCommandTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_is_made_and_restored_from_the_command_line_and_never_over_anything()
    {
        var options = new StorageOptions { DataFolder = folder.File("data") };
        using (var store = await ServiceStore.OpenAsync(options, TimeProvider.System, CancellationToken.None))
        {
            var file = await store.Files.KeepAsync(new MemoryStream(Encoding.UTF8.GetBytes("sound")), "meeting.mp4", CancellationToken.None);
            await store.Meetings.SubmitAsync(Samples.Submission() with { Recording = file }, new("A clerk"), CancellationToken.None);
        }

        var made = await Program("data").RunAsync("backup", "--out", folder.File("backup.tar"));
        Assert.Equal((0, $"{folder.File("backup.tar")}: 1 meetings, 1 recordings\n"), (made.ExitCode, made.Output));
        var restored = await Program("elsewhere").RunAsync("restore", folder.File("backup.tar"));
        Assert.Equal((0, "Restored 1 meetings and 1 recordings.\n"), (restored.ExitCode, restored.Output));
        var again = await Program("elsewhere").RunAsync("restore", folder.File("backup.tar"));
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("already", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_said_in_one_line_without_the_password()
    {
        var program = new SummariserProgram(folder.Path, ("Storage__DataFolder", folder.File("data")),
            ("Storage__Database", "Host=127.0.0.1;Port=1;Database=summariser;Username=clerk;Password=quite-secret"));
        var failed = await program.RunAsync("backup", "--out", folder.File("backup.tar"), "--verbose");
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("summariser on 127.0.0.1 cannot be reached", failed.ErrorLines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("quite-secret", failed.Errors + failed.Output, StringComparison.Ordinal);
    }

    private SummariserProgram Program(string data) => new(folder.Path, ("Storage__DataFolder", folder.File(data)));
}
