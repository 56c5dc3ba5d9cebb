using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Rendering.Word;

/// <summary>How lists are marked.</summary>
internal static class WordLists
{
    /// <summary>The number of lists of points.</summary>
    public const int Bullets = 1;

    private const int Indent = 425;
    private static readonly string[] Marks = ["•", "–"];

    /// <summary>The definitions.</summary>
    public static W.Numbering All() => new(
        new W.AbstractNum([new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel }, .. Marks.Select(Level)]) { AbstractNumberId = 0 },
        new W.NumberingInstance(new W.AbstractNumId { Val = 0 }) { NumberID = Bullets });

    private static OpenXmlElement Level(string mark, int level) => new W.Level(
        new W.StartNumberingValue { Val = 1 },
        new W.NumberingFormat { Val = W.NumberFormatValues.Bullet },
        new W.LevelText { Val = mark },
        new W.LevelJustification { Val = W.LevelJustificationValues.Left },
        new W.PreviousParagraphProperties(new W.Indentation { Left = $"{Indent * (level + 1)}", Hanging = $"{Indent}" })) { LevelIndex = level };
}
