namespace Summariser.Web.Access;

/// <summary>Who may ask for something.</summary>
internal enum Permission
{
    /// <summary>Anybody; what they see of the API depends on their key.</summary>
    Anybody,

    /// <summary>Keys that read or hand in: to follow a meeting's way.</summary>
    Follow,

    /// <summary>Keys that hand in.</summary>
    Submit,

    /// <summary>Keys that manage.</summary>
    Manage,

    /// <summary>Anybody, whoever they are: what the public reads.</summary>
    Public,

    /// <summary>People who have signed in.</summary>
    SignedIn,

    /// <summary>People who hand in recordings for a council.</summary>
    Submitter,

    /// <summary>People who review for a council.</summary>
    Clerk,

    /// <summary>People who administer the service, or a council's part of it.</summary>
    Administrator,
}
