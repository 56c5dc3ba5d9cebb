using Summariser.Speech.Recognition;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Speech.Recognition;

public sealed class RecordingFingerprintTests : IDisposable
{
    private const int Length = 5_000_000;
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_recording_that_was_renamed_is_the_same() =>
        Assert.Equal(await OfAsync("a.mp4", Length), await OfAsync("b.mkv", Length));

    [Theory]
    [InlineData(0)]
    [InlineData(Length / 2)]
    [InlineData(Length - 1)]
    public async Task A_change_at_the_beginning_middle_or_end_is_seen(int at) =>
        Assert.NotEqual(await OfAsync("a.mp4", Length), await OfAsync("b.mp4", Length, changed: at));

    [Fact]
    public async Task A_recording_that_grew_is_another() => Assert.NotEqual(await OfAsync("a.mp4", Length), await OfAsync("b.mp4", Length + 1));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_000_000)]
    public async Task Short_files_have_fingerprints_too(int length) => Assert.Matches("^[0-9a-f]{64}$", await OfAsync("a.mp4", length));

    private async Task<string> OfAsync(string name, int length, int? changed = null)
    {
        var bytes = new byte[length];
        if (changed is { } at)
        {
            bytes[at] = 1;
        }

        await File.WriteAllBytesAsync(folder.At(name), bytes);
        return await RecordingFingerprint.OfAsync(folder.At(name), CancellationToken.None);
    }
}
