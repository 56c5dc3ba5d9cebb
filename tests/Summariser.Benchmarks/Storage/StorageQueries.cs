using System.Diagnostics;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Storage;

namespace Summariser.Benchmarks.Storage;

/// <summary>How long lists, searches and registers take over many meetings.</summary>
internal static class StorageQueries
{
    private const int Repetitions = 100;

    public static async Task<int> RunAsync(string folder, string database, int meetings)
    {
        var options = new StorageOptions { DataFolder = folder, Database = database };
        using var store = await ServiceStore.OpenAsync(options, TimeProvider.System, CancellationToken.None);
        var made = new MadeUpMeetings();
        await FillAsync(store, made, meetings);
        Console.WriteLine($"| query over {meetings} meetings | hits | p50 | p95 |\n|---|---|---|---|");
        foreach (var (name, query) in Queries(store, made.Vocabulary))
        {
            await MeasureAsync(name, query);
        }

        return 0;
    }

    /// <summary>Publishes made-up meetings until there are so many.</summary>
    public static async Task FillAsync(ServiceStore store, MadeUpMeetings made, int meetings)
    {
        var there = (await store.Meetings.ListAsync(new MeetingQuery { Take = 1 }, CancellationToken.None)).Total;
        var note = new AuditNote(new Actor("Benchmark"), "made-up");
        for (var number = 0; number < meetings; number++)
        {
            var (submission, summary) = made.Next(number);
            if (number < there)
            {
                continue;
            }

            var id = (await store.Meetings.SubmitAsync(submission, note.Actor, CancellationToken.None)).Meeting.Id;
            await store.Revisions.AddAsync(id, null, summary, RevisionKind.Drafted, note, CancellationToken.None);
            foreach (var state in new[] { MeetingState.Processing, MeetingState.Draft, MeetingState.Published })
            {
                await store.Meetings.ChangeAsync(
                    id, each => each with { State = state, PublishedRevision = state == MeetingState.Published ? 1 : null }, note, CancellationToken.None);
            }
        }
    }

    private static IEnumerable<(string Name, Func<int, Task<int>> Query)> Queries(ServiceStore store, IReadOnlyList<string> words)
    {
        yield return ("list, first page", run => ListAsync(store, new MeetingQuery()));
        yield return ("list, a council's fifth page", run => ListAsync(store, new MeetingQuery { CouncilKey = $"council-{run % 5}", Skip = 200 }));
        yield return ("list, a body's in a year", run => ListAsync(
            store, new MeetingQuery { CouncilKey = $"council-{run % 5}", BodyKey = $"body-{run % 8}", From = new DateOnly(2023, 1, 1), To = new DateOnly(2023, 12, 31) }));
        yield return ("list, by state", run => ListAsync(store, new MeetingQuery { States = [MeetingState.Published, MeetingState.Corrected] }));
        yield return ("search, most frequent word", run => FindAsync(store, new SearchQuery { Words = words[run % 10] }));
        yield return ("search, common word", run => FindAsync(store, new SearchQuery { Words = words[10 + (run % 5)] }));
        yield return ("search, two words", run => FindAsync(store, new SearchQuery { Words = $"{words[10 + (run % 5)]} {words[200 + run]}" }));
        yield return ("search, rare word", run => FindAsync(store, new SearchQuery { Words = words[5000 + (run * 7)] }));
        yield return ("search, phrase of frequent words", run => FindAsync(store, new SearchQuery { Words = $"\"{words[run % 5]} {words[10 + (run % 5)]}\"" }));
        yield return ("search, word without another", run => FindAsync(store, new SearchQuery { Words = $"{words[20 + run]} -{words[10 + (run % 5)]}" }));
        yield return ("search, a body's, in a year", run => FindAsync(store, new SearchQuery
        {
            Words = words[10 + (run % 5)], CouncilKey = $"council-{run % 5}", BodyKey = $"body-{run % 8}", From = new DateOnly(2023, 1, 1), To = new DateOnly(2023, 12, 31),
        }));
        yield return ("search, tenth page", run => FindAsync(store, new SearchQuery { Words = words[10 + (run % 5)], Skip = 200 }));
        yield return ("decisions, first page", run => DecisionsAsync(store, new RegisterQuery()));
        yield return ("decisions, of a kind and council", run => DecisionsAsync(store, new RegisterQuery { Kind = (DecisionKind)(run % 8), CouncilKey = $"council-{run % 5}" }));
        yield return ("decisions, with a word", run => DecisionsAsync(store, new RegisterQuery { Words = words[10 + (run % 50)] }));
        yield return ("actions, of a person", run => ActionsAsync(store, new RegisterQuery { Owner = words[100 + (run % 12)] }));
    }

    private static async Task<int> ListAsync(ServiceStore store, MeetingQuery query) => (await store.Meetings.ListAsync(query, CancellationToken.None)).Total;

    private static async Task<int> FindAsync(ServiceStore store, SearchQuery query) => (await store.Search.FindAsync(query, CancellationToken.None)).Total;

    private static async Task<int> DecisionsAsync(ServiceStore store, RegisterQuery query) => (await store.Search.DecisionsAsync(query, CancellationToken.None)).Total;

    private static async Task<int> ActionsAsync(ServiceStore store, RegisterQuery query) => (await store.Search.ActionsAsync(query, CancellationToken.None)).Total;

    private static async Task MeasureAsync(string name, Func<int, Task<int>> query)
    {
        var hits = 0;
        for (var warm = 0; warm < 10; warm++)
        {
            await query(warm);
        }

        var times = new List<double>();
        for (var run = 0; run < Repetitions; run++)
        {
            var began = Stopwatch.GetTimestamp();
            hits += await query(run);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"| {name} | {hits / Repetitions} | {times[Repetitions / 2]:0.0} ms | {times[Repetitions * 95 / 100]:0.0} ms |");
    }
}
