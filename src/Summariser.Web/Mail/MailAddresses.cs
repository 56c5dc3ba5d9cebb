using System.Net.Mail;

namespace Summariser.Web.Mail;

/// <summary>Email addresses as people give them.</summary>
internal static class MailAddresses
{
    private const int Longest = 254;

    /// <summary>Whether a text is one plain address, without a name and without anything that ends a header.</summary>
    public static bool IsOne(string text) =>
        text.Length <= Longest && !text.Any(letter => char.IsControl(letter) || letter is ';' or ',' or '<' or '>' or ' ') &&
        MailAddress.TryCreate(text, out var address) && address.Address == text;
}
