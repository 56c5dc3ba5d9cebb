using System.Security.Cryptography;
using System.Text;
using Summariser.Core.Pipeline;

namespace Summariser.Web.Accounts.Identity;

/// <summary>Codes for the day the authenticator app is lost.</summary>
internal static class RecoveryCode
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Half = 5;
    private const int Codes = 10;

    /// <summary>New codes, of 50 random bits each.</summary>
    public static IReadOnlyList<string> NewSet() =>
        [.. Enumerable.Range(0, Codes).Select(_ => $"{RandomNumberGenerator.GetString(Alphabet, Half)}-{RandomNumberGenerator.GetString(Alphabet, Half)}")];

    /// <summary>How a code is kept; it is the same code in lower case and without its hyphen.</summary>
    public static string HashOf(string code) =>
        Digest.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
}
