using Summariser.Core.Records;

namespace Summariser.Web.Accounts.Identity;

/// <summary>A user in the hands of ASP.NET Core Identity, which changes users in place and saves them afterwards.</summary>
internal sealed class Account(User user)
{
    /// <summary>The user, with what Identity changed.</summary>
    public User User { get; set; } = user;
}
