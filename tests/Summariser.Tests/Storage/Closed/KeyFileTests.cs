using Summariser.Core;
using Summariser.Storage.Closed;
using Summariser.Tests.Core.Closed;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Storage.Closed;

public sealed class KeyFileTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_key_can_be_read_by_its_owner_alone_and_opens_what_it_sealed()
    {
        KeyFile.Create(folder.At("keys", "council.key"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("keys", "council.key")));
        }

        Assert.NotNull(ClosedMeeting.Words.Seal(KeyFile.Read(folder.At("keys", "council.key"))).Open(KeyFile.Read(folder.At("keys", "council.key"))));
    }

    [Fact]
    public void A_key_is_never_written_over()
    {
        KeyFile.Create(folder.At("council.key"));
        var before = File.ReadAllText(folder.At("council.key"));

        Assert.Contains("never written over", Assert.Throws<InputException>(() => KeyFile.Create(folder.At("council.key"))).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(folder.At("council.key")));
    }

    [Fact]
    public void A_key_that_others_can_read_is_refused_with_the_command_that_mends_it()
    {
        KeyFile.Create(folder.At("council.key"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.At("council.key"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
            Assert.Contains("chmod 600", Assert.Throws<InputException>(() => KeyFile.Read(folder.At("council.key"))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_no_key_is_told_without_its_text()
    {
        folder.Write("note", "marmalade");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.At("note"), UnixFileMode.UserRead);
        }

        var message = Assert.Throws<InputException>(() => KeyFile.Read(folder.At("note"))).Message;
        Assert.Contains("is no key", message, StringComparison.Ordinal);
        Assert.DoesNotContain("marmalade", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_there_is_told_with_its_setting() =>
        Assert.Contains("Agendas:Closed:KeyFile", Assert.Throws<InputException>(() => KeyFile.Read(folder.At("absent"))).Message, StringComparison.Ordinal);
}
