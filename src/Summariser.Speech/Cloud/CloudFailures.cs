using System.ClientModel;
using System.Globalization;

namespace Summariser.Speech.Cloud;

/// <summary>Turns what the OpenAI library throws into something a person can act on. Services repeat keys and requests in their answers: none is repeated here.</summary>
internal static class CloudFailures
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>The failure that an exception of the library stands for.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="options">Which service was asked.</param>
    /// <param name="now">The time, for a service that names a date to come back at.</param>
    public static CloudServiceException Of(ClientResultException error, CloudOptions options, DateTimeOffset now) => error.Status switch
    {
        401 or 403 => new CloudServiceException(
            $"{Name(options)} does not accept the key or the identity (status {error.Status}). Check Speech:Cloud:Key, or Speech:Cloud:SignIn and the identity's role.", error),
        404 => new CloudServiceException(
            $"{Name(options)} knows no model '{options.Model}' at this address. Check Speech:Cloud:Model and Speech:Cloud:Endpoint.", error),
        413 => new CloudServiceException($"{Name(options)} finds even a short piece too large. Set Speech:Cloud:Format to ogg.", error) { IsTooLarge = true },
        0 => Unreachable(error, options),
        408 or 409 or 429 or >= 500 => new CloudServiceException(
            $"{Name(options)} is busy or out of order (status {error.Status}). Finished speech is kept: run the same command again later.", error)
        {
            MayPass = true,
            RetryAfter = RetryAfter(error, now),
        },
        _ => new CloudServiceException(
            $"{Name(options)} refused the request (status {error.Status}). Check Speech:Cloud:Model; for a model that gives no times set Speech:Cloud:Timestamps to false.", error),
    };

    /// <summary>No answer came in time.</summary>
    public static CloudServiceException Late(Exception error, CloudOptions options) =>
        new($"{Name(options)} did not answer within {options.TimeoutSeconds} seconds (Speech:Cloud:TimeoutSeconds). Finished speech is kept: run the same command again later.", error) { MayPass = true };

    /// <summary>All attempts together took too long.</summary>
    public static CloudServiceException TooLong(Exception error, CloudOptions options) =>
        new($"{Name(options)} did not hear a piece within {options.TotalSeconds} seconds (Speech:Cloud:TotalSeconds). Finished speech is kept: run the same command again later.", error) { MayPass = true };

    /// <summary>No connection could be made, or it broke.</summary>
    public static CloudServiceException Unreachable(Exception error, CloudOptions options) =>
        new($"{Name(options)} cannot be reached, or broke off. Check Speech:Cloud:Endpoint and the network; finished speech is kept.", error) { MayPass = true };

    /// <summary>What came back is no transcription.</summary>
    public static CloudServiceException NoTranscription(Exception error, CloudOptions options) =>
        new($"What answered as {Name(options)} sent no transcription. Check Speech:Cloud:Endpoint and Speech:Cloud:Model.", error) { MayPass = true };

    /// <summary>The identity the program runs under could not sign in.</summary>
    public static CloudServiceException NoIdentity(Exception error) =>
        new("Azure does not know the identity this program runs under. Sign in with a managed identity or the Azure command line, or set Speech:Cloud:SignIn to key.", error);

    private static string Name(CloudOptions options) => options.Service switch
    {
        "azure" => "Azure OpenAI",
        "openai" => "OpenAI",
        _ => "The speech service",
    };

    // RFC 9110, 10.2.3: a number of seconds or a date.
    private static TimeSpan? RetryAfter(ClientResultException error, DateTimeOffset now)
    {
        if (error.GetRawResponse()?.Headers.TryGetValue("retry-after", out var stated) != true)
        {
            return null;
        }

        TimeSpan? wait = double.TryParse(stated, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestWait.TotalSeconds))
            : DateTimeOffset.TryParse(stated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment - now : null;
        return wait is null ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}
