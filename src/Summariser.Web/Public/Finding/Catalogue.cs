using Summariser.Core.Records;

namespace Summariser.Web.Public.Finding;

/// <summary>What there is to read: councils, bodies and meetings, of which the public sees only those with something published.</summary>
internal sealed class Catalogue(IMeetings meetings, IFollowedPages followed, TimeProvider clock)
{
    private const int MostRows = 200;
    private static readonly MeetingState[] Public = [MeetingState.Published, MeetingState.Corrected];

    /// <summary>Today, by the clock.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The councils with something to read, by name, each with how many summaries.</summary>
    public async Task<IReadOnlyList<(CouncilRecord Council, int Summaries)>> CouncilsAsync(CancellationToken cancel)
    {
        var found = new List<(CouncilRecord, int)>();
        foreach (var council in await meetings.CouncilsAsync(cancel))
        {
            if (await CountAsync(council.Key, null, cancel) is > 0 and var count) found.Add((council, count));
        }

        return found;
    }

    /// <summary>A council with something to read or to come, or null.</summary>
    public async Task<CouncilRecord?> CouncilAsync(string key, CancellationToken cancel) =>
        (await meetings.CouncilsAsync(cancel)).FirstOrDefault(council => council.Key == key) is { } found
            && (await CountAsync(key, null, cancel) > 0 || (await UpcomingAsync(key, null, cancel)).Count > 0)
            ? found
            : null;

    /// <summary>The bodies of a council with something to read or to come, by name, each with how many summaries.</summary>
    public async Task<IReadOnlyList<(BodyRecord Body, int Summaries)>> BodiesAsync(string council, CancellationToken cancel)
    {
        var coming = (await UpcomingAsync(council, null, cancel)).Select(page => page.BodyKey).ToHashSet(StringComparer.Ordinal);
        var found = new List<(BodyRecord, int)>();
        foreach (var body in await meetings.BodiesAsync(council, cancel))
        {
            var count = await CountAsync(council, body.Key, cancel);
            if (count > 0 || coming.Contains(body.Key)) found.Add((body, count));
        }

        return found;
    }

    /// <summary>The newest meetings that can be read.</summary>
    public async Task<IReadOnlyList<MeetingRecord>> NewestAsync(string? council, string? body, int most, CancellationToken cancel) =>
        (await meetings.ListAsync(new MeetingQuery { CouncilKey = council, BodyKey = body, States = Public, Take = most }, cancel)).Rows;

    /// <summary>All meetings of some days that can be read, newest first.</summary>
    public async Task<IReadOnlyList<MeetingRecord>> AllAsync(string? council, string? body, DateOnly? from, DateOnly? to, CancellationToken cancel)
    {
        var query = new MeetingQuery { CouncilKey = council, BodyKey = body, States = Public, From = from, To = to, Take = MostRows };
        var all = new List<MeetingRecord>();
        while (true)
        {
            var page = await meetings.ListAsync(query with { Skip = all.Count }, cancel);
            all.AddRange(page.Rows);
            if (page.Rows.Count == 0 || all.Count >= page.Total) return all;
        }
    }

    /// <summary>The years in which there were meetings that can be read, newest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(string council, CancellationToken cancel)
    {
        var query = new MeetingQuery { CouncilKey = council, States = Public, From = new DateOnly(1900, 1, 1), Take = 1 };
        var newest = await meetings.ListAsync(query, cancel);
        if (newest.Rows is not [{ Meeting.Date: { } last }]) return [];
        var oldest = await meetings.ListAsync(query with { Skip = newest.Total - 1 }, cancel);
        var first = oldest.Rows is [{ Meeting.Date: { } day }] ? day.Year : last.Year;
        var years = new List<int>();
        for (var year = last.Year; year >= first; year--)
        {
            if ((await meetings.ListAsync(query with { From = new DateOnly(year, 1, 1), To = new DateOnly(year, 12, 31) }, cancel)).Total > 0) years.Add(year);
        }

        return years;
    }

    /// <summary>The week next to another in which a council's bodies met, or null.</summary>
    public async Task<Week?> WeekNextToAsync(string council, Week week, bool before, CancellationToken cancel)
    {
        var query = new MeetingQuery { CouncilKey = council, States = Public, Take = 1 };
        query = before ? query with { To = week.First.AddDays(-1) } : query with { From = week.Last.AddDays(1) };
        var found = await meetings.ListAsync(query, cancel);
        if (!before && found.Total > 1) found = await meetings.ListAsync(query with { Skip = found.Total - 1 }, cancel);
        return found.Rows is [{ Meeting.Date: { } day }] ? Week.Of(day) : null;
    }

    /// <summary>Meetings to come, as the council's own pages announce them, soonest first.</summary>
    public async Task<IReadOnlyList<FollowedPage>> UpcomingAsync(string council, string? body, CancellationToken cancel) =>
        [.. (await followed.FromAsync(Today, cancel)).Where(page => page.CouncilKey == council && (body ?? page.BodyKey) == page.BodyKey && page.Date is not null)];

    private async Task<int> CountAsync(string council, string? body, CancellationToken cancel) =>
        (await meetings.ListAsync(new MeetingQuery { CouncilKey = council, BodyKey = body, States = Public, Take = 1 }, cancel)).Total;
}
