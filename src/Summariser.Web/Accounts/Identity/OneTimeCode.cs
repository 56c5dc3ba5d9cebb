using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Summariser.Web.Accounts.Identity;

/// <summary>The codes of authenticator apps: six digits from a shared key and the half minute (TOTP, RFC 6238, over HMAC-SHA-1 as all apps have it).</summary>
internal static class OneTimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Digits = 6;
    private const int StepSeconds = 30;
    private const int BitsALetter = 5;

    /// <summary>How many half minutes an app's clock may be early or late (RFC 6238, 5.2 and 6).</summary>
    private const int Drift = 1;

    /// <summary>A new key of 160 random bits in base 32, as long as RFC 4226 asks for.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, 32);

    /// <summary>The half minute of a time, counted from 1970.</summary>
    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a half minute.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps know no other; as a keyed hash SHA-1 is not broken (RFC 6194).")]
    public static string At(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[SHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, mac);
        var number = (BinaryPrimitives.ReadUInt32BigEndian(mac[(mac[^1] & 0xf)..]) & 0x7fffffff) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute a code belongs to, of those that are near and later than the last one used; null when it is none of theirs.</summary>
    public static long? StepOf(string code, byte[] key, DateTimeOffset now, long lastUsed)
    {
        var typed = string.Concat(code.Where(letter => !char.IsWhiteSpace(letter)));
        if (typed.Length != Digits) return null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            if (step > lastUsed && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(key, step)), Encoding.UTF8.GetBytes(typed)))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>The bytes of a key in base 32 (RFC 4648), in whatever case and with spaces or without.</summary>
    public static byte[] KeyOf(string text)
    {
        var (bytes, held, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in text.ToUpperInvariant())
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) continue;
            held = ((held << BitsALetter) | value) & 0xfff;
            bits += BitsALetter;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }

        return [.. bytes];
    }
}
