using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Summariser.Core.Closed;

/// <summary>A council's key to its closed sessions: 256 random bits. It can be used, and written nowhere but into its key file.</summary>
[JsonConverter(typeof(NeverWritten<ClosedKey>))]
public sealed class ClosedKey
{
    private const int Bytes = 32;

    private readonly byte[] secret;

    private ClosedKey(byte[] secret) => this.secret = secret;

    /// <summary>The bits themselves, for encrypting and for the key file alone.</summary>
    internal ReadOnlySpan<byte> Secret => secret;

    /// <summary>A key as its file holds it: one line of base64.</summary>
    /// <returns>The key, or null where the text is none.</returns>
    public static ClosedKey? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[Bytes + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var count) && count == Bytes ? new ClosedKey(bytes[..Bytes]) : null;
    }

    /// <summary>The text of the file of a new key.</summary>
    public static string NewText() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)) + "\n";

    /// <summary>Nothing of the key.</summary>
    public override string ToString() => nameof(ClosedKey);
}
