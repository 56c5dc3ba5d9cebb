using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Storage;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.PublicSite;

/// <summary>
/// A council's meetings in every state there is, each with words of its own that stand nowhere else, so that whoever finds one of them knows
/// what was shown. Two meetings are public.
/// </summary>
public sealed class MarkedSite : IDisposable
{
    private static readonly Actor Clerk = new("Zqclerkperson");
    private readonly Folder folder;
    private readonly List<string> hidden = [];

    private MarkedSite(ServiceStore store, Folder folder) => (Store, this.folder) = (store, folder);

    public ServiceStore Store { get; }

    /// <summary>Words of which none may be seen by the public.</summary>
    public IReadOnlyList<string> Hidden => hidden;

    /// <summary>A word of the summary that the public reads.</summary>
    public static string Shown => "zqshownword";

    /// <summary>The meetings that the public may not know of.</summary>
    public List<MeetingRecord> Secret { get; } = [];

    /// <summary>The meeting that the public reads, with a closed item and a closed part.</summary>
    public MeetingRecord Published { get; private set; } = null!;

    /// <summary>A meeting that was corrected after it was published.</summary>
    public MeetingRecord Corrected { get; private set; } = null!;

    internal SummariserProgram Program => new(folder.Path, ("Storage__DataFolder", folder.File("data")), ("Web__Addresses", "http://127.0.0.1:0"), ("Web__Public__Address", ""));

    public string File(string name) => folder.File(name);

    private static CancellationToken None => CancellationToken.None;

    public static async Task<MarkedSite> MakeAsync()
    {
        var own = new Folder();
        var site = new MarkedSite(await ServiceStore.OpenAsync(new StorageOptions { DataFolder = own.File("data") }, TimeProvider.System, None), own);
        await site.FillAsync();
        return site;
    }

    /// <summary>Takes the published meeting back, as a clerk would; from then on its words are hidden too.</summary>
    public async Task WithdrawAsync()
    {
        Published = await ChangeAsync(Published, each => each with { State = MeetingState.Withdrawn, Withdrawal = new WithdrawalNotice("A name was wrong.", DateTimeOffset.UnixEpoch) });
        hidden.Add(Shown);
    }

    public void Dispose()
    {
        Store.Dispose();
        folder.Dispose();
    }

    private async Task FillAsync()
    {
        Published = await PublishAsync("Harbour Board", 10, Open(Shown));
        await Store.Comments.AddAsync(Published.Id, new CommentPlace(), Hide("comment"), Clerk, None);
        await Store.MistakeReports.AddAsync(new NewMistakeReport(Published.Id, 1, new MistakePlace(), "", Hide("report")), 10, None);
        hidden.Add(Clerk.Name);

        // A draft that was changed after it was published, but not published again.
        await Store.Revisions.AddAsync(Published.Id, 1, Open(Hide("laterdraft")), RevisionKind.Edited, new AuditNote(Clerk, "draft-edited", Hide("note")), None);

        Corrected = await PublishAsync("Licensing Committee", 11, Open(Hide("beforecorrection")));
        await Store.Revisions.AddAsync(Corrected.Id, 1, Open("zqcorrectedword"), RevisionKind.Corrected, new AuditNote(Clerk, "corrected"), None);
        Corrected = await ChangeAsync(Corrected, each => each with { State = MeetingState.Corrected, PublishedRevision = 2 });

        await KeepAsync("submitted", 12);
        await KeepAsync("processing", 13, MeetingState.Processing);
        await KeepAsync("draft", 14, MeetingState.Processing, MeetingState.Draft);
        await KeepAsync("inreview", 15, MeetingState.Processing, MeetingState.Draft, MeetingState.InReview);
        await KeepAsync("failed", 16, MeetingState.Processing, MeetingState.Failed);
        await KeepAsync("cancelled", 17, MeetingState.Cancelled);
    }

    // A meeting whose every word is marked: its title, its agenda, what was said and what was drafted.
    private async Task KeepAsync(string state, int day, params MeetingState[] states)
    {
        var word = Hide(state);
        var meeting = await SubmitAsync($"{word} Panel", day, Open(word));
        foreach (var next in states)
        {
            meeting = await ChangeAsync(meeting, each => each with { State = next });
            if (next == MeetingState.Processing)
            {
                await Store.Revisions.AddAsync(meeting.Id, null, Named(Open(word), $"{word} Panel", day), RevisionKind.Drafted, new AuditNote(Clerk, "draft-made"), None);
            }
        }

        Secret.Add((await Store.Meetings.FindAsync(meeting.Id, None))!);
    }

