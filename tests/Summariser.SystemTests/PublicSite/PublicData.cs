using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Storage;

namespace Summariser.SystemTests.PublicSite;

/// <summary>Fills a store with meetings as clerks would have published them.</summary>
internal sealed class PublicData(ServiceStore store)
{
    private static readonly Actor Clerk = new("A clerk");

    private static CancellationToken None => CancellationToken.None;

    /// <summary>Publishes a summary with a recording.</summary>
    public async Task<MeetingRecord> PublishAsync(MeetingSummary summary, string recording)
    {
        var made = await DraftAsync(summary, recording);
        return await store.Meetings.ChangeAsync(
            made.Id, each => each with { State = MeetingState.Published, PublishedRevision = each.CurrentRevision }, new AuditNote(Clerk, "meeting-published"), None);
    }

    /// <summary>Leaves a summary as a draft, which nobody but the clerks may know of.</summary>
    public async Task<MeetingRecord> DraftAsync(MeetingSummary summary, string recording)
    {
        await using var content = new MemoryStream([.. await File.ReadAllBytesAsync(recording), .. Guid.NewGuid().ToByteArray()]);
        var file = await store.Files.KeepAsync(content, Path.GetFileName(recording), None);
        var agenda = new Agenda { Meeting = summary.Meeting, Items = [.. summary.Items.Select(item => new AgendaItem { Number = item.Number, Title = item.Title })] };
        var meeting = (await store.Meetings.SubmitAsync(new Submission(agenda, file, new WorkOptions()), Clerk, None)).Meeting;
        await store.Meetings.ChangeAsync(meeting.Id, each => each with { State = MeetingState.Processing }, new AuditNote(Actor.Program, "work-begun"), None);
        await store.Revisions.AddAsync(meeting.Id, null, summary, RevisionKind.Drafted, new AuditNote(Actor.Program, "draft-made"), None);
        return await store.Meetings.ChangeAsync(meeting.Id, each => each with { State = MeetingState.Draft }, new AuditNote(Actor.Program, "work-finished"), None);
    }

    /// <summary>Announces a meeting to come.</summary>
    public Task AnnounceAsync(MeetingRecord held, DateOnly day) => store.FollowedPages.SaveAsync(
        new FollowedPage(
            $"https://council.example/meetings/{day:yyyy-MM-dd}", held.CouncilKey, held.BodyKey, day, HasMinutes: false,
            new Agenda { Meeting = held.Meeting with { Date = day } }, DateTimeOffset.UnixEpoch),
        None);

    /// <summary>The same meeting held by another body on another day.</summary>
    public static MeetingSummary As(MeetingSummary summary, string body, DateOnly day, string? council = null) => summary with
    {
        Meeting = summary.Meeting with { Body = body, Title = $"{body}, {day:d MMMM yyyy}", Date = day, Council = council ?? summary.Meeting.Council },
    };

    /// <summary>A meeting of three hours: ten items in which as much is said, cited and decided as in long meetings that councils hold.</summary>
    public static MeetingSummary Long(Meeting meeting)
    {
        const int items = 12, utterances = 180, seconds = 5;
        string[] words = ["budget", "placement", "harbour", "review", "figures", "quarter", "families", "repair", "contract", "officers", "ward", "report", "schools", "transport", "agreed", "residents", "cost", "panel", "visit", "strategy"];
        var random = new Random(7);
        var said = Enumerable.Range(0, items * utterances).Select(at => new Utterance
        {
            Id = at + 1, Start = at * seconds, End = ((at + 1) * seconds) - 0.5, Speaker = $"Councillor Number {at / 7 % 9}",
            Text = $"{string.Join(' ', Enumerable.Range(0, 18).Select(_ => words[random.Next(words.Length)] + (random.Next(4) == 0 ? $" {random.Next(10_000)}" : "")))}.",
        }).ToArray();
        return new MeetingSummary
        {
            Meeting = meeting,
            Overview = new Overview([.. said.Take(5).Select(each => new Sentence { Text = each.Text, Evidence = [each.Id] })]),
            Items = [.. Enumerable.Range(0, items).Select(item => Item(item, said[(item * utterances)..((item + 1) * utterances)]))],
            Outside = [],
            Transcript = said,
            Provenance = new Provenance { Engine = "moonshine-base", Drafter = "extractive", Program = "Summariser" },
        };
    }

    private static ItemSummary Item(int at, Utterance[] said) => new()
    {
        Number = $"{at + 1}",
        Title = $"Report number {at + 1} of the director",
        Status = ItemStatus.Discussed,
        Stretches = [new StretchSummary(said[0].Start, said[^1].End, [said[0].Id, said[^1].Id], 0.9)],
        Summary = [.. said.Where((_, place) => place % 15 == 3).Select(each => new Sentence { Text = each.Text, Evidence = [each.Id, each.Id + 1] })],
        Decisions = [new Decision { Text = $"That report number {at + 1} be noted.", Kind = DecisionKind.Noted, Evidence = [said[^1].Id] }],
        Actions = [new ActionPoint { Text = $"Bring report number {at + 1} back.", Owner = "The director", Due = "the next meeting", Evidence = [said[^2].Id] }],
        Figures = [new Figure("70.6% of them", [said[4].Id])],
    };
}
