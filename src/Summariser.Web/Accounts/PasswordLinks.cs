using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;

namespace Summariser.Web.Accounts;

/// <summary>Links by which people set their passwords: made by administrators, on pages and at the command line.</summary>
public sealed class PasswordLinks(IUsers users, WebOptions web, TimeProvider clock)
{
    /// <summary>How long a link for a user works.</summary>
    public static TimeSpan ForUsers { get; } = TimeSpan.FromDays(1);

    /// <summary>How long the link for the first administrator works.</summary>
    public static TimeSpan ForFirst { get; } = TimeSpan.FromHours(1);

    /// <summary>Makes a link for a user; one made before ends.</summary>
    public Task<string> MakeAsync(User user, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        return users.MakeLinkAsync(user.Id, clock.GetUtcNow() + ForUsers, new AuditNote(actor, "user-link-made", user.Name), cancel);
    }

    /// <summary>Makes a link for the first administrator; null where there are users already.</summary>
    public async Task<string?> MakeFirstAsync(CancellationToken cancel) =>
        await users.AnyAsync(cancel) ? null : await users.MakeLinkAsync(user: null, clock.GetUtcNow() + ForFirst, note: null, cancel);

    /// <summary>The whole address of a link.</summary>
    /// <param name="secret">The link's secret.</param>
    /// <param name="request">The request it is shown in answer to; null at the command line.</param>
    /// <param name="listening">Where the service listens, when it is known better than the settings say.</param>
    public string AddressOf(string secret, HttpRequest? request = null, string? listening = null)
    {
        var service = web.Public.Address.Length > 0 ? web.Public.Address
            : request is not null ? $"{request.Scheme}://{request.Host}"
            : listening ?? WebOptions.Entries(web.Addresses)[0];
        return $"{service.TrimEnd('/')}/account/link/{secret}";
    }
}
