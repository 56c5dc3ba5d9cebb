using System.Text.Json;
using Summariser.Core.Records;
using Summariser.Web.Accounts.SigningIn;

namespace Summariser.Web.Accounts.SignOn;

/// <summary>What another service says of somebody, read as if it could hold anything.</summary>
internal static class SignOnAnswer
{
    private const int LongestSubject = 255;

    /// <summary>Who they are.</summary>
    /// <exception cref="SignOnRefusedException">It does not say.</exception>
    public static NewUser Person(JsonElement answer, SignOnOptions options)
    {
        var (name, email) = (UserDetails.NameOf(Text(answer, options.NameField)), UserDetails.EmailOf(Text(answer, options.EmailField)));
        return Text(answer, options.SubjectField) is { Length: > 0 and <= LongestSubject } subject && name is not null && email is not null
            ? new NewUser(name, email, [], Subject: new ExternalSubject(options.AuthorizationEndpoint, subject))
            : throw new SignOnRefusedException(Afterwards.SignOnFailed);
    }

    /// <summary>The groups they are in.</summary>
    public static IEnumerable<string> Groups(JsonElement answer, string field) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(field, out var groups) && groups.ValueKind == JsonValueKind.Array
            ? groups.EnumerateArray().Select(group => group.ValueKind == JsonValueKind.String ? group.GetString() : Text(group, "id")).OfType<string>()
            : [];

    /// <summary>The address of more groups, where it is a page of the same service (the token goes there too); empty for none.</summary>
    public static string NextPage(JsonElement answer, string endpoint) =>
        Text(answer, "@odata.nextLink") is { } next && Uri.TryCreate(next, UriKind.Absolute, out var address) &&
        Uri.Compare(address, new Uri(endpoint), UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
            ? next
            : "";

    private static string? Text(JsonElement answer, string field) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
