using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;

namespace Summariser.Storage.Search;

/// <summary>
/// The index of words in PostgreSQL: a text search vector written by us word by word, so that no dictionary of the server's changes what is found.
/// </summary>
internal sealed class PostgreSqlWordIndex : IWordIndex
{
    /// <inheritdoc/>
    public Task AddAsync(StoreContext context, long number, IReadOnlyList<string> scope, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var vector = Vector(scope, words);
        return context.Database.ExecuteSqlAsync($"INSERT INTO passage_words (number, words) VALUES ({number}, {vector}::tsvector)", cancel);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(StoreContext context, Guid meeting, CancellationToken cancel) => context.Database.ExecuteSqlAsync(
        $"DELETE FROM passage_words WHERE number IN (SELECT number FROM passages WHERE meeting_id = {meeting})", cancel);

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<long> Numbers, int Total)> FindAsync(StoreContext context, IndexQuery query, CancellationToken cancel)
    {
        var (match, (a, b, c)) = (Match(query), query.Ranges);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);

        // The planner takes reading a row's words for as cheap as comparing a number, and would rather read all of them than use the index.
        await context.Database.ExecuteSqlAsync($"SET LOCAL enable_seqscan = off", cancel);
        var numbers = await context.Database.SqlQuery<long>(
            $"""
            SELECT number AS "Value" FROM passage_words WHERE words @@ {match}::tsquery
            AND (number BETWEEN {a.First} AND {a.Last} OR number BETWEEN {b.First} AND {b.Last} OR number BETWEEN {c.First} AND {c.Last})
            ORDER BY number DESC LIMIT {query.Take} OFFSET {query.Skip}
            """).ToListAsync(cancel);
        var total = await context.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM (SELECT 1 FROM passage_words WHERE words @@ {match}::tsquery
            AND (number BETWEEN {a.First} AND {a.Last} OR number BETWEEN {b.First} AND {b.Last} OR number BETWEEN {c.First} AND {c.Last})
            LIMIT {Counted.Most}) AS counted
            """).SingleAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (numbers, Math.Max(total, numbers.Count > 0 ? query.Skip + numbers.Count : 0));
    }

    private static string Vector(IReadOnlyList<string> scope, IReadOnlyList<string> words)
    {
        var vector = new StringBuilder();
        foreach (var word in scope.Concat(words.Zip(words.Skip(1), Pair).Distinct(StringComparer.Ordinal)))
        {
            vector.Append(CultureInfo.InvariantCulture, $"'{word}' ");
        }

        foreach (var word in words.Index().GroupBy(word => word.Item, word => word.Index + 1, StringComparer.Ordinal))
        {
            vector.Append(CultureInfo.InvariantCulture, $"'{word.Key}':{string.Join(',', word)} ");
        }

        return vector.ToString();
    }

    // Every word stands in quotation marks and none holds one, so nothing a person types is read as PostgreSQL's own signs.
    private static string Match(IndexQuery query) => string.Join(
        " & ",
        query.Scope.Select(word => $"'{word}'").Concat(query.Terms.Wanted.Select(Phrase)).Concat(query.Terms.Unwanted.Select(run => $"!{Phrase(run)}")));

    // The index knows which passages have a pair; only of longer runs the places of words have to be read.
    private static string Phrase(string[] run) => run.Length == 1
        ? $"'{run[0]}'"
        : $"({string.Join(" & ", run.Zip(run.Skip(1), (first, second) => $"'{Pair(first, second)}'"))}{(run.Length > 2 ? $" & ({InOrder(run)})" : "")})";

    private static string InOrder(string[] run) => string.Join(" <-> ", run.Select(word => $"'{word}'"));

    /// <summary>Two words that follow one another, as a word of the index that no text can hold.</summary>
    private static string Pair(string first, string second) => $":+{first}+{second}";
}