    private async Task<MeetingRecord> PublishAsync(string body, int day, MeetingSummary summary)
    {
        var meeting = await SubmitAsync(body, day, summary);
        await ChangeAsync(meeting, each => each with { State = MeetingState.Processing });
        await Store.Revisions.AddAsync(meeting.Id, null, Named(summary, body, day), RevisionKind.Drafted, new AuditNote(Clerk, "draft-made"), None);
        await ChangeAsync(meeting, each => each with { State = MeetingState.Draft });
        return await ChangeAsync(meeting, each => each with { State = MeetingState.Published, PublishedRevision = 1 });
    }

    private async Task<MeetingRecord> SubmitAsync(string body, int day, MeetingSummary summary)
    {
        var named = Named(summary, body, day);
        var recording = folder.File("recording.mp3");
        if (!System.IO.File.Exists(recording)) await Ffmpeg.RunAsync("-f", "lavfi", "-i", "sine=440:d=60", "-b:a", "16k", recording);
        await using var content = new MemoryStream([.. await System.IO.File.ReadAllBytesAsync(recording), (byte)day]);
        var file = await Store.Files.KeepAsync(content, "recording.mp3", None);
        var agenda = new Agenda { Meeting = named.Meeting, Items = [.. named.Items.Select(item => new AgendaItem { Number = item.Number, Title = item.Title })] };
        return (await Store.Meetings.SubmitAsync(new Submission(agenda, file, new WorkOptions()), Clerk, None)).Meeting;
    }

    private Task<MeetingRecord> ChangeAsync(MeetingRecord meeting, Func<MeetingRecord, MeetingRecord> change) =>
        Store.Meetings.ChangeAsync(meeting.Id, change, new AuditNote(Clerk, "changed"), None);

    private string Hide(string what)
    {
        hidden.Add($"zqhidden{what}");
        return hidden[^1];
    }

    private static MeetingSummary Named(MeetingSummary summary, string body, int day) => summary with
    {
        Meeting = new Meeting { Council = "Seaford Council", Body = body, Title = $"{body}, {day} June 2026", Date = new DateOnly(2026, 6, day), SourceUrl = "https://council.example/meetings/1" },
    };

    /// <summary>A summary of which one item and one part are closed, as the program seals them; a word stands in all that is open.</summary>
    private static MeetingSummary Open(string word) => new()
    {
        Meeting = new Meeting(),
        Overview = new Overview([new Sentence { Text = $"The board spoke of {word}.", Evidence = [1] }]),
        Items =
        [
            new ItemSummary
            {
                Number = "1", Title = "Dredging", Stretches = [new StretchSummary(0, 20, [1, 2], 1)],
                Summary = [new Sentence { Text = $"Dredging needs {word}.", Evidence = [1] }, new Sentence { Text = $"It costs £5 a {word}.", Evidence = [2] }],
                Decisions = [new Decision { Text = $"To buy a {word}.", Kind = DecisionKind.Agreed, Votes = new VoteCount(5, 1, null), Evidence = [2] }],
                Actions = [new ActionPoint { Text = $"Order the {word}.", Owner = "The harbour master", Due = "May", Evidence = [2] }],
                Figures = [new Figure($"5 {word}", [2])],
                Documents = [new AgendaDocument("Dredging report", "https://council.example/dredging.pdf", 412_000)],
            },
            new ItemSummary { Number = "2", Title = OpenMeeting.ClosedTitle, Status = ItemStatus.Closed, Stretches = [new StretchSummary(20, 30, [3, 3], 1)] },
            new ItemSummary { Number = "3", Title = "Benches", Status = ItemStatus.NotReached },
        ],
        Outside = [new OutsideSummary(OutsideKind.Closed, 30, 40, [4, 4])],
        Transcript =
        [
            new Utterance { Id = 1, Start = 0, End = 9, Speaker = "Councillor Ada Quill", Text = $"Dredging needs {word}." },
            new Utterance { Id = 2, Start = 10, End = 19, Text = $"It costs five pounds a {word}." },
        ],
        Provenance = new Provenance { Engine = "moonshine-base", Drafter = "extractive", Program = "Summariser 0.1.0" },
    };
}
