using Microsoft.EntityFrameworkCore;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Meetings;

/// <summary>Public addresses of meetings: council, body and day. Only for writers, who are alone, so no two meetings get the same.</summary>
internal static class Addresses
{
    /// <summary>The key of the council that met.</summary>
    public static string CouncilKeyOf(Meeting meeting) => AddressKey.Of(meeting.Council, "council");

    /// <summary>The body of a meeting, made with its council when they are new.</summary>
    public static async Task<BodyRow> BodyOfAsync(StoreContext context, Meeting meeting, CancellationToken cancel)
    {
        var council = CouncilKeyOf(meeting);
        if (await context.Councils.FindAsync([council], cancel) is null)
        {
            context.Councils.Add(new CouncilRow { Key = council, Name = NameOr(meeting.Council, "Council") });
        }

        var key = AddressKey.Of(meeting.Body, "meetings");
        if (await context.Bodies.FindAsync([council, key], cancel) is { } known)
        {
            return known;
        }

        var body = new BodyRow { CouncilKey = council, Key = key, Name = NameOr(meeting.Body, "Meetings") };
        context.Bodies.Add(body);
        return body;
    }

    /// <summary>The last part of a new meeting's address: the day, with a number from the second meeting of that day on.</summary>
    public static async Task<string> FreeAsync(StoreContext context, BodyRow body, DateOnly? day, Guid except, CancellationToken cancel)
    {
        var key = AddressKey.Of(day);
        var taken = await context.Meetings
            .Where(row => row.CouncilKey == body.CouncilKey && row.BodyKey == body.Key && row.AddressKey.StartsWith(key) && row.Id != except)
            .Select(row => row.AddressKey).ToListAsync(cancel);
        var free = key;
        for (var number = 2; taken.Contains(free, StringComparer.Ordinal); number++)
        {
            free = $"{key}-{number}";
        }

        return free;
    }

    private static string NameOr(string name, string otherwise) => string.IsNullOrWhiteSpace(name) ? otherwise : name.Trim();
}
