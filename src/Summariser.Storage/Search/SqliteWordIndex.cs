using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;

namespace Summariser.Storage.Search;

/// <summary>The index of words in SQLite: an FTS5 table without a copy of the text, whose row ids are the passages' numbers.</summary>
internal sealed class SqliteWordIndex : IWordIndex
{
    /// <inheritdoc/>
    public Task AddAsync(StoreContext context, long number, IReadOnlyList<string> scope, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var text = string.Join(' ', scope.Concat(words));
        return context.Database.ExecuteSqlAsync($"INSERT INTO passage_words (rowid, words) VALUES ({number}, {text})", cancel);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(StoreContext context, Guid meeting, CancellationToken cancel) => context.Database.ExecuteSqlAsync(
        $"DELETE FROM passage_words WHERE rowid IN (SELECT number FROM passages WHERE meeting_id = {meeting})", cancel);

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<long> Numbers, int Total)> FindAsync(StoreContext context, IndexQuery query, CancellationToken cancel)
    {
        var (match, (a, b, c)) = (Match(query), query.Ranges);
        var numbers = await context.Database.SqlQuery<long>(
            $"""
            SELECT rowid AS "Value" FROM passage_words WHERE passage_words MATCH {match}
            AND (rowid BETWEEN {a.First} AND {a.Last} OR rowid BETWEEN {b.First} AND {b.Last} OR rowid BETWEEN {c.First} AND {c.Last})
            ORDER BY rowid DESC LIMIT {query.Take} OFFSET {query.Skip}
            """).ToListAsync(cancel);
        var total = await context.Database.SqlQuery<int>(
            $"""
            SELECT count(*) AS "Value" FROM (SELECT 1 FROM passage_words WHERE passage_words MATCH {match}
            AND (rowid BETWEEN {a.First} AND {a.Last} OR rowid BETWEEN {b.First} AND {b.Last} OR rowid BETWEEN {c.First} AND {c.Last})
            LIMIT {Counted.Most})
            """).SingleAsync(cancel);
        return (numbers, Math.Max(total, numbers.Count > 0 ? query.Skip + numbers.Count : 0));
    }

    // Every word stands in quotation marks and none holds one, so nothing a person types is read as FTS5's own signs.
    private static string Match(IndexQuery query) => string.Join(
        " NOT ",
        query.Terms.Unwanted.Select(Phrase).Prepend($"({string.Join(" AND ", query.Scope.Select(word => $"\"{word}\"").Concat(query.Terms.Wanted.Select(Phrase)))})"));

    private static string Phrase(string[] run) => $"\"{string.Join(' ', run)}\"";
}
