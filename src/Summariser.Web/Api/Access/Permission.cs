namespace Summariser.Web.Api.Access;

/// <summary>Who may ask for something.</summary>
internal enum Permission
{
    /// <summary>Anybody; what they see depends on their key.</summary>
    Anybody,

    /// <summary>Keys that read or hand in: to follow a meeting's way.</summary>
    Follow,

    /// <summary>Keys that hand in.</summary>
    Submit,

    /// <summary>Keys that manage.</summary>
    Manage,
}
