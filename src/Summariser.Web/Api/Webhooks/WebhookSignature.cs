using System.Security.Cryptography;
using System.Text;

namespace Summariser.Web.Api.Webhooks;

/// <summary>
/// How a receiver knows that a message is from this service and new: HMAC-SHA256 (RFC 2104) over the time of sending, a full stop, and the body.
/// </summary>
internal static class WebhookSignature
{
    public const string Header = "Summariser-Signature";
    public const string TimeHeader = "Summariser-Timestamp";
    public const string MessageHeader = "Summariser-Message";

    /// <summary>The header's value: "v1=" and 64 lower-case hexadecimal digits.</summary>
    /// <param name="secret">The webhook's secret, as text.</param>
    /// <param name="unixSeconds">When the message is sent.</param>
    /// <param name="body">The message.</param>
    public static string Of(string secret, long unixSeconds, string body) =>
        $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{unixSeconds}.{body}")))}";
}
