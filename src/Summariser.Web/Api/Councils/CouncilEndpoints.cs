using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Summariser.Core.Records;
using Summariser.Web.Access;
using Summariser.Web.Api.Answers;
using Summariser.Web.Api.Meetings;
using Summariser.Web.Hosting;
using Summariser.Web.Mail;

namespace Summariser.Web.Api.Councils;

/// <summary>Councils and their bodies.</summary>
internal static class CouncilEndpoints
{
    private const int LongestName = 200;
    private const int MostAddresses = 20;

    public static void MapCouncils(this IEndpointRouteBuilder routes)
    {
        var councils = routes.MapGroup("/councils").WithTags("Councils");
        councils.MapGet("", ListAsync).WithSummary("The councils with something to read, by name; all of them with the scope read.");
        councils.MapPut("/{council}", SaveAsync).WithSummary("Makes or changes a council.");
        councils.MapGet("/{council}/bodies", BodiesAsync).WithSummary("A council's bodies with something to read, by name; all of them with the scope read.");
        councils.MapPut("/{council}/bodies/{body}", SaveBodyAsync).WithSummary("Makes or changes a body.");
    }

    internal static async Task<Fresh<IReadOnlyList<CouncilView>>> ListAsync(Caller caller, IMeetings meetings, CancellationToken cancel)
    {
        var known = new List<CouncilView>();
        foreach (var council in (await meetings.CouncilsAsync(cancel)).Where(council => caller.IsFor(council.Key)))
        {
            if (caller.MayRead || (await KnownBodiesAsync(council.Key, caller, meetings, cancel)).Count > 0) known.Add(new CouncilView(council.Key, council.Name));
        }

        return Fresh.Json<IReadOnlyList<CouncilView>>(known, caller);
    }

    internal static async Task<Fresh<IReadOnlyList<BodyView>>> BodiesAsync(string council, Caller caller, IMeetings meetings, CancellationToken cancel)
    {
        if (!caller.IsFor(council) || !(await meetings.CouncilsAsync(cancel)).Any(known => known.Key == council)) throw MeetingAccess.NotFound();
        return Fresh.Json<IReadOnlyList<BodyView>>(
            [.. (await KnownBodiesAsync(council, caller, meetings, cancel)).Select(body => new BodyView(body.Key, body.Name, caller.MayRead ? body.FollowedAddress : null))], caller);
    }

    /// <summary>
    /// The bodies that a caller may know of. A body is made with the first meeting that is handed in, so its name alone would tell of a meeting
    /// that is not public: others know only those with something published, and those whose pages one follows.
    /// </summary>
    private static async Task<IReadOnlyList<BodyRecord>> KnownBodiesAsync(string council, Caller caller, IMeetings meetings, CancellationToken cancel)
    {
        var known = new List<BodyRecord>();
        foreach (var body in await meetings.BodiesAsync(council, cancel))
        {
            var published = new MeetingQuery { CouncilKey = council, BodyKey = body.Key, States = [MeetingState.Published, MeetingState.Corrected], Take = 1 };
            if (caller.MayRead || body.FollowedAddress is not null || (await meetings.ListAsync(published, cancel)).Total > 0) known.Add(body);
        }

        return known;
    }

    internal static async Task<NoContent> SaveAsync(string council, CouncilRequest wanted, Caller caller, IMeetings meetings, CancellationToken cancel)
    {
        Check(council, wanted.Name);
        if (!caller.IsFor(council)) throw new Refusal(StatusCodes.Status403Forbidden);
        if (wanted.MaxConcurrent is < 0 or > 1000) throw new Refusal(StatusCodes.Status400BadRequest, "'maxConcurrent' is 0 to 1000.");
        var known = (await meetings.CouncilsAsync(cancel)).FirstOrDefault(known => known.Key == council);
        var mailTo = wanted.MailTo is null ? known?.MailTo ?? "" : Addresses(wanted.MailTo);
        await meetings.SaveCouncilAsync(new CouncilRecord(council, wanted.Name.Trim(), wanted.MaxConcurrent) { MailTo = mailTo }, caller.Actor, cancel);
        return TypedResults.NoContent();
    }

    internal static async Task<NoContent> SaveBodyAsync(
        string council, string body, BodyRequest wanted, Caller caller, IMeetings meetings, CancellationToken cancel)
    {
        Check(body, wanted.Name);
        if (!caller.IsFor(council) || !(await meetings.CouncilsAsync(cancel)).Any(known => known.Key == council)) throw MeetingAccess.NotFound();
        if (wanted.FollowedAddress is { } address && (!Uri.TryCreate(address, UriKind.Absolute, out var page) || page.Scheme is not ("http" or "https")))
        {
            throw new Refusal(StatusCodes.Status400BadRequest, "'followedAddress' begins with https:// or http://.");
        }

        await meetings.SaveBodyAsync(new BodyRecord(council, body, wanted.Name.Trim(), wanted.FollowedAddress), caller.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static string Addresses(IReadOnlyList<string> given) =>
        given.Count <= MostAddresses && given.All(MailAddresses.IsOne)
            ? string.Join(';', given)
            : throw new Refusal(StatusCodes.Status400BadRequest, $"'mailTo' is {MostAddresses} email addresses at most.");

    private static void Check(string key, string name)
    {
        if (key != AddressKey.Of(key, "")) throw new Refusal(StatusCodes.Status400BadRequest, "A key is lower-case letters, digits and single hyphens.");
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
        {
            throw new Refusal(StatusCodes.Status400BadRequest, $"'name' is one line of 1 to {LongestName} letters.");
        }
    }
}

/// <summary>A council.</summary>
/// <param name="Key">Its part of addresses.</param>
/// <param name="Name">Its name.</param>
internal sealed record CouncilView(string Key, string Name);

/// <summary>A body of a council.</summary>
/// <param name="Key">Its part of addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="FollowedAddress">The page that is looked at for new agendas; for keys that may read only.</param>
internal sealed record BodyView(string Key, string Name, string? FollowedAddress);

/// <summary>A council to make or change.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MaxConcurrent">How many of its meetings may be worked on at once; 0 for no limit of its own.</param>
/// <param name="MailTo">Email addresses that are told when a draft is ready or the work failed; those there are when absent.</param>
internal sealed record CouncilRequest(string Name, int MaxConcurrent = 0, IReadOnlyList<string>? MailTo = null);

/// <summary>A body to make or change.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FollowedAddress">The council's page that lists its meetings; null when not followed.</param>
internal sealed record BodyRequest(string Name, string? FollowedAddress = null);
