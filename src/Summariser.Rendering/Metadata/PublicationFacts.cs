namespace Summariser.Rendering.Metadata;

/// <summary>What is known of the publication of a summary, beside the summary itself.</summary>
public sealed record PublicationFacts
{
    /// <summary>The page's one address.</summary>
    public required Uri Page { get; init; }

    /// <summary>The site's name, as other sites show it.</summary>
    public string Site { get; init; } = "";

    /// <summary>When it was first published.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset Changed { get; init; }

    /// <summary>Who checked it before it was published, in the words the page uses ("a clerk of the council"); empty when nobody did.</summary>
    public string CheckedBy { get; init; } = "";

    /// <summary>The picture that stands for the page elsewhere, or null.</summary>
    public Uri? Picture { get; init; }

    /// <summary>The recording as a file, or null.</summary>
    public Uri? Recording { get; init; }
}
