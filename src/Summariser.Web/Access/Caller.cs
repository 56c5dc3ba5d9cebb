using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;
using Summariser.Web.Hosting;

namespace Summariser.Web.Access;

/// <summary>Who asks, and what they may see.</summary>
/// <param name="Name">The key's name, or empty without a key.</param>
/// <param name="Scopes">What the key lets its holder do.</param>
/// <param name="CouncilKey">The only council the key is good for, or null for all.</param>
/// <param name="HasKey">Whether there is a key.</param>
internal sealed record Caller(string Name, ApiScopes Scopes, string? CouncilKey, bool HasKey)
{
    private const string ScopesClaim = "scopes";
    private const string CouncilClaim = "council";

    /// <summary>How the audit log names them.</summary>
    public Actor Actor => new($"key: {Name}");

    /// <summary>Whose the uploads are that they begin: the key's own, for two keys may have one name.</summary>
    public string Owner { get; private init; } = "";

    /// <summary>Whether they may read what is not public yet.</summary>
    public bool MayRead => Scopes.HasFlag(ApiScopes.Read);

    /// <summary>The principal of a key, from which <see cref="Of"/> makes the caller again.</summary>
    public static ClaimsPrincipal PrincipalOf(ApiKey key)
    {
        var identity = new ClaimsIdentity(ApiKeyAuthentication.Scheme);
        identity.AddClaim(new Claim(ClaimTypes.Name, key.Name));
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, $"{key.Id:N}"));
        identity.AddClaim(new Claim(ScopesClaim, ((int)key.Scopes).ToString(CultureInfo.InvariantCulture)));
        if (key.CouncilKey is { } council) identity.AddClaim(new Claim(CouncilClaim, council));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The caller of a principal.</summary>
    public static Caller Of(ClaimsPrincipal user) =>
        user.Identities.FirstOrDefault(identity => identity.AuthenticationType == ApiKeyAuthentication.Scheme) is { } identity
            ? new Caller(
                identity.Name ?? "",
                (ApiScopes)int.Parse(identity.FindFirst(ScopesClaim)!.Value, CultureInfo.InvariantCulture),
                identity.FindFirst(CouncilClaim)?.Value, HasKey: true) { Owner = $"key:{identity.FindFirst(ClaimTypes.NameIdentifier)!.Value}" }
            : new Caller("", ApiScopes.None, CouncilKey: null, HasKey: false);

    /// <summary>Lets handlers take a caller as an argument.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context.User));

    /// <summary>Whether they may see what a meeting's summary says.</summary>
    public bool MaySee(MeetingRecord meeting) => IsFor(meeting.CouncilKey) && (meeting.State.IsPublic() || MayRead);

    /// <summary>Whether a council is within the key's limit.</summary>
    public bool IsFor(string council) => CouncilKey is null || CouncilKey == council;

    /// <summary>The council to look in, within the key's limit.</summary>
    /// <param name="asked">The council asked for, or null for all.</param>
    /// <exception cref="Refusal">The key is not good for the council asked for.</exception>
    public string? Within(string? asked) =>
        asked is null || IsFor(asked)
            ? asked ?? CouncilKey
            : throw new Refusal(StatusCodes.Status403Forbidden, "This key is good for another council only.");
}
