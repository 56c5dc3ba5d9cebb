namespace Summariser.Core.Records;

/// <summary>Names that a council's clerks have set right, for the meetings to come.</summary>
public interface IGlossaries
{
    /// <summary>A council's names, by name.</summary>
    Task<IReadOnlyList<GlossaryEntry>> ListAsync(string councilKey, CancellationToken cancel);

    /// <summary>Keeps a name. What the same words were taken for before is given up.</summary>
    /// <exception cref="InputException">There is no such council, or the entry has no name.</exception>
    Task SaveAsync(string councilKey, GlossaryEntry entry, Actor actor, CancellationToken cancel);

    /// <summary>Forgets a name; nothing happens when it is not there.</summary>
    Task RemoveAsync(string councilKey, GlossaryEntry entry, Actor actor, CancellationToken cancel);
}

/// <summary>A name that a council uses.</summary>
/// <param name="Name">The name as it should be written.</param>
/// <param name="Heard">Words that it is misheard as; empty for a name that is only to be known.</param>
public sealed record GlossaryEntry(string Name, string Heard = "");
