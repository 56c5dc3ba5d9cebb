using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Summariser.Core.Records;

namespace Summariser.Web.Mail;

/// <summary>Sends one message. It says which meeting it is about and where to read on, and nothing that was said there.</summary>
internal sealed class MailPost(WebOptions options)
{
    private readonly MailOptions mail = options.Mail;

    /// <summary>Sends a message.</summary>
    /// <returns>What happened to it.</returns>
    public async Task<MailOutcome> SendAsync(Core.Records.MailMessage message, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        try
        {
            using var letter = Letter(message);
            using var client = new SmtpClient(mail.Server, mail.Port) { EnableSsl = mail.StartTls, UseDefaultCredentials = false };
            if (mail.User.Length > 0) client.Credentials = new NetworkCredential(mail.User, mail.Password);
            await client.SendMailAsync(letter, time.Token);
            return new MailOutcome.Sent();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new MailOutcome.Failed($"The mail server did not answer within {mail.TimeoutSeconds} seconds.", MayTryAgain: true);
        }
        catch (SmtpException error)
        {
            // What the server says may hold the address; its code is enough to know what to do.
            return IsForGood(error.StatusCode)
                ? new MailOutcome.Failed($"The mail server refused the message ({(int)error.StatusCode}).", MayTryAgain: false)
                : new MailOutcome.Failed(error.InnerException is IOException or SocketException ? "The mail server cannot be reached." : $"The mail server did not take the message ({(int)error.StatusCode}).", MayTryAgain: true);
        }
        catch (Exception error) when (error is FormatException or IOException or InvalidOperationException or AuthenticationException)
        {
            return new MailOutcome.Failed($"The message could not be sent ({error.GetType().Name}).", MayTryAgain: error is not FormatException);
        }
    }

    /// <summary>The link to a meeting's page.</summary>
    internal string LinkTo(Guid meeting)
    {
        var site = options.Public.Address.Length > 0 ? options.Public.Address : WebOptions.Entries(options.Addresses)[0];
        return $"{site.TrimEnd('/')}/desk/meetings/{meeting}";
    }

    private System.Net.Mail.MailMessage Letter(Core.Records.MailMessage message)
    {
        var title = string.Concat(message.Title.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        var (subject, what) = message.State == MeetingState.Failed
            ? ("Summary failed", "The summary of this meeting could not be made. The page says why, and what to do.")
            : ("Draft ready", "The draft summary of this meeting is ready to be reviewed.");
        var letter = new System.Net.Mail.MailMessage(mail.From, message.Recipient)
        {
            Subject = title.Length > 0 ? $"{subject}: {title}" : subject,
            Body = $"{what}\n\n{title}\n{message.Date:d MMMM yyyy}\n{LinkTo(message.Meeting)}\n",
            BodyEncoding = System.Text.Encoding.UTF8,
            SubjectEncoding = System.Text.Encoding.UTF8,
        };

        // The same at every attempt, so that a message that arrived though its answer was lost is known again; and no holiday notes in return.
        letter.Headers.Add("Message-ID", $"<summariser-{message.Number}@{letter.From!.Host}>");
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        return letter;
    }

    private static bool IsForGood(SmtpStatusCode code) => code is
        SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.TransactionFailed or
        SmtpStatusCode.ExceededStorageAllocation;
}

/// <summary>What happened to a message.</summary>
internal abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    /// <summary>The mail server has it.</summary>
    internal sealed record Sent : MailOutcome;

    /// <summary>It was not sent.</summary>
    internal sealed record Failed(string Reason, bool MayTryAgain) : MailOutcome;
}
