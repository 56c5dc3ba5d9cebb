using System.IO.Compression;
using System.Net;
using System.Text;
using Summariser.Agendas.Import.Web;
using Summariser.Core;
using Summariser.Core.Agendas;

namespace Summariser.Tests.Agendas.Import;

public sealed class AgendaAddressReaderTests
{
    private static readonly AgendaAddressOptions Loopback = new() { AllowPrivateAddresses = true };

    private static string Agenda { get; } = new MeetingPage().Item("1.", "Moorings", MeetingPage.Papers(MeetingPage.Paper("Chart", "documents/s1/Chart.pdf", "9 KB"))).Write();

    [Fact]
    public async Task A_page_is_read_and_its_papers_have_whole_addresses()
    {
        using var site = new TinySite(_ => TinySite.Page(Agenda));
        var agenda = await Read(site, "mg/page.aspx?MId=3");
        Assert.Equal($"{site.Address}mg/page.aspx?MId=3", agenda.Meeting.SourceUrl);
        Assert.Equal($"{site.Address}mg/documents/s1/Chart.pdf", agenda.Items.Single().Documents.Single().Url);
        Assert.Equal(["/mg/page.aspx?MId=3"], site.Asked);
    }

    [Fact]
    public async Task The_character_set_of_the_answer_is_used()
    {
        var page = new MeetingPage().Item("1.", "Café").Write().Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal);
        var bytes = Encoding.Latin1.GetBytes(WebUtility.HtmlDecode(page));
        using var site = new TinySite(_ => TinySite.Answer("200 OK", bytes, "Content-Type: text/html; charset=iso-8859-1"));
        Assert.Equal("Café", (await Read(site)).Items.Single().Title);
    }

    [Fact]
    public async Task Redirects_within_the_site_are_followed_three_times_and_no_more()
    {
        using var site = new TinySite(path => path.Length < 5 ? TinySite.Redirect(path + "a") : TinySite.Page(Agenda));
        Assert.Equal("Moorings", (await Read(site, "a")).Items.Single().Title);
        Assert.Contains("without end", (await Refused(site, "")).Message);
    }

    [Theory]
    [InlineData("http://localhost:{0}/other")]
    [InlineData("http://127.0.0.1:1/other")]
    [InlineData("https://login.example/")]
    [InlineData("//login.example/")]
    [InlineData("file:///etc/hostname")]
    public async Task Redirects_to_another_site_are_not_followed(string target)
    {
        using var site = new TinySite(_ => TinySite.Redirect(""));
        using var sending = new TinySite(_ => TinySite.Redirect(string.Format(target, site.Port)));
        Assert.Contains("another site", (await Refused(sending)).Message);
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData("404 Not Found", "no page")]
    [InlineData("410 Gone", "no page")]
    [InlineData("403 Forbidden", "not open")]
    [InlineData("401 Unauthorized", "not open")]
    [InlineData("204 No Content", "no page")]
    public async Task Answers_without_a_page_are_told_apart(string status, string reason)
    {
        using var site = new TinySite(_ => TinySite.Answer(status, []));
        Assert.Contains(reason, (await Refused(site)).Message);
    }

    [Fact]
    public async Task A_failing_site_may_be_tried_again()
    {
        using var site = new TinySite(_ => TinySite.Answer("503 Service Unavailable", []));
        using var reader = new AgendaAddressReader(Loopback);
        Assert.True((await Assert.ThrowsAsync<AddressUnreachableException>(() => reader.ReadAsync(site.Address, default))).IsTransient);
    }

    [Fact]
    public async Task A_page_that_asks_for_a_password_is_named_so()
    {
        using var site = new TinySite(_ => TinySite.Page("<html><body><form><input name=u><input type=\"password\" name=p></form></body></html>"));
        Assert.Contains("sign-in", (await Refused(site)).Message);
    }

    [Fact]
    public async Task A_page_that_is_no_agenda_is_refused_with_its_address()
    {
        using var site = new TinySite(_ => TinySite.Page("<html><body><h1>Bins</h1><p>Mondays.</p></body></html>"));
        var message = (await Refused(site, "bins")).Message;
        Assert.Contains("bins", message);
        Assert.Contains("no items", message);
    }

    [Fact]
    public async Task Too_large_an_answer_is_cut_off_even_when_it_comes_packed()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await gzip.WriteAsync(new byte[2_000_000]);
        using var site = new TinySite(path => path == "/packed" ? TinySite.Answer("200 OK", packed.ToArray(), "Content-Encoding: gzip") : TinySite.Page(new string(' ', 2_000_000) + Agenda));
        using var reader = new AgendaAddressReader(Loopback with { MaximumBytes = 1_000_000 });
        Assert.Contains("larger", (await Assert.ThrowsAsync<InputException>(() => reader.ReadAsync(site.Address, default))).Message);
        Assert.Contains("larger", (await Assert.ThrowsAsync<InputException>(() => reader.ReadAsync(site.Address + "packed", default))).Message);
    }

    [Fact]
    public async Task A_site_that_never_answers_is_given_up()
    {
        using var site = new TinySite(_ => null);
        using var reader = new AgendaAddressReader(Loopback with { TimeLimit = TimeSpan.FromMilliseconds(300) });
        Assert.Contains("did not answer", (await Assert.ThrowsAsync<AddressUnreachableException>(() => reader.ReadAsync(site.Address, default))).Message);
    }

    [Fact]
    public async Task Cancelling_stops_the_reading()
    {
        using var site = new TinySite(_ => null);
        using var reader = new AgendaAddressReader(Loopback);
        using var stop = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(site.Address, stop.Token));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://10.0.0.1/")]
    public async Task Private_addresses_are_refused_in_every_spelling(string address)
    {
        using var site = new TinySite(_ => TinySite.Page(Agenda));
        using var reader = new AgendaAddressReader();
        Assert.Contains("private network", (await Assert.ThrowsAsync<InputException>(() => reader.ReadAsync(string.Format(address, site.Port), default))).Message);
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData("ftp://council.example/a")]
    [InlineData("file:///etc/hostname")]
    [InlineData("gopher://council.example/")]
    [InlineData("council.example")]
    [InlineData("https://")]
    [InlineData("")]
    public async Task Only_web_addresses_are_taken(string address)
    {
        using var reader = new AgendaAddressReader();
        Assert.Contains("https://", (await Assert.ThrowsAsync<InputException>(() => reader.ReadAsync(address, default))).Message);
    }

    [Fact]
    public async Task An_address_with_a_user_name_is_refused()
    {
        using var reader = new AgendaAddressReader();
        Assert.Contains("user name", (await Assert.ThrowsAsync<InputException>(() => reader.ReadAsync("https://me:secret@council.example/", default))).Message);
    }

    private static async Task<Agenda> Read(TinySite site, string path = "")
    {
        using var reader = new AgendaAddressReader(Loopback);
        return await reader.ReadAsync(site.Address + path, default);
    }

    private static async Task<InputException> Refused(TinySite site, string path = "") => await Assert.ThrowsAsync<InputException>(() => Read(site, path));
}
