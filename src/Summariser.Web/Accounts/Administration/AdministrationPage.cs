using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;
using Summariser.Web.Hosting;
using Summariser.Web.Shared;

namespace Summariser.Web.Accounts.Administration;

/// <summary>A page on which people are administered. An administrator of one council sees and changes its people alone.</summary>
internal abstract class AdministrationPage(IUsers users, IMeetings meetings) : PageBase
{
    /// <summary>The users.</summary>
    protected IUsers Users => users;

    /// <summary>Roles that can be given here, council by council; null stands for all councils.</summary>
    public IReadOnlyList<(string? Key, string Name)> Councils { get; private set; } = [];

    /// <summary>Whether a user may be seen and changed.</summary>
    protected bool MayManage(User user) => Visitor.Roles.MayManage(user.Grants);

    /// <summary>A user who may be seen.</summary>
    /// <exception cref="Refusal">There is none, or not for this visitor.</exception>
    protected async Task<User> RequireAsync(Guid id, CancellationToken cancel) =>
        await users.FindAsync(id, cancel) is { } user && MayManage(user) ? user : throw NotFoundHere();

    /// <summary>Changes a user, unless they have been given more meanwhile than this visitor may change.</summary>
    protected Task<User> ChangeAsync(User user, Func<User, User> change, string action, string detail, CancellationToken cancel) => users.ChangeAsync(
        user.Id, current => MayManage(current) ? change(current) : throw NotFoundHere(), new AuditNote(Visitor.Actor, action, detail), cancel);

    /// <summary>Finds the councils whose roles this visitor may give, and those a user has roles for.</summary>
    protected async Task ListCouncilsAsync(IEnumerable<RoleGrant> held, CancellationToken cancel)
    {
        var known = await meetings.CouncilsAsync(cancel);
        var unknown = held.Select(grant => grant.Council).OfType<string>().Concat(Visitor.Roles.Select(grant => grant.Council).OfType<string>()).Distinct(StringComparer.Ordinal)
            .Where(key => known.All(council => council.Key != key)).Select(key => new CouncilRecord(key, key));
        Councils =
        [
            .. known.Concat(unknown).Select(council => (Key: (string?)council.Key, council.Name)).Prepend((null, "All councils"))
                .Where(council => Visitor.MayAdminister(council.Key)),
        ];
    }

    /// <summary>The grants that were ticked.</summary>
    /// <exception cref="Refusal">One is none, or not this visitor's to give.</exception>
    protected IReadOnlyList<RoleGrant> Ticked(IEnumerable<string> grants) =>
    [
        .. grants.Select(text => RoleGrant.Parse(text) is { } grant && Visitor.MayAdminister(grant.Council) ? grant : throw new Refusal(StatusCodes.Status403Forbidden)).Distinct(),
    ];

    /// <summary>Makes a link for setting a password, and gives its whole address.</summary>
    protected async Task<string> MakeLinkAsync(User user, PasswordLinks links, CancellationToken cancel) =>
        links.AddressOf(await links.MakeAsync(user, Visitor.Actor, cancel), Request);

    private static Refusal NotFoundHere() => new(StatusCodes.Status404NotFound);
}
