using Summariser.Core.Records;

namespace Summariser.Web.Accounts.Administration;

/// <summary>Boxes to tick for roles, a group a council.</summary>
/// <param name="Councils">The councils; a key that is null stands for all.</param>
/// <param name="Ticked">What is ticked, as grants are written.</param>
internal sealed record GrantBoxes(IReadOnlyList<(string? Key, string Name)> Councils, IReadOnlyList<string> Ticked)
{
    /// <summary>The boxes of a council.</summary>
    public IEnumerable<(string Value, string Label, bool IsTicked)> Of(string? council) => Enum.GetValues<Role>().Select(role =>
    {
        var value = new RoleGrant(role, council).ToString();
        return (value, GrantWords.Of(role), Ticked.Contains(value, StringComparer.Ordinal));
    });
}
