using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Summariser.Web.Accounts;

/// <summary>The two fields in which a new password is typed.</summary>
internal static class NewPassword
{
    /// <summary>Tells what is wrong with them.</summary>
    public static void Check(ModelStateDictionary errors, string? password, string? again, string name, string email)
    {
        if (Passwords.ProblemOf(password ?? "", name, email) is { } problem) errors.AddModelError("Password", problem);
        else if (again != password) errors.AddModelError("Again", "The two passwords are not the same");
    }
}
