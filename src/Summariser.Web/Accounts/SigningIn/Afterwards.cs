namespace Summariser.Web.Accounts.SigningIn;

/// <summary>What the sign-in page tells people who were sent to it; addresses carry these words and never a text of their own.</summary>
internal static class Afterwards
{
    public const string SignedOut = "signed-out";
    public const string PasswordSet = "password-set";
    public const string NoRole = "no-role";
    public const string AccountDisabled = "account-disabled";
    public const string AddressTaken = "address-taken";
    public const string SignOnFailed = "sign-on-failed";

    /// <summary>The address of the sign-in page, saying what has happened.</summary>
    public static string SignIn(string after) => $"/account/sign-in?after={after}";
}
