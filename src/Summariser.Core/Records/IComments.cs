namespace Summariser.Core.Records;

/// <summary>What clerks say to one another about a draft. Never shown to the public.</summary>
public interface IComments
{
    /// <summary>Adds a comment.</summary>
    /// <exception cref="InputException">There is no such meeting, or the comment has no text.</exception>
    Task<Comment> AddAsync(Guid meeting, CommentPlace place, string text, Actor actor, CancellationToken cancel);

    /// <summary>The comments on a meeting, oldest first.</summary>
    Task<IReadOnlyList<Comment>> ListAsync(Guid meeting, CancellationToken cancel);

    /// <summary>Marks a comment as dealt with, or as open again.</summary>
    /// <exception cref="InputException">There is no such comment.</exception>
    Task<Comment> ResolveAsync(Guid comment, bool resolved, Actor actor, CancellationToken cancel);
}

/// <summary>What a comment is about: the whole meeting where both parts are null.</summary>
/// <param name="Item">Place of the agenda item in the summary's list of items, from 0; null for the meeting.</param>
/// <param name="Sentence">Place of the sentence in that item's summary, or in the overview where there is no item, from 0; null for all of it.</param>
/// <param name="Quote">The sentence as it stood, so that the comment still makes sense after it was changed; empty without a sentence.</param>
public sealed record CommentPlace(int? Item = null, int? Sentence = null, string Quote = "");

/// <summary>A comment.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Place">What it is about.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Text">What they wrote, plain.</param>
/// <param name="ResolvedBy">Who dealt with it, or null.</param>
/// <param name="ResolvedAt">When, or null.</param>
public sealed record Comment(
    Guid Id, Guid Meeting, CommentPlace Place, string By, DateTimeOffset At, string Text, string? ResolvedBy, DateTimeOffset? ResolvedAt);
