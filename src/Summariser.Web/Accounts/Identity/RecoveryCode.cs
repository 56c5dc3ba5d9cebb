using System.Security.Cryptography;
using System.Text;
using Summariser.Core.Pipeline;

namespace Summariser.Web.Accounts.Identity;

/// <summary>Codes for the day the authenticator app is lost.</summary>
internal static class RecoveryCode
{
    /// <summary>How a code is kept; it is the same code in lower case and without its hyphen.</summary>
    public static string HashOf(string code) =>
        Digest.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));
}
