namespace Summariser.Rendering.Blocks;

/// <summary>A part of a document. A closed family: renderers spell each kind and know nothing of meetings.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>A heading; level 1 is the document's title.</summary>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block;

/// <summary>A list of points, each of one line.</summary>
public sealed record PointList(IReadOnlyList<IReadOnlyList<Run>> Points) : Block;

/// <summary>A list of points, each with points of its own under it.</summary>
public sealed record NestedList(IReadOnlyList<NestedPoint> Points) : Block;

/// <summary>A point and what stands under it.</summary>
/// <param name="Line">The point.</param>
/// <param name="Under">The points under it, perhaps none.</param>
public sealed record NestedPoint(IReadOnlyList<Run> Line, IReadOnlyList<IReadOnlyList<Run>> Under);

/// <summary>A part with an id that links can lead to.</summary>
public sealed record Section(string Id, IReadOnlyList<Block> Content) : Block;

/// <summary>A part set apart from the text around it.</summary>
public sealed record Panel(PanelKind Kind, IReadOnlyList<Block> Content) : Block;

/// <summary>Supporting matter, opened on demand; formats that cannot fold it away leave it out.</summary>
/// <param name="Title">What the reader would open.</param>
/// <param name="Content">What is folded away.</param>
public sealed record Disclosure(string Title, IReadOnlyList<Block> Content) : Block;

/// <summary>The recording, played in place where the format can.</summary>
/// <param name="Text">The words of the link that stands for it elsewhere.</param>
/// <param name="Href">The media file.</param>
public sealed record Player(string Text, string Href) : Block;

/// <summary>A caption-length line of the transcript, with the times at which it is heard.</summary>
/// <param name="Id">The id that links lead to.</param>
/// <param name="Start">Seconds from the start of the recording.</param>
/// <param name="End">Seconds from the start of the recording.</param>
/// <param name="Runs">Its time, who speaks, and the words.</param>
public sealed record SaidLine(string Id, double Start, double End, IReadOnlyList<Run> Runs) : Block;

/// <summary>Why a part is set apart.</summary>
public enum PanelKind
{
    /// <summary>How the document came about and how far to trust it.</summary>
    Label,

    /// <summary>Lesser facts that stand under a heading.</summary>
    Facts,

    /// <summary>Links within the document.</summary>
    Contents,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>Something the reader must know, said plainly.</summary>
    Notice,

    /// <summary>A statement that could not be confirmed.</summary>
    Unsupported,
}
