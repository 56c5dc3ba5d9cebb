namespace Summariser.Rendering.Feeds;

/// <summary>A feed: what happened lately, for feed readers.</summary>
public sealed record AtomFeed
{
    /// <summary>Its identity for ever, an absolute IRI; <see cref="FeedId"/> makes one.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>More about it, plain text; empty for nothing.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The feed's own address.</summary>
    public required Uri Self { get; init; }

    /// <summary>The page that shows the same.</summary>
    public required Uri Page { get; init; }

    /// <summary>Who answers for it, plain text: the council.</summary>
    public required string Author { get; init; }

    /// <summary>When it was last changed if it has no entries; otherwise that is when its newest entry was.</summary>
    public DateTimeOffset Updated { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>The entries; they are written newest change first.</summary>
    public required IReadOnlyList<AtomEntry> Entries { get; init; }
}

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Its identity for ever, an absolute IRI; <see cref="FeedId"/> makes one.</param>
/// <param name="Title">Its title, plain text.</param>
/// <param name="Page">The page it is about.</param>
/// <param name="Published">When it was first published.</param>
/// <param name="Updated">When it was last changed in a way readers should know of.</param>
/// <param name="Summary">What it says, plain text; empty for nothing.</param>
public sealed record AtomEntry(string Id, string Title, Uri Page, DateTimeOffset Published, DateTimeOffset Updated, string Summary = "");
