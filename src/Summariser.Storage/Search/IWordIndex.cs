using Summariser.Storage.Database;

namespace Summariser.Storage.Search;

/// <summary>The index of words, one a kind of database.</summary>
internal interface IWordIndex
{
    /// <summary>Adds a passage's words.</summary>
    /// <param name="context">Of the change that the passage belongs to.</param>
    /// <param name="number">The passage.</param>
    /// <param name="scope">Whose it is and who may see it, as <see cref="Scope"/> says.</param>
    /// <param name="words">Its words in order, at most <see cref="Passages.MostWords"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    Task AddAsync(StoreContext context, long number, IReadOnlyList<string> scope, IReadOnlyList<string> words, CancellationToken cancel);

    /// <summary>Removes the words of all passages of a meeting; the passages must still be there.</summary>
    Task RemoveAsync(StoreContext context, Guid meeting, CancellationToken cancel);

    /// <summary>Numbers of the passages that fit, highest first.</summary>
    Task<(IReadOnlyList<long> Numbers, int Total)> FindAsync(StoreContext context, IndexQuery query, CancellationToken cancel);
}

/// <summary>What to look for in the index.</summary>
/// <param name="Scope">Words of <see cref="Search.Scope"/> that a passage must have, one or more.</param>
/// <param name="Terms">What it must and must not say.</param>
/// <param name="Ranges">Three ranges of numbers, one of which must hold its own; some may be empty.</param>
/// <param name="Skip">How many to pass over.</param>
/// <param name="Take">How many to give at most.</param>
internal sealed record IndexQuery(
    IReadOnlyList<string> Scope, SearchTerms Terms, (NumberRange A, NumberRange B, NumberRange C) Ranges, int Skip, int Take);
