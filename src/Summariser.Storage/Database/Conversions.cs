using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Summariser.Storage.Database;

/// <summary>Times as 100-nanosecond ticks of Coordinated Universal Time, which both databases keep exactly and compare as numbers.</summary>
internal sealed class TicksConverter() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>Texts without what PostgreSQL cannot keep: the character zero and halves of surrogate pairs become U+FFFD.</summary>
internal sealed class StorableTextConverter() : ValueConverter<string, string>(text => StorableText.Of(text), text => text);

/// <summary>Texts that both databases can keep.</summary>
internal static class StorableText
{
    /// <summary>The text itself where nothing in it must be replaced.</summary>
    public static string Of(string text)
    {
        if (!text.Contains('\0', StringComparison.Ordinal) && IsWellFormed(text))
        {
            return text;
        }

        return string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? Rune.ReplacementChar : rune));
    }

    private static bool IsWellFormed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }

        return true;
    }
}
