using Summariser.Core.Agendas;

namespace Summariser.Core.Records;

/// <summary>Submissions that people have begun and not handed in. A draft is its owner's alone.</summary>
public interface ISubmissionDrafts
{
    /// <summary>A draft, or null.</summary>
    Task<SubmissionDraft?> FindAsync(Guid id, string owner, CancellationToken cancel);

    /// <summary>An owner's drafts, the last changed first.</summary>
    Task<IReadOnlyList<SubmissionDraft>> ListAsync(string owner, CancellationToken cancel);

    /// <summary>Keeps a draft, replacing an earlier state of it. Drafts that nobody changed for long are removed then.</summary>
    /// <exception cref="InputException">Its owner has too many.</exception>
    Task SaveAsync(SubmissionDraft draft, CancellationToken cancel);

    /// <summary>Removes a draft; nothing happens when there is none.</summary>
    Task RemoveAsync(Guid id, string owner, CancellationToken cancel);
}

/// <summary>A submission that was begun.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Agenda">The agenda as it was read and corrected.</param>
public sealed record SubmissionDraft(Guid Id, string Owner, Agenda Agenda)
{
    /// <summary>How many one owner may have.</summary>
    public const int MostByOwner = 50;

    /// <summary>The upload of its recording, or null before there is one.</summary>
    public Guid? Upload { get; init; }

    /// <summary>The meeting whose recording it replaces; null for a meeting that is new.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>How the work is to be done.</summary>
    public WorkOptions Options { get; init; } = new();

    /// <summary>Meetings of higher priority are begun first; 0 is ordinary.</summary>
    public int Priority { get; init; }

    /// <summary>What kept it from being handed in the last time, in words for its owner; empty for nothing.</summary>
    public string Problem { get; init; } = "";

    /// <summary>When it was last changed; set by being kept.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}
