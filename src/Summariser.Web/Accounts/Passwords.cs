using System.Text;
using Summariser.Web.Accounts.Identity;

namespace Summariser.Web.Accounts;

/// <summary>
/// What a password has to be: long, and not what others would try first. No kinds of characters are asked for, since that makes passwords easier to
/// guess rather than harder (NIST SP 800-63B, 3.1.1.2).
/// </summary>
public static class Passwords
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters.</summary>
    public const int Longest = 200;

    private const int FewestOtherLetters = 4;
    private const int ShortestPart = 3;

    /// <summary>What people begin with when they are asked for a password.</summary>
    private static readonly string[] Common =
    [
        "administrator", "summariser", "iloveyou", "password", "passwort", "passw0rd", "p4ssword", "p@ssword", "sunshine", "superman", "princess", "football",
        "starwars", "computer", "internet", "whatever", "cheltenham", "liverpool", "arsenal", "chelsea", "everton", "celtic", "rangers", "england", "scotland",
        "wales", "meeting", "council", "welcome", "letmein", "trustno", "monkey", "dragon", "master", "shadow", "secret", "qwerty", "qwertyuiop", "asdfghjkl",
        "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "changeme", "temporary", "default", "test", "spring", "summer", "autumn", "winter", "january", "february",
        "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "admin", "login",
    ];

    /// <summary>What is wrong with a password as a sentence for the person who chose it, or null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="name">Their name.</param>
    /// <param name="email">Their email address.</param>
    public static string? ProblemOf(string password, string name, string email)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(email);
        return password.Length < Shortest ? $"Password must be {Shortest} characters or more"
            : password.Length > Longest ? $"Password must be {Longest} characters or fewer"
            : LettersBeside(password, Common) < FewestOtherLetters ? "Password is too easy to guess. Three or four words that do not belong together make a good one"
            : LettersBeside(password, [.. Common, .. PartsOf(name), .. PartsOf(email)]) < FewestOtherLetters ? "Password must not be made from your name or email address"
            : null;
    }

    /// <summary>The hash of a password, to be kept in its place.</summary>
    public static string HashOf(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return new SlowHash().HashPassword(null!, password);
    }

    // How many different letters there are beside the words that are tried first.
    private static int LettersBeside(string password, IReadOnlyList<string> words)
    {
        var left = new StringBuilder(password.ToLowerInvariant());
        foreach (var word in words.OrderByDescending(word => word.Length)) left.Replace(word, " ");
        return left.ToString().Where(char.IsLetter).Distinct().Count();
    }

    private static IEnumerable<string> PartsOf(string text) =>
        text.ToLowerInvariant().Split([' ', '.', '@', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestPart);
}
