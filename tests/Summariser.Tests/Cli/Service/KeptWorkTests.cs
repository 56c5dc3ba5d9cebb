using Summariser.Cli.Service;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;
using Summariser.Core.Work;
using Summariser.Speech.Recognition;
using Summariser.Storage;
using Summariser.Storage.Files;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Cli.Service;

public sealed class KeptWorkTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_kept_of_a_meeting_goes_and_what_is_kept_of_others_stays()
    {
        var work = WorkFolder.Open(new StorageOptions { WorkFolder = folder.At("work") }, TimeProvider.System);
        var files = new FileStore(folder.At("files"));
        var recording = await files.KeepAsync(new MemoryStream([1, 2, 3]), "meeting.mp4", default);
        var meeting = new MeetingRecord
        {
            Id = Guid.NewGuid(), CouncilKey = "c", BodyKey = "b", AddressKey = "a", Meeting = new Meeting(), Recording = recording,
        };
        var artefacts = new FileArtefacts(work);
        await new MeetingArtefacts(artefacts, meeting.Id).SaveAsync("hear-1", "closed words", default);
        await new MeetingArtefacts(artefacts, meeting.Id).SaveAsync("answer-1", "closed words", default);
        await new MeetingArtefacts(artefacts, Guid.NewGuid()).SaveAsync("hear-1", "words of others", default);
        var window = new SpeechWindow(0, [new SpeechSpan(0, 160_000)], new float[160_000]);
        using (var journal = await new JournalFolder(work.Path).OpenAsync(new Recording(files.PathOf(recording)), "settings", default))
        {
            journal.Save(window, new Hearing("closed words", []), []);
        }

        await new KeptWork(work, files).ForgetAsync(meeting, [new TimeRange(0, 10)], default);
        var left = Directory.GetFiles(work.Path, "*", SearchOption.AllDirectories).Select(File.ReadAllText).ToArray();
        Assert.DoesNotContain(left, text => text.Contains("closed words", StringComparison.Ordinal));
        Assert.Contains(left, text => text.Contains("words of others", StringComparison.Ordinal));
        await new KeptWork(work, files).ForgetAsync(meeting with { Recording = null }, [new TimeRange(0, 10)], default);
    }
}
