using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Summariser.Web.Accounts.Identity;

/// <summary>Hashes passwords so that trying many takes long: PBKDF2 with HMAC-SHA-512, as many rounds as OWASP asks for.</summary>
internal sealed class SlowHash() : IPasswordHasher<Account>
{
    private const int Rounds = 210_000;

    private readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));

    public string HashPassword(Account user, string password) => hasher.HashPassword(user, Same(password));

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        hasher.VerifyHashedPassword(user, hashedPassword, Same(providedPassword));

    // The same letters typed on two machines may be different characters (NIST SP 800-63B, 3.1.1.2).
    private static string Same(string password) => password.Normalize(NormalizationForm.FormKC);
}
