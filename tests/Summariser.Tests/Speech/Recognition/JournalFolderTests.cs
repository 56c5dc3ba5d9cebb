using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;
using Summariser.Tests.Core.Pipeline;
using static Summariser.Tests.Speech.Recognition.Windows;

namespace Summariser.Tests.Speech.Recognition;

public sealed class JournalFolderTests : IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly JournalFolder journals;
    private readonly Recording recording;

    public JournalFolderTests()
    {
        journals = new JournalFolder(folder.At("work"));
        recording = new Recording(folder.Write("meeting.wav", "sound"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Engines_settings_and_tracks_have_journals_of_their_own()
    {
        await SaveAsync(recording, ("one engine", 1), "first");
        Assert.Equal("first", await FindAsync(recording, ("one engine", 1)));
        Assert.Null(await FindAsync(recording, ("another engine", 1)));
        Assert.Null(await FindAsync(recording, ("one engine", 2)));
        Assert.Null(await FindAsync(recording with { Track = 1 }, ("one engine", 1)));
    }

    [Fact]
    public async Task A_copy_of_the_recording_is_known_and_another_recording_is_not()
    {
        await SaveAsync(recording, ("engine", 1), "words");
        Assert.Equal("words", await FindAsync(new Recording(folder.Write("copy.wav", "sound")), ("engine", 1)));
        Assert.Null(await FindAsync(new Recording(folder.Write("other.wav", "other sound")), ("engine", 1)));
    }

    [Fact]
    public async Task Closed_words_are_forgotten_whatever_engine_heard_them()
    {
        await SaveAsync(recording, ("one engine", 1), "secret");
        await SaveAsync(recording, ("another engine", 1), "secret");
        var other = new Recording(folder.Write("other.wav", "other sound"));
        await SaveAsync(other, ("one engine", 1), "open");
        await journals.ForgetAsync(recording, [new TimeRange(0, 10)], CancellationToken.None);
        Assert.All(Directory.GetFiles(folder.At("work", "windows")), path => Assert.DoesNotContain("secret", File.ReadAllText(path), StringComparison.Ordinal));
        Assert.Equal("open", await FindAsync(other, ("one engine", 1)));
    }

    [Fact]
    public async Task Forgetting_where_nothing_was_kept_does_nothing()
    {
        await journals.ForgetAsync(recording, [new TimeRange(0, 10)], CancellationToken.None);
        Assert.False(Directory.Exists(folder.At("work")));
    }

    private async Task SaveAsync(Recording of, (string, int) settings, string words)
    {
        using var journal = await journals.OpenAsync(of, settings, CancellationToken.None);
        journal.Save(Of(0, (1, 5)), Hearing.Untimed(words), []);
    }

    private async Task<string?> FindAsync(Recording of, (string, int) settings)
    {
        using var journal = await journals.OpenAsync(of, settings, CancellationToken.None);
        return journal.Find(Of(0, (1, 5)))?.Heard.Text;
    }
}
