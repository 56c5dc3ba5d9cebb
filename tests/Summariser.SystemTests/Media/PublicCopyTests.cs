using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Recordings;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Storage;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Media;

/// <summary>What the public hears of a recording with a closed part, with the real ffmpeg and a real store.</summary>
public sealed class PublicCopyTests : IAsyncLifetime
{
    private const double Seconds = 40;
    private const int Marker = 1000;
    private const int Beside = 440;
    private static readonly AudioOptions Audio = new();
    private readonly Folder folder = new();
    private ServiceStore store = null!;
    private PublicRecordings recordings = null!;

    public async Task InitializeAsync()
    {
        store = await ServiceStore.OpenAsync(new StorageOptions { DataFolder = folder.File("data") }, TimeProvider.System, CancellationToken.None);
        recordings = new PublicRecordings(store.Meetings, store.Revisions, store.Files, store.PublicCopies, new Silencer(Audio));
    }

    public Task DisposeAsync()
    {
        store.Dispose();
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("meeting.wav")]
    [InlineData("meeting.mp3")]
    [InlineData("meeting.mp4")]
    public async Task The_closed_part_is_silent_and_all_else_keeps_its_time(string name)
    {
        var meeting = await PublishedAsync(name, new StretchSummary(15, 25, [], 1));
        Assert.IsType<PublicSound.NotReady>(await recordings.FindAsync(meeting, CancellationToken.None));

        await recordings.RefreshAsync(meeting.Id, CancellationToken.None);

        var copy = Assert.IsType<PublicSound.Copy>(await recordings.FindAsync(meeting, CancellationToken.None));
        var samples = await SamplesAsync(store.Files.PathOf(copy.File));
        Assert.InRange(samples.Length / (double)SoundStream.SampleRate, Seconds - 0.1, Seconds + 0.1);
        Assert.InRange(Level(samples, Marker, 0, Seconds), 0, 0.0005);
        Assert.InRange(Level(samples, Beside, 1, 13), 0.01, 1);
        Assert.InRange(Level(samples, Beside, 27, 39), 0.01, 1);
        Assert.All(samples[(15 * SoundStream.SampleRate)..(25 * SoundStream.SampleRate)], sample => Assert.InRange(Math.Abs(sample), 0, 0.001));
        Assert.InRange(Level(await SamplesAsync(store.Files.PathOf(meeting.Recording!)), Marker, 15, 25), 0.01, 1);
    }

