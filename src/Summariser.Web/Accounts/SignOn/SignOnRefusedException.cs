namespace Summariser.Web.Accounts.SignOn;

/// <summary>Another service signed somebody in whom this one does not let in.</summary>
/// <param name="after">What the sign-in page is to tell them.</param>
internal sealed class SignOnRefusedException(string after) : Exception("Another service signed somebody in who is not let in here.")
{
    public string After { get; } = after;
}
