using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Summariser.Core.Json;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Storage.Database;

namespace Summariser.Storage.Search;

/// <summary>Search over the register, alike on both databases.</summary>
internal sealed class SearchStore(StoreDatabase database, IWordIndex index) : ISearch
{
    private const int MostHits = 100;
    private const int MostRows = 200;

    /// <inheritdoc/>
    public async Task<Page<SearchHit>> FindAsync(SearchQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var terms = SearchTerms.Read(query.Words);
        if (terms.Wanted.Count == 0)
        {
            return new Page<SearchHit>([], 0);
        }

        PassageKind[] kinds = [.. (query.In.Count > 0 ? query.In : Enum.GetValues<FoundIn>()).Distinct().Select(KindOf)];
        var asked = new IndexQuery(
            ScopeOf(query.PublishedOnly, query.CouncilKey, query.BodyKey, kinds), terms, RangesOf(kinds, query.From, query.To),
            Math.Max(query.Skip, 0), Math.Clamp(query.Take, 1, MostHits));
        return await database.ReadAsync(
            async context =>
            {
                var (numbers, total) = await index.FindAsync(context, asked, cancel);
                var rows = await context.Passages.Where(row => numbers.Contains(row.Number)).ToListAsync(cancel);
                var meetings = await MeetingsAsync(context, rows.Select(row => row.MeetingId), cancel);
                return new Page<SearchHit>(
                    [
                        .. rows.OrderByDescending(row => row.Number).Where(row => meetings.ContainsKey(row.MeetingId)).Select(row =>
                        {
                            var snippet = Snippet.Of(Read<IReadOnlyList<Piece>>(row.Pieces), terms);
                            return new SearchHit(
                                meetings[row.MeetingId], row.ItemTitle, FoundInOf(PassageNumber.KindOf(row.Number)), snippet.Text, snippet.Matches, snippet.Seconds);
                        }),
                    ],
                    total);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<Page<RegisteredDecision>> DecisionsAsync(RegisterQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        string[] kind = query.Kind is { } of ? [Scope.Decision(of)] : [];
        return ListAsync<RegisteredDecision>(
            query, PassageKind.Decision, kind,
            async (context, numbers) =>
            {
                var rows = await context.Decisions.Where(row => numbers.Contains(row.Number)).ToListAsync(cancel);
                var meetings = await MeetingsAsync(context, rows.Select(row => row.MeetingId), cancel);
                return [.. rows.OrderByDescending(row => row.Number).Select(row =>
                    new RegisteredDecision(meetings[row.MeetingId], row.ItemNumber, row.ItemTitle, Read<Decision>(row.Decision), row.Seconds))];
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<Page<RegisteredAction>> ActionsAsync(RegisterQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        var owner = IndexWords.Of(query.Owner ?? "").Select(Scope.Owner);
        return ListAsync<RegisteredAction>(
            query, PassageKind.Action, [.. owner],
            async (context, numbers) =>
            {
                var rows = await context.Actions.Where(row => numbers.Contains(row.Number)).ToListAsync(cancel);
                var meetings = await MeetingsAsync(context, rows.Select(row => row.MeetingId), cancel);
                return [.. rows.OrderByDescending(row => row.Number).Select(row =>
                    new RegisteredAction(meetings[row.MeetingId], row.ItemNumber, row.ItemTitle, Read<ActionPoint>(row.Action), row.Seconds))];
            },
            cancel);
    }

    private async Task<Page<T>> ListAsync<T>(
        RegisterQuery query, PassageKind kind, string[] scope, Func<StoreContext, IReadOnlyList<long>, Task<IReadOnlyList<T>>> load, CancellationToken cancel)
    {
        var terms = SearchTerms.Read(query.Words ?? "");
        if (terms is { Wanted.Count: 0, Unwanted.Count: 0 } && !string.IsNullOrWhiteSpace(query.Words))
        {
            return new Page<T>([], 0);
        }

        var asked = new IndexQuery(
            [.. ScopeOf(query.PublishedOnly, query.CouncilKey, query.BodyKey, [kind]), .. scope], terms, RangesOf([kind], query.From, query.To),
            Math.Max(query.Skip, 0), Math.Clamp(query.Take, 1, MostRows));
        return await database.ReadAsync(
            async context =>
            {
                var (numbers, total) = await index.FindAsync(context, asked, cancel);
                return new Page<T>(await load(context, numbers), total);
            },
            cancel);
    }

    private static async Task<Dictionary<Guid, MeetingRecord>> MeetingsAsync(StoreContext context, IEnumerable<Guid> wanted, CancellationToken cancel)
    {
        var ids = wanted.Distinct().ToArray();
        return (await context.Meetings.Where(row => ids.Contains(row.Id)).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.ToRecord());
    }

    private static IReadOnlyList<string> ScopeOf(bool publishedOnly, string? council, string? body, PassageKind[] kinds) =>
    [
        publishedOnly ? Scope.Published : Scope.Current,
        .. council is null ? Array.Empty<string>() : body is null ? [Scope.Council(council)] : [Scope.Body(council, body)],
        .. kinds is [var only] ? new[] { Scope.Kind(only) } : [],
    ];

    private static (NumberRange A, NumberRange B, NumberRange C) RangesOf(PassageKind[] kinds, DateOnly? from, DateOnly? to)
    {
        return (At(0), At(1), At(2));

        NumberRange At(int place) => place < kinds.Length ? PassageNumber.Range(kinds[place], from, to) : NumberRange.None;
    }

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ContractJson.Compact)!;

    private static PassageKind KindOf(FoundIn found) => found switch
    {
        FoundIn.Summary => PassageKind.Summary,
        FoundIn.Decision => PassageKind.Decision,
        _ => PassageKind.Transcript,
    };

    private static FoundIn FoundInOf(PassageKind kind) => kind switch
    {
        PassageKind.Summary => FoundIn.Summary,
        PassageKind.Decision => FoundIn.Decision,
        _ => FoundIn.Transcript,
    };
}
