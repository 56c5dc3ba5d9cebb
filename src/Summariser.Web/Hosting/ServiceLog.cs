using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Summariser.Web.Hosting;

/// <summary>Where the log goes, and what goes into it.</summary>
public static class ServiceLog
{
    /// <summary>
    /// Writes to standard error: lines for a person at a terminal, JSON for programs otherwise. Messages of libraries are left out below warnings,
    /// for the web server's would hold the addresses people ask for.
    /// </summary>
    public static ILoggingBuilder AddServiceLog(this ILoggingBuilder logging)
    {
        ArgumentNullException.ThrowIfNull(logging);
        logging.AddFilter(category: null, LogLevel.Warning).AddFilter("Summariser", LogLevel.Information);

        // Keys lie unencrypted on purpose, in a folder that only the service's account can open.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // This one repeats the text of every error, whatever it holds; RefusalHandler says what may be said.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return Console.IsErrorRedirected
            ? logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"))
            : logging.AddSimpleConsole(line => (line.SingleLine, line.TimestampFormat) = (true, "HH:mm:ss "));
    }
}
