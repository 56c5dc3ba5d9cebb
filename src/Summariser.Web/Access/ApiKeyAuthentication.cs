using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Summariser.Core.Records;

namespace Summariser.Web.Access;

/// <summary>Knows callers by the key in the header Authorization: Bearer (RFC 6750).</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "ApiKey";

    private const string Bearer = "Bearer ";
    private const int LongestSecret = 200;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var shown = Request.Headers.Authorization;
        if (shown.Count == 0) return AuthenticateResult.NoResult();
        if (shown is not [{ Length: <= LongestSecret } header] || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.Fail("No key of this service.");
        }

        return await keys.FindAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is { RevokedAt: null } key
            ? AuthenticateResult.Success(new AuthenticationTicket(Caller.PrincipalOf(key), Scheme))
            : AuthenticateResult.Fail("No key of this service.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
