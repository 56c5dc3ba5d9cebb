using Summariser.Core.Pipeline;

namespace Summariser.Tests.Core.Pipeline;

public sealed class PrivateFolderTests : IDisposable
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_is_made_for_its_owner_alone()
    {
        PrivateFolder.Create(folder.At("work", "windows"));
        Assert.True(Directory.Exists(folder.At("work", "windows")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(OwnerAlone, File.GetUnixFileMode(folder.At("work", "windows")));
        }
    }

    [Fact]
    public void A_folder_that_is_there_keeps_its_files_and_its_mode()
    {
        folder.Write(Path.Combine("work", "file"), "kept");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.At("work"), OwnerAlone | UnixFileMode.GroupRead);
        }

        PrivateFolder.Create(folder.At("work"));
        Assert.Equal("kept", File.ReadAllText(folder.At("work", "file")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(OwnerAlone | UnixFileMode.GroupRead, File.GetUnixFileMode(folder.At("work")));
        }
    }
}
