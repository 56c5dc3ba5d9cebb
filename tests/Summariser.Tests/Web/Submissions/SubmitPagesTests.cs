using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Summariser.Core.Records;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;
using Summariser.Web;

namespace Summariser.Tests.Web.Submissions;

public sealed partial class SubmitPagesTests : IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder folder = new();
    private RunningService service = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(folder.At("allowed"));
        service = await RunningService.StartAsync(new WebOptions { LeastFreeGigabytes = 0, RecordingFolders = folder.At("allowed"), Limits = new WebLimits { UploadGigabytes = 0.003 } });
        browser = await SignedIn.AsAsync(service, "submitter");
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await service.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_meeting_is_handed_in_from_its_address_without_any_script()
    {
        var draft = await BeginAsync();
        var check = await browser.GetStringAsync(draft);
        Assert.Contains("""value="seaford""", check, StringComparison.Ordinal);
        Assert.Contains("""value="Dredging""", check, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", check, StringComparison.Ordinal);

        using var goneOn = await ContinueAsync(draft, ("Form.Items[0].Restricted", "true"));
        Assert.Equal($"{draft}/recording", goneOn.Headers.Location!.OriginalString);
        using var handedIn = await HandInAsync(draft, "the meeting", "../../cabinet.mp4", ("engine", "moonshine-tiny"), ("priority", "50"));
        var taken = Assert.Single(service.Meetings.Submissions);
        Assert.Equal(("seaford", "Harbour Board", "cabinet.mp4", 11L, "moonshine-tiny", 50), (
            taken.Agenda.Meeting.Council, taken.Agenda.Meeting.Title, taken.Recording.Name, taken.Recording.Bytes, taken.Options.Engine, taken.Priority));
        Assert.True(Assert.Single(taken.Agenda.Items).Restricted);
        var meeting = Assert.Single(service.Meetings.Records.Values);
        Assert.Equal($"/desk/meetings/{meeting.Id}", handedIn.Headers.Location!.OriginalString);
        Assert.Equal("Pat submitter", meeting.SubmittedBy);
        Assert.Equal([$"enqueue {meeting.Id}"], service.Queue.Asked);
        Assert.DoesNotContain("Carry on with", await browser.GetStringAsync("/desk/submit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_submission_that_was_left_is_found_again_as_it_was()
    {
        var draft = await BeginAsync();
        using var saved = await browser.SubmitAsync(draft, [.. await FieldsAsync(draft, ("Form.Items[0].Title", "Dredging the <harbour>"), ("does", "save"))]);
        Assert.Equal("/desk/submit", saved.Headers.Location!.OriginalString);
        Assert.Contains($"""href="{draft}""", await browser.GetStringAsync("/desk/submit"), StringComparison.Ordinal);
        Assert.Contains("Dredging the &lt;harbour&gt;", await browser.GetStringAsync(draft), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_do_not_undo_each_others_corrections()
    {
        var draft = await BeginAsync();
        var first = await FieldsAsync(draft, ("does", "add-item"));
        var second = await FieldsAsync(draft, ("does", "remove-item-0"));
        using var added = await browser.SubmitAsync(draft, [.. first]);
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Equal($"{draft}#Items_1", added.Headers.Location!.OriginalString);
        using var late = await browser.SubmitAsync(draft, [.. second]);
        Assert.Contains("changed in another window", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Items_1", await browser.GetStringAsync(draft), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_submission_is_as_good_as_none()
    {
        var draft = await BeginAsync();
        using var other = (await SignedIn.AsUserAsync(service, ["administrator"], "Somebody Else")).Browser;
        foreach (var address in new[] { draft, $"{draft}/recording" })
        {
            using var refused = await other.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var handedIn = await HandInAsync(draft, "the meeting", "m.mp4", other, await TokenAsync(other, "/desk/submit"));
        Assert.Equal(HttpStatusCode.NotFound, handedIn.StatusCode);
        Assert.Empty(service.Files.Kept);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("forged")]
    public async Task A_form_of_another_site_hands_nothing_in(string? token)
    {
        var draft = await BeginAsync();
        using var refused = await HandInAsync(draft, "the meeting", "m.mp4", browser, token);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(service.Files.Kept);
        Assert.Empty(service.Meetings.Submissions);
    }

    [Fact]
    public async Task Another_councils_meeting_is_refused_before_the_recording_is_asked_for_and_after()
    {
        service.Meetings.Councils["hilltown"] = new CouncilRecord("hilltown", "Hilltown");
        using var limited = await SignedIn.AsAsync(service, "submitter@hilltown");
        var draft = await BeginAsync(limited);
        using var refused = await limited.SubmitAsync(draft, [.. await FieldsAsync(draft, limited, ("does", "continue"))]);
        Assert.Contains("You may add recordings for Hilltown", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var handedIn = await HandInAsync(draft, "the meeting", "m.mp4", limited, await TokenAsync(limited, $"{draft}/recording"));
        Assert.Equal($"{draft}/recording", handedIn.Headers.Location!.OriginalString);
        Assert.Contains("You may not add recordings for this council", await limited.GetStringAsync($"{draft}/recording"), StringComparison.Ordinal);
        Assert.Empty(service.Files.Kept);
    }

    [Fact]
    public async Task Somebody_of_one_council_begins_for_that_council()
    {
        service.Meetings.Councils["hilltown"] = new CouncilRecord("hilltown", "Hilltown");
        using var limited = await SignedIn.AsAsync(service, "submitter@hilltown");
        using var begun = await limited.SubmitToAsync("/desk/submit", "/desk/submit?handler=Details");
        Assert.Contains("""value="Hilltown""", await limited.GetStringAsync(begun.Headers.Location), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_that_was_handed_in_before_is_said_to_be()
    {
        using var first = await HandInAsync(await BeginAsync(), "the meeting", "m.mp4");
        using var second = await HandInAsync(await BeginAsync(), "the meeting", "m.mp4");
        Assert.Equal($"{first.Headers.Location!.OriginalString}?known=true", second.Headers.Location!.OriginalString);
        Assert.Contains("was handed in before", await browser.GetStringAsync(second.Headers.Location), StringComparison.Ordinal);
        Assert.Single(service.Meetings.Records);
    }

    [Fact]
    public async Task A_recording_the_service_holds_is_named_by_its_path_and_only_inside_the_allowed_folders()
    {
        var (allowed, secret) = (folder.Write(Path.Combine("allowed", "cabinet.mp4"), "sound"), folder.Write("secret.mp4", "sound"));
        foreach (var path in new[] { secret, folder.At("allowed", "..", "secret.mp4"), "/etc/passwd", "cabinet.mp4", "a\0b" })
        {
            var draft = await BeginAsync();
            using var refused = await HandInAsync(draft, recording: null, "", ("recordingPath", path));
            Assert.Equal($"{draft}/recording", refused.Headers.Location!.OriginalString);
            Assert.DoesNotContain("secret", await browser.GetStringAsync($"{draft}/recording"), StringComparison.Ordinal);
        }

        Assert.Empty(service.Files.Kept);
        using var taken = await HandInAsync(await BeginAsync(), recording: null, "", ("recordingPath", allowed));
        Assert.StartsWith("/desk/meetings/", taken.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True(File.Exists(allowed));
    }

    [Theory]
    [InlineData("", "m.mp4", "The recording is empty")]
    [InlineData(null, "", "Choose the recording")]
    public async Task No_recording_is_told_on_the_page_and_the_submission_stays(string? recording, string name, string told)
    {
        var draft = await BeginAsync();
        using var refused = await HandInAsync(draft, recording, name);
        Assert.Equal($"{draft}/recording", refused.Headers.Location!.OriginalString);
        var page = await browser.GetStringAsync($"{draft}/recording");
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("<title>Error: ", page, StringComparison.Ordinal);
        Assert.Empty(service.Meetings.Submissions);
    }

    [Theory]
    [InlineData("engine", "parrot")]
    [InlineData("track", "0")]
    [InlineData("priority", "1e9")]
    [InlineData("upload", "00000000-0000-0000-0000-000000000000")]
    public async Task What_cannot_be_chosen_is_told_on_the_page(string field, string value)
    {
        var draft = await BeginAsync();
        using var refused = await HandInAsync(draft, "the meeting", "m.mp4", (field, value));
        Assert.Equal($"{draft}/recording", refused.Headers.Location!.OriginalString);
        Assert.Contains("There is a problem", await browser.GetStringAsync($"{draft}/recording"), StringComparison.Ordinal);
        Assert.Empty(service.Files.Kept);
    }

    [Fact]
    public async Task An_upload_is_remembered_handed_in_and_gone()
    {
        var draft = await BeginAsync();
        var upload = await UploadAsync("the meeting");
        using var remembered = await browser.SubmitToAsync($"{draft}/recording", $"{draft}/recording?handler=Upload", ("upload", upload));
        Assert.Equal(HttpStatusCode.NoContent, remembered.StatusCode);
        Assert.Contains("has arrived whole", await browser.GetStringAsync($"{draft}/recording"), StringComparison.Ordinal);
        using var taken = await HandInAsync(draft, recording: null, "", ("upload", upload));
        Assert.StartsWith("/desk/meetings/", taken.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("passwd", Assert.Single(service.Files.Kept).Name);
        Assert.Empty(Directory.GetFiles(service.Incoming));
    }

    [Fact]
    public async Task Anothers_upload_cannot_be_handed_in()
    {
        using var other = (await SignedIn.AsUserAsync(service, ["submitter"], "Somebody Else")).Browser;
        var upload = await UploadAsync("the meeting", other);
        var draft = await BeginAsync();
        using var remembered = await browser.SubmitToAsync($"{draft}/recording", $"{draft}/recording?handler=Upload", ("upload", upload));
        Assert.Equal(HttpStatusCode.NotFound, remembered.StatusCode);
        using var refused = await HandInAsync(draft, recording: null, "", ("upload", upload));
        Assert.Equal($"{draft}/recording", refused.Headers.Location!.OriginalString);
        Assert.Empty(service.Files.Kept);
    }

    [Theory]
    [InlineData("address", "https://nothing.example/agenda", "There is no agenda in this.")]
    [InlineData("address", "", "Enter the address")]
    public async Task An_agenda_that_cannot_be_read_is_told_beside_its_field(string field, string value, string told)
    {
        using var refused = await browser.SubmitToAsync("/desk/submit", "/desk/submit?handler=Address", (field, value));
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("""href="#address""", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_file_is_read_and_a_large_one_refused()
    {
        using var begun = await PageAsync(Encoding.UTF8.GetBytes("Seaford"));
        Assert.StartsWith("/desk/submit/", begun.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var large = await PageAsync(new byte[(20 * 1024 * 1024) + 1000]);
        Assert.Contains("20 MB or less", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> BeginAsync(HttpClient? who = null)
    {
        using var begun = await (who ?? browser).SubmitToAsync("/desk/submit", "/desk/submit?handler=Address", ("address", "https://seaford.example/agenda"));
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        return begun.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> ContinueAsync(string draft, params (string Name, string Value)[] changed) =>
        await browser.SubmitAsync(draft, [.. await FieldsAsync(draft, [.. changed, ("does", "continue")])]);

    private Task<(string Name, string Value)[]> FieldsAsync(string draft, params (string Name, string Value)[] changed) => FieldsAsync(draft, browser, changed);

    /// <summary>The fields of the page's form as a browser would send them, with some changed.</summary>
    private static async Task<(string Name, string Value)[]> FieldsAsync(string draft, HttpClient who, params (string Name, string Value)[] changed)
    {
        var page = await who.GetStringAsync(draft);
        var shown = Input().Matches(page).Where(input => !input.Value.Contains("checkbox", StringComparison.Ordinal) && input.Groups["name"].Value != "__RequestVerificationToken")
            .Select(input => (Name: input.Groups["name"].Value, Value: WebUtility.HtmlDecode(Value().Match(input.Value).Groups["value"].Value)));
        return [.. shown.Where(field => !changed.Any(other => other.Name == field.Name)), .. changed];
    }

    private async Task<HttpResponseMessage> HandInAsync(string draft, string? recording, string name, params (string Name, string Value)[] fields) =>
        await HandInAsync(draft, recording, name, browser, await TokenAsync(browser, $"{draft}/recording"), fields);

    private static async Task<HttpResponseMessage> HandInAsync(
        string draft, string? recording, string name, HttpClient who, string? token, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        if (token is not null) form.Add(new StringContent(token), "__RequestVerificationToken");
        foreach (var (field, value) in fields) form.Add(new StringContent(value), field);
        if (recording is not null) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(recording)), "recording", name);
        return await who.PostAsync($"{draft}/hand-in", form);
    }

    private async Task<HttpResponseMessage> PageAsync(byte[] content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(browser, "/desk/submit")), "__RequestVerificationToken" }, { new ByteArrayContent(content), "page", "agenda.html" } };
        return await browser.PostAsync("/desk/submit?handler=File", form);
    }

    private async Task<string> UploadAsync(string text, HttpClient? who = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/uploads") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Content.Headers.ContentType = new("application/offset+octet-stream");
        request.Headers.Add("Tus-Resumable", "1.0.0");
        request.Headers.Add("Upload-Length", $"{text.Length}");
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String("../../etc/passwd"u8)}");
        using var answer = await (who ?? browser).SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return answer.Headers.Location!.OriginalString.Split('/')[^1];
    }

    private static async Task<string> TokenAsync(HttpClient who, string page) =>
        WebUtility.HtmlDecode(Token().Match(await who.GetStringAsync(page)).Groups["token"].Value);

    [GeneratedRegex("<input[^>]* name=\"(?<name>[^\"]+)\"[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Input();

    [GeneratedRegex(" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
