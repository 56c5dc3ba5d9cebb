namespace Summariser.Web.Accounts.SigningIn;

/// <summary>What came of an attempt at signing in.</summary>
internal enum SignInOutcome
{
    /// <summary>It was wrong, or nobody may try now; which of the two is not told.</summary>
    Refused,

    /// <summary>The password was right, and a code is to follow.</summary>
    NeedsCode,

    /// <summary>They are signed in.</summary>
    Done,
}
