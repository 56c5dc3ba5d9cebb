using Summariser.Core.Alignment;
using Summariser.Core.Records;
using Summariser.Core.Summaries;

namespace Summariser.Tests.Storage.Contracts;

public abstract class SearchContract(IDatabases databases) : StoreContract(databases)
{
    private static readonly Decision Approved = new()
    {
        Text = "Approved the Hedgerow Hub at a cost of £5,000.", Kind = DecisionKind.Approved, Votes = new VoteCount(7, 2, 1), Evidence = [2], Mover = "Councillor Wren",
    };

    private static readonly MeetingSummary Planning = Samples.Summary(
        "Planning Committee",
        ["The café by the Hedgerow Hub opens in May.", "Councillor O'Neill asked about the 70.6% figure."],
        ["Now we come to the hedgerow hub.", "I move that we approve the hedgerow hub, at five thousand pounds.", "Don't re-elect anybody tonight."],
        Approved);

    private static readonly MeetingSummary Licensing = OfItem("Opening hours", Samples.Summary(
        "Licensing Committee", ["The hub was not discussed."], ["The budget of the library was discussed at length."],
        new Decision { Text = "Noted the report.", Kind = DecisionKind.Noted, Evidence = [1] }));

    [Theory]
    [InlineData("hedgerow", "summary decision transcript")]
    [InlineData("HEDGEROW hub", "summary decision transcript")]
    [InlineData("cafe", "summary")]
    [InlineData("CAFÉ", "summary")]
    [InlineData("oneill", "summary")]
    [InlineData("O'Neill", "summary")]
    [InlineData("O’Neill", "summary")]
    [InlineData("70.6", "summary")]
    [InlineData("70.6%", "summary")]
    [InlineData("5,000", "decision")]
    [InlineData("re-elect", "transcript")]
    [InlineData("\"hedgerow hub opens\"", "summary")]
    [InlineData("“hedgerow hub opens”", "summary")]
    [InlineData("\"hub hedgerow\"", "")]
    [InlineData("\"the hedgerow hub\"", "summary decision transcript")]
    [InlineData("hedgerow -café", "decision transcript")]
    [InlineData("hedgerow -\"hedgerow hub at\"", "summary")]
    [InlineData("-hedgerow hub", "summary")]
    [InlineData("opening hours", "summary")]
    [InlineData("opens move", "")]
    [InlineData("may approve", "")]
    [InlineData("hedge", "")]
    [InlineData("library budget", "transcript")]
    public async Task What_is_found_does_not_depend_on_the_database(string words, string found)
    {
        await PublishAsync(Planning);
        await PublishAsync(Licensing);
        var page = await Store.Search.FindAsync(new SearchQuery { Words = words }, None);
        Assert.Equal(found, string.Join(' ', page.Rows.Select(hit => hit.In.ToString().ToLowerInvariant())));
        Assert.Equal(page.Rows.Count, page.Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("-")]
    [InlineData("--hub")]
    [InlineData("-hub")]
    [InlineData("'")]
    [InlineData("' OR 1=1 --")]
    [InlineData("hub\0hub")]
    [InlineData("hub' & !'x")]
    [InlineData("NEAR(hub, 2) AND NOT OR")]
    [InlineData("words:hub")]
    [InlineData(":published")]
    [InlineData(":c/northbury-council")]
    [InlineData("hub*")]
    [InlineData("^hub")]
    [InlineData("hub:*")]
    [InlineData("(((((")]
    [InlineData("\\'")]
    [InlineData("{0} %s $1 @p0")]
    [InlineData("\uD800 \uDC00 \u202E \u0301")]
    [InlineData("☃ 🎉 中文 العربية")]
    public async Task Hostile_text_is_never_an_error(string words)
    {
        await PublishAsync(Planning);
        var hits = await Store.Search.FindAsync(new SearchQuery { Words = words }, None);
        Assert.InRange(hits.Rows.Count, 0, 3);
        var decisions = await Store.Search.DecisionsAsync(new RegisterQuery { Words = words }, None);
        Assert.InRange(decisions.Rows.Count, 0, 1);
    }

    [Fact]
    public async Task Text_of_any_length_is_never_an_error()
    {
        await PublishAsync(Samples.Summary("Planning Committee", [string.Join(' ', Enumerable.Repeat("hub café", 3000)), new string('x', 10_000)]));
        foreach (var words in new[] { new string('x', 100_000), string.Concat(Enumerable.Repeat("hub -nothing \"hub cafe\" ", 5000)), new string('"', 5000) })
        {
            await Store.Search.FindAsync(new SearchQuery { Words = words }, None);
        }

        Assert.NotEmpty((await Store.Search.FindAsync(new SearchQuery { Words = "\"hub cafe hub cafe\"" }, None)).Rows);
        Assert.NotEmpty((await Store.Search.FindAsync(new SearchQuery { Words = new string('x', 100) }, None)).Rows);
    }

    [Fact]
    public async Task A_hit_says_where_the_words_stand_and_when_they_were_said()
    {
        var meeting = await PublishAsync(Planning);
        var hits = (await Store.Search.FindAsync(new SearchQuery { Words = "café hedgerow" }, None)).Rows;
        var hit = Assert.Single(hits);
        Assert.Equal((meeting.Id, "Hedgerow Hub", FoundIn.Summary), (hit.Meeting.Id, hit.ItemTitle, hit.In));
        Assert.StartsWith("The café by the Hedgerow Hub opens in May.", hit.Snippet, StringComparison.Ordinal);
        Assert.Equal(["café", "Hedgerow"], hit.Matches.Select(match => hit.Snippet.Substring(match.Start, match.Length)));
        Assert.Equal(10, hit.Seconds);
        var said = Assert.Single((await Store.Search.FindAsync(new SearchQuery { Words = "move", In = [FoundIn.Transcript] }, None)).Rows);
        Assert.Equal(20, said.Seconds);
    }

    [Fact]
    public async Task Summaries_come_before_decisions_before_what_was_said_and_the_latest_meeting_first()
    {
        var older = await PublishAsync(Planning, day: 3);
        var newer = await PublishAsync(Planning, day: 4);
        var page = await Store.Search.FindAsync(new SearchQuery { Words = "hedgerow" }, None);
        Assert.Equal(
            [
                (newer.Id, FoundIn.Summary), (older.Id, FoundIn.Summary), (newer.Id, FoundIn.Decision), (older.Id, FoundIn.Decision),
                (newer.Id, FoundIn.Transcript), (older.Id, FoundIn.Transcript),
            ],
            page.Rows.Select(hit => (hit.Meeting.Id, hit.In)));
        var second = await Store.Search.FindAsync(new SearchQuery { Words = "hedgerow", Skip = 1, Take = 2 }, None);
        Assert.Equal((6, 2), (second.Total, second.Rows.Count));
        Assert.Equal(page.Rows[1].Meeting.Id, second.Rows[0].Meeting.Id);
    }

    [Fact]
    public async Task A_search_keeps_to_what_was_asked()
    {
        var north = await PublishAsync(Planning, day: 3);
        var south = await PublishAsync(Planning, day: 20, council: "Southbury Council");
        Assert.Equal([south.Id], await MeetingsAsync(new SearchQuery { Words = "hub", CouncilKey = "southbury-council" }));
        Assert.Equal([north.Id], await MeetingsAsync(new SearchQuery { Words = "hub", CouncilKey = "northbury-council", BodyKey = "planning-committee" }));
        Assert.Empty(await MeetingsAsync(new SearchQuery { Words = "hub", CouncilKey = "northbury-council", BodyKey = "cabinet" }));
        Assert.Equal([south.Id], await MeetingsAsync(new SearchQuery { Words = "hub", From = new DateOnly(2026, 6, 4) }));
        Assert.Equal([north.Id], await MeetingsAsync(new SearchQuery { Words = "hub", To = new DateOnly(2026, 6, 19) }));
        Assert.Equal([south.Id, north.Id], await MeetingsAsync(new SearchQuery { Words = "hub", From = new DateOnly(2026, 6, 3), To = new DateOnly(2026, 6, 20) }));
        Assert.All(
            (await Store.Search.FindAsync(new SearchQuery { Words = "hub", In = [FoundIn.Decision, FoundIn.Summary] }, None)).Rows,
            hit => Assert.NotEqual(FoundIn.Transcript, hit.In));
    }

    [Fact]
    public async Task The_public_finds_what_is_published_and_clerks_what_is_newest()
    {
        var meeting = await SubmitAsync();
        await DraftAsync(meeting.Id, Planning);
        Assert.Empty(await MeetingsAsync(new SearchQuery { Words = "hedgerow" }));
        Assert.Equal([meeting.Id], await MeetingsAsync(new SearchQuery { Words = "hedgerow", PublishedOnly = false }));

        await StateAsync(meeting.Id, each => each with { State = MeetingState.Published, PublishedRevision = 1 });
        await Store.Revisions.AddAsync(meeting.Id, 1, Licensing, RevisionKind.Edited, new AuditNote(Clerk, "draft-edited"), None);
        Assert.Equal([meeting.Id], await MeetingsAsync(new SearchQuery { Words = "hedgerow café" }));
        Assert.Empty(await MeetingsAsync(new SearchQuery { Words = "library" }));
        Assert.Empty(await MeetingsAsync(new SearchQuery { Words = "hedgerow café", PublishedOnly = false }));
        Assert.Equal([meeting.Id], await MeetingsAsync(new SearchQuery { Words = "library", PublishedOnly = false }));

        await StateAsync(meeting.Id, each => each with { State = MeetingState.Withdrawn });
        Assert.Empty(await MeetingsAsync(new SearchQuery { Words = "hedgerow" }));
        Assert.Empty((await Store.Search.DecisionsAsync(new RegisterQuery(), None)).Rows);
    }

    [Fact]
    public async Task A_closed_item_is_not_found_by_anything_of_its_own()
    {
        var closed = Planning with
        {
            Items =
            [
                Planning.Items[0],
                new ItemSummary { Number = "3", Title = OpenMeeting.ClosedTitle, Status = ItemStatus.Closed, Stretches = [new StretchSummary(50, 60, [9, 12], 1)] },
            ],
        };
        await PublishAsync(closed);
        Assert.Empty(await MeetingsAsync(new SearchQuery { Words = "closed public" }));
    }

    [Fact]
    public async Task Decisions_are_listed_newest_first_and_by_what_is_asked()
    {
        var planning = await PublishAsync(Planning, day: 3);
        var licensing = await PublishAsync(Licensing, day: 20);
        var all = await Store.Search.DecisionsAsync(new RegisterQuery(), None);
        Assert.Equal([licensing.Id, planning.Id], all.Rows.Select(row => row.Meeting.Id));
        Assert.Equal(2, all.Total);
        var row = Assert.Single((await Store.Search.DecisionsAsync(new RegisterQuery { Kind = DecisionKind.Approved }, None)).Rows);
        Assert.Equal(Summariser.Core.Pipeline.Digest.Of(Approved), Summariser.Core.Pipeline.Digest.Of(row.Decision));
        Assert.Equal(("2", "Hedgerow Hub", 20), (row.ItemNumber, row.ItemTitle, row.Seconds));
        Assert.Equal([planning.Id], (await Store.Search.DecisionsAsync(new RegisterQuery { Words = "hub cost" }, None)).Rows.Select(each => each.Meeting.Id));
        Assert.Equal([licensing.Id], (await Store.Search.DecisionsAsync(new RegisterQuery { Words = "-hub" }, None)).Rows.Select(each => each.Meeting.Id));
        Assert.Equal([licensing.Id], (await Store.Search.DecisionsAsync(new RegisterQuery { From = new DateOnly(2026, 6, 4) }, None)).Rows.Select(each => each.Meeting.Id));
        Assert.Empty((await Store.Search.DecisionsAsync(new RegisterQuery { CouncilKey = "southbury-council" }, None)).Rows);
        Assert.Single((await Store.Search.DecisionsAsync(new RegisterQuery { Skip = 1, Take = 1 }, None)).Rows);
    }

    [Fact]
    public async Task Actions_are_found_by_who_is_to_do_them()
    {
        var action = new ActionPoint { Text = "Bring a workforce update.", Owner = "Councillor O'Neill", Due = "the next meeting", Evidence = [2] };
        var meeting = await PublishAsync(Planning with { Items = [Planning.Items[0] with { Actions = [action, action with { Owner = null }] }] });
        Assert.Equal(2, (await Store.Search.ActionsAsync(new RegisterQuery(), None)).Total);
        var row = Assert.Single((await Store.Search.ActionsAsync(new RegisterQuery { Owner = "o'neill" }, None)).Rows);
        Assert.Equal((meeting.Id, action.Text, action.Due, 20), (row.Meeting.Id, row.Action.Text, row.Action.Due, row.Seconds));
        Assert.Empty((await Store.Search.ActionsAsync(new RegisterQuery { Owner = "Wren" }, None)).Rows);
        Assert.Empty(await MeetingsAsync(new SearchQuery { Words = "workforce" }));
    }

    [Fact]
    public async Task A_meeting_moved_to_another_day_is_found_there()
    {
        var meeting = await PublishAsync(Planning);
        await Meetings.ReplaceAgendaAsync(meeting.Id, Samples.Agenda("Planning Committee", 25), Clerk, None);
        Assert.Equal([meeting.Id], await MeetingsAsync(new SearchQuery { Words = "hub", From = new DateOnly(2026, 6, 25) }));
        Assert.Equal(1, (await Store.Search.DecisionsAsync(new RegisterQuery(), None)).Total);
    }

    private async Task<IEnumerable<Guid>> MeetingsAsync(SearchQuery query) =>
        (await Store.Search.FindAsync(query, None)).Rows.Select(hit => hit.Meeting.Id).Distinct();

    private Task StateAsync(Guid meeting, Func<MeetingRecord, MeetingRecord> change) =>
        Meetings.ChangeAsync(meeting, change, new AuditNote(Clerk, "meeting-changed"), None);

    private static MeetingSummary OfItem(string title, MeetingSummary summary) => summary with { Items = [summary.Items[0] with { Title = title }] };
}
