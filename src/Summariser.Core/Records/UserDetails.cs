namespace Summariser.Core.Records;

/// <summary>What a user's name and address may be.</summary>
public static class UserDetails
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>The longest email address, in characters (RFC 5321).</summary>
    public const int LongestEmail = 254;

    /// <summary>
    /// A name as it is kept, or null when the text is none: one line, not too long, without the colon by which the audit log names keys, and not the
    /// program's own.
    /// </summary>
    public static string? NameOf(string? text) =>
        text?.Trim() is { Length: > 0 and <= LongestName } name && !name.Any(letter => char.IsControl(letter) || letter == ':') &&
        !name.Equals(Actor.Program.Name, StringComparison.OrdinalIgnoreCase)
            ? name
            : null;

    /// <summary>An address as it is kept, in lower case, or null when the text is none. Whether mail arrives there only mail can tell.</summary>
    public static string? EmailOf(string? text)
    {
        var email = text?.Trim().ToLowerInvariant() ?? "";
        var at = email.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < email.Length - 1 && at == email.LastIndexOf('@') && email.Length <= LongestEmail &&
            !email.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
                ? email
                : null;
    }
}
