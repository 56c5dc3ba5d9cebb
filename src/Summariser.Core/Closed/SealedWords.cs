using System.Security.Cryptography;
using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Transcripts;

namespace Summariser.Core.Closed;

/// <summary>
/// Closed words under AES-256 in Galois/Counter Mode (NIST SP 800-38D): a mark of the format, a fresh 96-bit nonce, the text, a 128-bit tag
/// over both. A changed byte anywhere, or another key, opens nothing.
/// </summary>
public sealed class SealedWords
{
    private static readonly byte[] Mark = "SUMCLOSED1"u8.ToArray();
    private static readonly int Nonce = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int Tag = AesGcm.TagByteSizes.MaxSize;

    private readonly byte[] bytes;

    private SealedWords(byte[] bytes) => this.bytes = bytes;

    /// <summary>The encrypted words as a file holds them.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>Encrypted words from a file.</summary>
    /// <returns>The words, or null where the bytes are no such file.</returns>
    public static SealedWords? Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes.Length >= Mark.Length + Nonce + Tag && bytes.AsSpan().StartsWith(Mark) ? new SealedWords(bytes) : null;
    }

    /// <summary>Decrypts the words.</summary>
    /// <returns>What was said, or null where the key is another or the bytes were changed.</returns>
    public Transcript? Open(ClosedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var plain = new byte[bytes.Length - Mark.Length - Nonce - Tag];
        try
        {
            using var aes = new AesGcm(key.Secret, Tag);
            aes.Decrypt(bytes.AsSpan(Mark.Length, Nonce), bytes.AsSpan(Mark.Length + Nonce, plain.Length), bytes.AsSpan(bytes.Length - Tag), plain, Mark);
            return JsonSerializer.Deserialize<Transcript>(plain, ContractJson.Compact);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    internal static SealedWords Encrypt(byte[] plain, ClosedKey key)
    {
        var whole = new byte[Mark.Length + Nonce + plain.Length + Tag];
        Mark.CopyTo(whole, 0);
        RandomNumberGenerator.Fill(whole.AsSpan(Mark.Length, Nonce));
        using var aes = new AesGcm(key.Secret, Tag);
        aes.Encrypt(whole.AsSpan(Mark.Length, Nonce), plain, whole.AsSpan(Mark.Length + Nonce, plain.Length), whole.AsSpan(whole.Length - Tag), Mark);
        CryptographicOperations.ZeroMemory(plain);
        return new SealedWords(whole);
    }
}
