using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web;
using Summariser.Web.Mail;

namespace Summariser.Tests.Web.Mail;

public sealed class MailTests
{
    private static readonly Guid Meeting = Guid.Parse("0197f1a0-0000-7000-8000-000000000001");

    [Theory]
    [InlineData(MeetingState.Draft, "Draft ready: Cabinet, 10 June", "ready to be reviewed")]
    [InlineData(MeetingState.Failed, "Summary failed: Cabinet, 10 June", "could not be made")]
    public async Task A_message_says_which_meeting_it_is_about_and_where_to_read_on(MeetingState state, string subject, string told)
    {
        using var server = new MailServer();
        await using var service = await StartAsync(server);
        await SendAsync(service, state);
        Assert.Equal(["7 sent"], service.Mail.Settled);
        var letter = Assert.Single(server.Letters);
        Assert.Contains($"Subject: {subject}", letter, StringComparison.Ordinal);
        Assert.Contains("From: summaries@council.example", letter, StringComparison.Ordinal);
        Assert.Contains("To: ada@council.example", letter, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <summariser-7@council.example>", letter, StringComparison.Ordinal);
        var body = BodyOf(letter);
        Assert.Contains(told, body, StringComparison.Ordinal);
        Assert.Contains("10 June 2026", body, StringComparison.Ordinal);
        Assert.Contains($"https://summaries.council.example/desk/meetings/{Meeting}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_cannot_add_a_header_nor_end_the_letter()
    {
        using var server = new MailServer();
        await using var service = await StartAsync(server);
        await SendAsync(service, MeetingState.Draft, "Cabinet\r\nBcc: eve@evil.example\r\n.\r\nMAIL FROM:<eve@evil.example>");
        var letter = Assert.Single(server.Letters);
        Assert.DoesNotContain(letter.Split('\n'), line => line.StartsWith("Bcc:", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["7 sent"], service.Mail.Settled);
    }

    [Theory]
    [InlineData("RCPT", "550 nobody here", false)]
    [InlineData("RCPT", "450 later", true)]
    [InlineData("MAIL", "421 too busy", true)]
    [InlineData("", "554 no mail is taken here", false)]
    [InlineData("", "nonsense", true)]
    [InlineData("EHLO", "close", true)]
    [InlineData("DATA", "close", true)]
    [InlineData(".", "451 disk full", true)]
    [InlineData(".", "554 spam", false)]
    public async Task What_a_server_does_not_take_is_tried_again_unless_it_is_refused_for_good(string command, string answer, bool again)
    {
        using var server = new MailServer(said => said.Split(' ')[0] == command ? answer : said.StartsWith("HELO", StringComparison.Ordinal) && command == "EHLO" ? answer : MailServer.Good(said));
        await using var service = await StartAsync(server);
        await SendAsync(service, MeetingState.Draft);
        Assert.StartsWith("7 failed", Assert.Single(service.Mail.Settled), StringComparison.Ordinal);
        Assert.Equal(again, service.Mail.TryAgainAt is not null);
        Assert.DoesNotContain("ada@", service.Mail.Settled[0], StringComparison.Ordinal);
        Assert.Empty(server.Letters);
    }

    [Fact]
    public async Task A_silent_server_is_left_after_the_time_limit()
    {
        using var server = new MailServer(_ => null);
        await using var service = await StartAsync(server);
        await SendAsync(service, MeetingState.Draft);
        Assert.Contains("did not answer within 1 seconds", Assert.Single(service.Mail.Settled), StringComparison.Ordinal);
        Assert.NotNull(service.Mail.TryAgainAt);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again_and_given_up_at_last()
    {
        var server = new MailServer();
        await using var service = await StartAsync(server);
        server.Dispose();
        await SendAsync(service, MeetingState.Draft);
        Assert.NotNull(service.Mail.TryAgainAt);
        await SendAsync(service, MeetingState.Draft, attempts: 7);
        Assert.Null(service.Mail.TryAgainAt);
    }

    [Fact]
    public async Task A_server_that_offers_no_encryption_is_told_nothing_when_encryption_is_asked_for()
    {
        var said = new List<string>();
        using var server = new MailServer(command =>
        {
            lock (said) said.Add(command);
            return MailServer.Good(command);
        });
        await using var service = await StartAsync(server, mail => mail with { StartTls = true, User = "summaries", Password = "secret-word" });
        await SendAsync(service, MeetingState.Draft);
        Assert.StartsWith("7 failed", Assert.Single(service.Mail.Settled), StringComparison.Ordinal);
        Assert.DoesNotContain(said, command => command.StartsWith("MAIL", StringComparison.Ordinal) || command.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.DoesNotContain("secret-word", service.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_server_nothing_is_sent_and_nothing_taken()
    {
        await using var service = await RunningService.StartAsync();
        service.Mail.Due.Enqueue(Message(MeetingState.Draft, "Cabinet", 0));
        Assert.Single(service.Mail.Due);
        Assert.Empty(service.Mail.Settled);
    }

    [Theory]
    [InlineData("", "Web:Mail:From")]
    [InlineData("Summaries <summaries@council.example>", "Web:Mail:From")]
    [InlineData("nobody", "Web:Mail:From")]
    public async Task A_setting_that_cannot_be_used_stops_the_start(string from, string told)
    {
        var refused = await Assert.ThrowsAsync<InputException>(() => RunningService.StartAsync(new WebOptions { Mail = new MailOptions { Server = "mail.council.example", From = from } }));
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_is_not_sent_for_all_to_read() =>
        Assert.Throws<InputException>(() => new MailOptions { Server = "mail", From = "a@b.example", Password = "x", StartTls = false }.Check());

    [Theory]
    [InlineData("ada@council.example", true)]
    [InlineData("ada@council.example\r\nBcc: eve@evil.example", false)]
    [InlineData("ada@council.example,eve@evil.example", false)]
    [InlineData("ada", false)]
    [InlineData("", false)]
    public void Only_one_plain_address_is_an_address(string text, bool isOne) => Assert.Equal(isOne, MailAddresses.IsOne(text));

    private static Task<RunningService> StartAsync(MailServer server, Func<MailOptions, MailOptions>? change = null)
    {
        var mail = new MailOptions
        {
            Server = "127.0.0.1", Port = server.Port, StartTls = false, From = "summaries@council.example", TimeoutSeconds = 1, PollSeconds = 3600,
        };
        return RunningService.StartAsync(new WebOptions { Mail = change?.Invoke(mail) ?? mail, Public = new PublicOptions { Address = "https://summaries.council.example/" } });
    }

    private static async Task SendAsync(RunningService service, MeetingState state, string title = "Cabinet, 10 June", int attempts = 0)
    {
        service.Mail.Due.Enqueue(Message(state, title, attempts));
        var sender = service.App.Services.GetServices<IHostedService>().OfType<MailSender>().Single();
        await sender.SendDueAsync(CancellationToken.None);
    }

    private static MailMessage Message(MeetingState state, string title, int attempts) => new(7, "ada@council.example", Meeting, title, new DateOnly(2026, 6, 10), state, attempts);

    private static string BodyOf(string letter)
    {
        var at = letter.IndexOf("\r\n\r\n", StringComparison.Ordinal) is var crlf and > 0 ? crlf : letter.IndexOf("\n\n", StringComparison.Ordinal);
        var body = letter[at..].Trim();
        return letter.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)))
            : body.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
    }
}
