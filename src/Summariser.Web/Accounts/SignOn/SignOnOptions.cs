using System.ComponentModel.DataAnnotations;
using Summariser.Core;
using Summariser.Core.Records;

namespace Summariser.Web.Accounts.SignOn;

/// <summary>Another service that signs people in by OAuth 2.0, such as Microsoft Entra ID.</summary>
public sealed record SignOnOptions
{
    /// <summary>Whether it is used.</summary>
    public bool Enabled { get; init; }

    /// <summary>What the button calls it.</summary>
    [Required]
    public string Name { get; init; } = "Microsoft";

    /// <summary>Where people are sent to sign in.</summary>
    public string AuthorizationEndpoint { get; init; } = "";

    /// <summary>Where their answer is exchanged for a token.</summary>
    public string TokenEndpoint { get; init; } = "";

    /// <summary>Where the token tells who they are, as JSON.</summary>
    public string UserInformationEndpoint { get; init; } = "";

    /// <summary>Where the token tells which groups they are in; empty when the user information says so.</summary>
    public string GroupsEndpoint { get; init; } = "";

    /// <summary>The name this service has there.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>The secret this service has there.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What is asked for, with spaces between.</summary>
    [Required]
    public string Scopes { get; init; } = "openid profile email User.Read";

    /// <summary>The field of the user information that never changes for one person.</summary>
    [Required]
    public string SubjectField { get; init; } = "sub";

    /// <summary>The field that holds their name.</summary>
    [Required]
    public string NameField { get; init; } = "name";

    /// <summary>The field that holds their email address.</summary>
    [Required]
    public string EmailField { get; init; } = "email";

    /// <summary>The field that lists their groups: texts, or objects with an "id". "value" is what Microsoft Graph calls it.</summary>
    [Required]
    public string GroupsField { get; init; } = "groups";

    /// <summary>What the members of groups may do.</summary>
    public IReadOnlyList<GroupRole> Groups { get; init; } = [];

    /// <summary>Looks whether what is needed is there.</summary>
    /// <exception cref="InputException">A setting is missing or cannot be used.</exception>
    internal void Check()
    {
        if (!Enabled) return;
        foreach (var (name, value) in new[] { (nameof(AuthorizationEndpoint), AuthorizationEndpoint), (nameof(TokenEndpoint), TokenEndpoint), (nameof(UserInformationEndpoint), UserInformationEndpoint), (nameof(GroupsEndpoint), GroupsEndpoint) })
        {
            if (value.Length == 0 && name == nameof(GroupsEndpoint)) continue;
            if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            {
                throw new InputException($"The setting Accounts:SignOn:{name} is '{value}'. Give an address that begins with https://, or switch Accounts:SignOn:Enabled off.");
            }
        }

        if (ClientId.Length == 0 || ClientSecret.Length == 0)
        {
            throw new InputException("The settings Accounts:SignOn:ClientId and ClientSecret are needed for single sign-on. Set both, or switch Accounts:SignOn:Enabled off.");
        }

        if (Groups.FirstOrDefault(group => group.Group.Length == 0 || RoleGrant.Parse(group.Role) is null) is { } wrong)
        {
            throw new InputException(
                $"The setting Accounts:SignOn:Groups gives '{wrong.Group}' the role '{wrong.Role}'. Name a group, and submitter, clerk or administrator, with @ and a council's key for one council alone.");
        }
    }
}

/// <summary>What the members of a group may do.</summary>
public sealed record GroupRole
{
    /// <summary>The group, as the other service names it; Entra ID gives object ids.</summary>
    public string Group { get; init; } = "";

    /// <summary>The role, such as "clerk" or "clerk@seaford".</summary>
    public string Role { get; init; } = "";
}
