using System.Net;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;

namespace Summariser.Tests.Web.PublicPages;

public sealed class ReportPageTests : IAsyncLifetime
{
    private const string Form = "/councils/mardle/harbour-board/2026-06-10/report?revision=1&item=0&sentence=0";
    private RunningService service = null!;
    private HttpClientHandler handler = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        service = await RunningService.StartAsync(new WebOptions { LeastFreeGigabytes = 0, Reports = new() { ADay = 1 }, Limits = new() { ReportsAnHourByAddress = 3 } });
        var record = service.Meetings.Add("mardle", MeetingState.Published);
        service.Revisions.Summaries[(record.Id, 1)] = SmallSummaries.Of("The quay needs dredging.");
        handler = new HttpClientHandler { AllowAutoRedirect = false };
        browser = new HttpClient(handler) { BaseAddress = service.Address };
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        handler.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_kept_with_its_sentence_and_can_be_followed()
    {
        Assert.Contains("The quay needs dredging.", await browser.GetStringAsync(Form), StringComparison.Ordinal);
        using var sent = await browser.SubmitAsync(Form, ("Revision", "1"), ("Wrong", "It was the pier."));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        var kept = Assert.Single(service.Reports.Kept).Said;
        Assert.Equal(("The quay needs dredging.", "It was the pier."), (kept.Quote, kept.Text));
        Assert.Equal(new MistakePlace(0, MistakePart.Sentence, 0), kept.Place);
        var followed = await browser.GetStringAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("It was the pier.", followed, StringComparison.Ordinal);
        Assert.Contains("Nobody has answered it yet", followed, StringComparison.Ordinal);
        await service.Reports.AnswerAsync(service.Reports.Kept[0].Id, MistakeVerdict.Accepted, "Thank you.", new Actor("clerk"), CancellationToken.None);
        Assert.Contains("Thank you.", await browser.GetStringAsync(sent.Headers.Location.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_says_nothing_or_is_one_too_many_is_told_so_and_loses_nothing()
    {
        using var empty = await browser.SubmitAsync(Form, ("Revision", "1"), ("Wrong", " "));
        Assert.Contains("govuk-error-summary", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var first = await browser.SubmitAsync(Form, ("Revision", "1"), ("Wrong", "One."));
        using var second = await browser.SubmitAsync(Form, ("Revision", "1"), ("Wrong", "Two is lost?"));
        var told = await second.Content.ReadAsStringAsync();
        Assert.Contains("as many reports today", told, StringComparison.Ordinal);
        Assert.Contains("Two is lost?", told, StringComparison.Ordinal);
        Assert.Single(service.Reports.Kept);
    }

    [Fact]
    public async Task A_program_that_fills_in_every_field_is_thanked_and_forgotten()
    {
        using var sent = await browser.SubmitAsync(Form, ("Revision", "1"), ("Wrong", "Buy this."), ("Website", "http://spam.example"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Empty(service.Reports.Kept);
    }

    [Fact]
    public async Task A_form_that_was_not_shown_here_is_refused()
    {
        using var forged = await browser.PostAsync(Form, new FormUrlEncodedContent([KeyValuePair.Create("Wrong", "Forged.")]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Empty(service.Reports.Kept);
    }

    [Fact]
    public async Task One_address_may_send_only_so_many_an_hour_and_read_on()
    {
        for (var sent = 0; sent < 3; sent++)
        {
            using var taken = await browser.SubmitAsync(Form, ("Revision", "1"), ("Wrong", " "));
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await browser.SubmitAsync(Form, ("Revision", "1"), ("Wrong", "One more."));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Empty(service.Reports.Kept);
    }

    [Theory]
    [InlineData("item=99&sentence=0")]
    [InlineData("item=-1&sentence=-5")]
    [InlineData("item=1&sentence=0")]
    [InlineData("item=nonsense")]
    public async Task A_place_that_is_not_there_shows_no_words(string query)
    {
        var page = await browser.GetStringAsync($"{Form.Split('?')[0]}?{query}");
        Assert.DoesNotContain("blockquote", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sealed tender", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_none_leads_nowhere()
    {
        using var answer = await browser.GetAsync("/reports/nonsense");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
