using Summariser.Core;
using Summariser.Core.Closed;
using Summariser.Core.Transcripts;
using Summariser.Storage.Closed;
using Summariser.Tests.Core.Closed;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Storage.Closed;

public sealed class ClosedFolderTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    private ClosedFolder Kept => new(folder.At("closed"), ClosedMeeting.Key);

    private string[] Files => Directory.Exists(folder.At("closed")) ? Directory.GetFiles(folder.At("closed")) : [];

    [Fact]
    public async Task What_is_kept_can_be_opened_and_holds_no_word_that_can_be_read()
    {
        await Kept.KeepAsync(ClosedMeeting.Open(), ClosedMeeting.Words, CancellationToken.None);

        var file = Assert.Single(Files);
        Assert.StartsWith("2026-06-10-", Path.GetFileName(file), StringComparison.Ordinal);
        Assert.DoesNotContain(ClosedMeeting.Marker, await File.ReadAllTextAsync(file), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(ClosedMeeting.Marker, Assert.Single(ClosedFolder.Read(file).Open(ClosedMeeting.Key)!.Utterances).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rerun_writes_the_same_file_and_another_recording_of_the_meeting_its_own()
    {
        await Kept.KeepAsync(ClosedMeeting.Open(), ClosedMeeting.Words, CancellationToken.None);
        await Kept.KeepAsync(ClosedMeeting.Open(), ClosedMeeting.Words, CancellationToken.None);
        Assert.Single(Files);

        await Kept.KeepAsync(ClosedMeeting.Open(moved: 5), ClosedMeeting.Words, CancellationToken.None);
        Assert.Equal(2, Files.Length);
    }

    [Fact]
    public async Task Of_a_meeting_held_in_public_nothing_is_kept()
    {
        var transcript = new Transcript { Utterances = ClosedMeeting.Open().Transcript.Utterances };
        await Kept.KeepAsync(ClosedMeeting.Open(), ClosedWords.Of(transcript, ClosedMeeting.Open()), CancellationToken.None);
        Assert.Empty(Files);
    }

    [Fact]
    public void Another_file_is_told_to_be_none()
    {
        folder.Write("minutes.txt", "The bins are full.");
        Assert.Contains("holds no closed session", Assert.Throws<InputException>(() => ClosedFolder.Read(folder.At("minutes.txt"))).Message, StringComparison.Ordinal);
    }
}
