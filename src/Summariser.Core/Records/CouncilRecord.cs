namespace Summariser.Core.Records;

/// <summary>A council that uses the service.</summary>
/// <param name="Key">Its part of public addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="MaxConcurrent">How many of its meetings may be worked on at once; 0 for no limit of its own.</param>
public sealed record CouncilRecord(string Key, string Name, int MaxConcurrent = 0)
{
    /// <summary>Email addresses that are told, beside whoever handed a meeting in, when its draft is ready or the work failed; semicolons between them.</summary>
    public string MailTo { get; init; } = "";
}

/// <summary>A committee, panel or board of a council.</summary>
/// <param name="CouncilKey">Its council.</param>
/// <param name="Key">Its part of public addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="FollowedAddress">The council's page that lists its meetings, looked at for new agendas and minutes; null when not followed.</param>
public sealed record BodyRecord(string CouncilKey, string Key, string Name, string? FollowedAddress = null);
