using Summariser.Core.Records;

namespace Summariser.Web.Accounts;

/// <summary>Roles in words for people.</summary>
internal static class GrantWords
{
    /// <summary>"Clerk for all councils", "Clerk for seaford".</summary>
    public static string Of(RoleGrant grant) => $"{grant.Role} for {grant.Council ?? "all councils"}";

    /// <summary>What a role lets people do.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Submitter => "Submitter: adds recordings and watches them go through",
        Role.Clerk => "Clerk: reviews, corrects and publishes as well",
        _ => "Administrator: says who may do what as well",
    };
}
