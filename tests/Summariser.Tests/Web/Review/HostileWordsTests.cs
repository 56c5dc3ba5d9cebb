using System.Text.RegularExpressions;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

namespace Summariser.Tests.Web.Review;

/// <summary>Whatever stands in a field of a draft, it is shown as text on every page.</summary>
public sealed partial class HostileWordsTests
{
    private const string Attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{7*7}} </textarea><b>bold";

    private static readonly string[] Pages =
    [
        "", "/sentence?item=0&sentence=0", "/section?item=0", "/decision?item=0&place=0", "/action?item=0&place=0", "/item?item=0", "/name?said=1", "/words?first=1&last=3", "/comments",
        "/reports", "/revisions", "/compare?before=1&after=2", "/history", "/publish",
    ];

    [Fact]
    public async Task No_page_of_a_review_holds_it_as_markup()
    {
        await using var bench = await ReviewBench.OpenAsync(Poisoned);
        using var browser = await bench.ClerkAsync();
        var clerk = new Actor(Attack);
        await bench.Store.Comments.AddAsync(bench.Meeting, new CommentPlace(0, 0, Attack), Attack, clerk, CancellationToken.None);
        await bench.Store.MistakeReports.AddAsync(new NewMistakeReport(bench.Meeting, 1, new MistakePlace(0), Attack, Attack), 10, CancellationToken.None);
        await bench.Store.Audit.WriteAsync(new AuditNote(clerk, "meeting-looked-at", Attack), bench.Meeting, CancellationToken.None);
        await bench.Store.Revisions.AddAsync(bench.Meeting, 1, Poisoned(await bench.NewestAsync()) with { Warnings = [Attack] }, RevisionKind.Edited, new AuditNote(clerk, "draft-edited", Attack), CancellationToken.None);
        foreach (var address in Pages)
        {
            var page = await browser.GetStringAsync(bench.Home + address);
            Assert.False(Markup().IsMatch(page), $"{address}: {Markup().Match(page).Value}");
            Assert.False(Inline().IsMatch(page), $"{address}: {Inline().Match(page).Value}");
        }
    }

    [Theory]
    [InlineData("/sentence", "sentence", "0")]
    [InlineData("/section", "", "")]
    [InlineData("/section?handler=Preview", "", "")]
    [InlineData("/decision", "place", "0")]
    [InlineData("/action", "place", "0")]
    [InlineData("/comments", "", "")]
    public async Task What_is_sent_comes_back_as_text(string address, string name, string value)
    {
        await using var bench = await ReviewBench.OpenAsync(Poisoned);
        using var browser = await bench.ClerkAsync();
        using var answer = await bench.SendAsync(
            browser, address, asPart: true, [("item", "0"), ("text", Attack), ("owner", Attack), ("due", Attack), ("mover", Attack), ("reason", Attack), ("revision", "1"), .. name.Length > 0 ? new[] { (name, value) } : []]);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.False(Markup().IsMatch(page), Markup().Match(page).Value);
    }

    private static MeetingSummary Poisoned(MeetingSummary summary) => summary with
    {
        Meeting = summary.Meeting with { Title = Attack, Body = Attack, WebcastUrl = "javascript:alert(1)" },
        Overview = new Overview([new Sentence { Text = Attack, Evidence = [1] }]),
        Items =
        [
            .. summary.Items.Select(item => item with
            {
                Number = Attack, Title = Attack, Notice = Attack,
                Summary = [new Sentence { Text = Attack, Evidence = [1], Support = Summariser.Core.Summaries.Support.Unsupported, Reasons = [Attack] }, new Sentence { Text = Attack, Support = Summariser.Core.Summaries.Support.Unsupported, Confirmation = new Confirmation(Attack, Attack, default) }],
                Decisions = [new Decision { Text = Attack, Mover = Attack, Seconder = Attack, Evidence = [1], Doubts = [Attack] }],
                Actions = [new ActionPoint { Text = Attack, Owner = Attack, Due = Attack, Evidence = [1], Doubts = [Attack] }],
                Figures = [new Figure(Attack, [1])],
            }),
        ],
        Transcript = [.. summary.Transcript.Select(said => said with { Text = Attack, Speaker = Attack, SpeakerConfidence = 0.4, Repairs = [new Repair(Attack, Attack)] })],
    };

    [GeneratedRegex("<script>|<img|<b>bold|javascript:", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    // The policy of all pages forbids these too; none may be needed. What an attack holds comes out with its angle brackets as entities.
    [GeneratedRegex("<[a-z0-9]+(\\s+[a-z-]+(=\"[^\"]*\")?)*\\s+(on[a-z]+|style)=", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Inline();
}
