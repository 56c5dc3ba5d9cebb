using System.ClientModel;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;

namespace Summariser.Drafting.Chat;

/// <summary>Turns what the OpenAI library throws into something a person can act on. Never repeats a request, an answer or a key.</summary>
internal static class ChatFailures
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>Whether the service refused the request because of what is said in it.</summary>
    public static bool IsFiltered(ClientResultException error) => error.Status == 400 && CodeOf(error) is "content_filter" or "content_policy_violation";

    /// <summary>The failure that an exception of the library stands for.</summary>
    public static ChatServiceException Of(ClientResultException error, ChatSettings settings) => error.Status switch
    {
        401 or 403 => new ChatServiceException(
            $"{Name(settings)} does not accept the key or the identity (status {error.Status}). Check Chat:Key, or Chat:SignIn and the identity's role.", error) { IsFinal = true },
        404 => new ChatServiceException($"{Name(settings)} knows no model '{settings.Model}' at this address. Check Chat:Model and Chat:Endpoint.", error) { IsFinal = true },
        429 when CodeOf(error) is "insufficient_quota" => new ChatServiceException($"{Name(settings)} says that the account's credit is used up.", error),
        0 => Unreachable(error, settings),
        429 or 408 or 409 or >= 500 => new ChatServiceException($"{Name(settings)} is busy or out of order (status {error.Status}).", error)
        {
            MayPass = true,
            RetryAfter = RetryAfter(error),
        },
        _ => new ChatServiceException($"{Name(settings)} refused the request (status {error.Status}{Code(error)}).", error),
    };

    /// <summary>No answer came in time.</summary>
    public static ChatServiceException Late(Exception error, ChatSettings settings) =>
        new($"{Name(settings)} did not answer within {settings.TimeoutSeconds} seconds (Chat:TimeoutSeconds).", error) { MayBeCharged = true };

    /// <summary>No connection could be made, or it broke.</summary>
    public static ChatServiceException Unreachable(Exception error, ChatSettings settings) =>
        new($"{Name(settings)} cannot be reached at {Place(settings)} ({Cause(error)}). Check Chat:Endpoint and the network.", error)
        {
            MayPass = true,
            MayBeCharged = Innermost(error) is not SocketException,
        };

    /// <summary>What came back is no chat completion.</summary>
    public static ChatServiceException NoCompletion(Exception error, ChatSettings settings) =>
        new($"What answered at {Place(settings)} is not a chat service. Check Chat:Endpoint.", error) { IsFinal = true };

    /// <summary>The identity the program runs under could not sign in.</summary>
    public static ChatServiceException NoIdentity(Exception error) =>
        new("Azure does not know the identity this program runs under. Sign in with a managed identity or the Azure command line, or set Chat:SignIn to key.", error) { IsFinal = true };

    private static string Name(ChatSettings settings) => settings.Service switch
    {
        "azure" => "Azure OpenAI",
        "openai" => "OpenAI",
        _ => "The chat service",
    };

    private static string Place(ChatSettings settings) => ChatConnection.EndpointOf(settings).GetLeftPart(UriPartial.Path);

    private static string Cause(Exception error) => Innermost(error).Message.ReplaceLineEndings(" ");

    private static Exception Innermost(Exception error) => error is AggregateException { InnerExceptions: [.., var last] } ? Innermost(last)
        : error.InnerException is { } inner ? Innermost(inner) : error;

    private static string Code(ClientResultException error) => CodeOf(error) is { Length: > 0 and < 60 } code ? $", {code}" : "";

    private static string CodeOf(ClientResultException error)
    {
        try
        {
            using var body = JsonDocument.Parse(error.GetRawResponse()?.Content ?? BinaryData.FromString("{}"));
            return body.RootElement.TryGetProperty("error", out var fault) && fault.ValueKind == JsonValueKind.Object &&
                fault.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString()! : "";
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static TimeSpan? RetryAfter(ClientResultException error)
    {
        if (error.GetRawResponse()?.Headers.TryGetValue("retry-after", out var stated) != true ||
            !double.TryParse(stated, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) || seconds < 0)
        {
            return null;
        }

        return seconds > LongestWait.TotalSeconds ? LongestWait : TimeSpan.FromSeconds(seconds);
    }
}