    [Fact]
    public async Task Nothing_else_of_the_recording_is_in_the_copy()
    {
        var meeting = await PublishedAsync("meeting.mp4", new StretchSummary(15, 25, [], 1));
        await recordings.RefreshAsync(meeting.Id, CancellationToken.None);
        var copy = Assert.IsType<PublicSound.Copy>(await recordings.FindAsync(meeting, CancellationToken.None));
        var path = store.Files.PathOf(copy.File);

        Assert.False((await new RecordingProbe(Audio).ProbeAsync(new Recording(path), CancellationToken.None)).HasVideo);
        Assert.DoesNotContain("sealed bid", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(path)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_is_closed_later_takes_the_copy_away_until_another_is_made()
    {
        var meeting = await PublishedAsync("meeting.wav", new StretchSummary(15, 25, [], 1));
        await recordings.RefreshAsync(meeting.Id, CancellationToken.None);
        var former = Assert.IsType<PublicSound.Copy>(await recordings.FindAsync(meeting, CancellationToken.None)).File;

        await store.Revisions.AddAsync(
            meeting.Id, 1, Summary(new StretchSummary(15, 25, [], 1), new StretchSummary(30, 35, [], 1)), RevisionKind.Edited, new AuditNote(new Actor("Clerk"), "closed"), CancellationToken.None);
        meeting = (await store.Meetings.FindAsync(meeting.Id, CancellationToken.None))!;
        Assert.IsType<PublicSound.NotReady>(await recordings.FindAsync(meeting, CancellationToken.None));

        await recordings.RefreshAsync(meeting.Id, CancellationToken.None);
        var copy = Assert.IsType<PublicSound.Copy>(await recordings.FindAsync(meeting, CancellationToken.None)).File;
        Assert.InRange(Level(await SamplesAsync(store.Files.PathOf(copy)), Beside, 30, 35), 0, 0.0005);
        Assert.False(await store.Files.IsIntactAsync(former, CancellationToken.None));
    }

    [Fact]
    public async Task The_copy_goes_when_the_meeting_is_withdrawn()
    {
        var meeting = await PublishedAsync("meeting.wav", new StretchSummary(15, 25, [], 1));
        await recordings.RefreshAsync(meeting.Id, CancellationToken.None);
        await store.Meetings.ChangeAsync(meeting.Id, now => now with { State = MeetingState.Withdrawn }, new AuditNote(new Actor("Clerk"), "withdrawn"), CancellationToken.None);

        Assert.Equal([meeting.Id], await recordings.CopiedAsync(CancellationToken.None));
        await recordings.RefreshAsync(meeting.Id, CancellationToken.None);
        Assert.Empty(await recordings.CopiedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Where_nothing_is_closed_the_public_gets_the_recording_itself()
    {
        var meeting = await PublishedAsync("meeting.wav");
        Assert.Equal(meeting.Recording, Assert.IsType<PublicSound.Whole>(await recordings.FindAsync(meeting, CancellationToken.None)).File);
    }

    private async Task<MeetingRecord> PublishedAsync(string name, params StretchSummary[] closed)
    {
        // The marker sounds while the meeting is closed and at no other time.
        string[] tone = ["-f", "lavfi", "-i", $"aevalsrc='if(between(t,15,25),sin({Marker}*2*PI*t),sin({Beside}*2*PI*t))/4':d={Seconds}"];
        string[] picture = ["-f", "lavfi", "-i", $"color=c=blue:s=64x64:r=5:d={Seconds}", "-metadata", "title=the sealed bid", "-shortest"];
        await Ffmpeg.RunAsync([.. tone, .. name.EndsWith(".mp4", StringComparison.Ordinal) ? picture : [], folder.File(name)]);
        var file = await store.Files.TakeAsync(folder.File(name), name, CancellationToken.None);
        var agenda = new Agenda { Meeting = new Meeting { Title = "Harbour Board", Council = "Mardle", Body = "Harbour Board" }, Items = [new AgendaItem { Number = "1", Title = "Dredging" }] };
        var clerk = new Actor("Clerk");
        var id = (await store.Meetings.SubmitAsync(new Submission(agenda, file, new WorkOptions()), clerk, CancellationToken.None)).Meeting.Id;
        await store.Meetings.ChangeAsync(id, now => now with { State = MeetingState.Processing }, new AuditNote(clerk, "begun"), CancellationToken.None);
        await store.Revisions.AddAsync(id, null, Summary(closed), RevisionKind.Drafted, new AuditNote(clerk, "drafted"), CancellationToken.None);
        await store.Meetings.ChangeAsync(id, now => now with { State = MeetingState.Draft }, new AuditNote(clerk, "ready"), CancellationToken.None);
        return await store.Meetings.ChangeAsync(id, now => now with { State = MeetingState.Published, PublishedRevision = 1 }, new AuditNote(clerk, "published"), CancellationToken.None);
    }

    private static MeetingSummary Summary(params StretchSummary[] closed) => new()
    {
        Meeting = new Meeting { Title = "Harbour Board" },
        Overview = new Overview([]),
        Items = [new ItemSummary { Number = "1", Title = OpenMeeting.ClosedTitle, Status = closed.Length > 0 ? ItemStatus.Closed : ItemStatus.NotReached, Stretches = closed }],
        Outside = [],
        Transcript = [],
        Provenance = new Provenance(),
    };

    private static async Task<float[]> SamplesAsync(string path)
    {
        var recording = new Recording(path);
        await using var sound = SoundStream.Open(recording, await new RecordingProbe(Audio).ProbeAsync(recording, CancellationToken.None), Audio);
        var (samples, block) = (new List<float>(), new float[SoundStream.SampleRate]);
        for (int read; (read = await sound.ReadAsync(block, CancellationToken.None)) > 0;) samples.AddRange(block.AsSpan(0, read));
        return [.. samples];
    }

    /// <summary>How strong a tone is between two moments (Goertzel's algorithm), 0 to 1.</summary>
    private static double Level(float[] samples, int hertz, double from, double to)
    {
        var part = samples[(int)(from * SoundStream.SampleRate)..Math.Min(samples.Length, (int)(to * SoundStream.SampleRate))];
        var coefficient = 2 * Math.Cos(2 * Math.PI * hertz / SoundStream.SampleRate);
        double before = 0, last = 0;
        foreach (var sample in part) (before, last) = (last, sample + (coefficient * last) - before);
        return Math.Sqrt((last * last) + (before * before) - (coefficient * last * before)) * 2 / part.Length;
    }
}
