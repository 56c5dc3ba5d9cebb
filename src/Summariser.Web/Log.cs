using Microsoft.Extensions.Logging;

namespace Summariser.Web;

/// <summary>
/// Everything this project writes to the log. No message takes a name, an address, a file's name, a key or words of a meeting: paths are
/// written as their routes, errors as their types.
/// </summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "{Method} {Route} answered {Status} in {Milliseconds:0} ms")]
    public static partial void Answered(this ILogger logger, string method, string route, int status, double milliseconds);

    [LoggerMessage(2, LogLevel.Error, "An error that was not foreseen, {Trace}: {Kind} {Stack}")]
    public static partial void Unforeseen(this ILogger logger, string trace, string kind, string stack);

    [LoggerMessage(3, LogLevel.Warning, "A request could not be served, {Trace}: {Kind}")]
    public static partial void Unserved(this ILogger logger, string trace, string kind);

    [LoggerMessage(4, LogLevel.Information, "Webhook message {Message} arrived")]
    public static partial void WebhookArrived(this ILogger logger, long message);

    [LoggerMessage(5, LogLevel.Warning, "Webhook message {Message} did not arrive at attempt {Attempt}; given up: {GivenUp}")]
    public static partial void WebhookFailed(this ILogger logger, long message, int attempt, bool givenUp);

    [LoggerMessage(6, LogLevel.Warning, "Background work {Work} is tried again later: {Kind}")]
    public static partial void BackgroundFailed(this ILogger logger, string work, string kind);

    [LoggerMessage(7, LogLevel.Warning, "Not ready: {Part}")]
    public static partial void NotReady(this ILogger logger, string part);

    [LoggerMessage(8, LogLevel.Warning, "Single sign-on did not work: {Kind}")]
    public static partial void SignOnFailed(this ILogger logger, string kind);

    [LoggerMessage(9, LogLevel.Information, "Email {Message} was sent")]
    public static partial void MailSent(this ILogger logger, long message);

    [LoggerMessage(10, LogLevel.Warning, "Email {Message} was not sent at attempt {Attempt}; given up: {GivenUp}")]
    public static partial void MailFailed(this ILogger logger, long message, int attempt, bool givenUp);
}
