using DocumentFormat.OpenXml;
using Summariser.Rendering.Blocks;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Rendering.Word;

/// <summary>The styles, under the names that Word knows its own by, so that its outline, its navigation and a council's template work.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string List = "ListParagraph";
    public const string Strong = "Strong";
    public const string Link = "Hyperlink";
    public const string Grid = "TableGrid";
    public const string Cell = "TableText";
    public const string Frame = "Header";
    public const string Facts = "Facts";

    private const string Ink = "0B0C0C";
    private const string Blue = "1D4F91";
    private const string Red = "942514";

    /// <summary>The style of headings of a level.</summary>
    public static string HeadingOf(int level) => $"Heading{level}";

    /// <summary>The style of paragraphs in a panel.</summary>
    public static string Of(PanelKind kind) => kind switch
    {
        PanelKind.Contents => Normal,
        _ => kind.ToString(),
    };

    /// <summary>The definitions.</summary>
    public static W.Styles All() => new(
    [
        Defaults(),
        Paragraph(Normal, "Normal", new W.SpacingBetweenLines { After = "140", Line = "276", LineRule = W.LineSpacingRuleValues.Auto }, null, isDefault: true),
        Heading(1, "44", "240"),
        Heading(2, "32", "360"),
        Heading(3, "26", "240"),
        Paragraph(List, "List Paragraph", new W.SpacingBetweenLines { After = "60" }),
        Paragraph(Cell, "Table Text", new W.SpacingBetweenLines { Before = "40", After = "40" }),
        Paragraph(Frame, "header", new W.SpacingBetweenLines { After = "0" }, new W.StyleRunProperties(new W.Color { Val = "505A5F" }, new W.FontSize { Val = "18" })),
        Paragraph(Facts, "Facts", new W.SpacingBetweenLines { After = "60" }, new W.StyleRunProperties(new W.Color { Val = "505A5F" })),
        SetApart(PanelKind.Label, Blue, "EEF3FA"),
        SetApart(PanelKind.Decision, "00703C", "EDF7F1"),
        SetApart(PanelKind.Notice, "B1B4B6", "F3F2F1"),
        SetApart(PanelKind.Unsupported, Red, "FBEFEC"),
        Character(Strong, "Strong", new W.StyleRunProperties(new W.Bold())),
        Character(Link, "Hyperlink", new W.StyleRunProperties(new W.Color { Val = Blue }, new W.Underline { Val = W.UnderlineValues.Single })),
        Table(),
    ]);

    private static W.DocDefaults Defaults() => new(
        new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
            new W.RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" },
            new W.Color { Val = Ink },
            new W.FontSize { Val = "22" },
            new W.FontSizeComplexScript { Val = "22" },
            new W.Languages { Val = WordRenderer.Language, EastAsia = WordRenderer.Language })),
        new W.ParagraphPropertiesDefault());

    private static W.Style Heading(int level, string size, string before) => new(
        new W.StyleName { Val = $"heading {level}" },
        new W.BasedOn { Val = Normal },
        new W.NextParagraphStyle { Val = Normal },
        new W.PrimaryStyle(),
        new W.StyleParagraphProperties(
            new W.KeepNext(), new W.KeepLines(), new W.SpacingBetweenLines { Before = before, After = "120" }, new W.OutlineLevel { Val = level - 1 }),
        new W.StyleRunProperties(new W.Bold(), new W.FontSize { Val = size })) { Type = W.StyleValues.Paragraph, StyleId = HeadingOf(level) };

    private static W.Style Paragraph(
        string id, string name, W.SpacingBetweenLines spacing, W.StyleRunProperties? letters = null, bool isDefault = false)
    {
        var style = new W.Style(new W.StyleName { Val = name }) { Type = W.StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault)
        {
            style.Append(new W.BasedOn { Val = Normal });
        }

        style.Append(new W.PrimaryStyle(), new W.StyleParagraphProperties(spacing));
        if (letters is not null)
        {
            style.Append(letters);
        }

        return style;
    }

    private static W.Style SetApart(PanelKind kind, string line, string ground) => new(
        new W.StyleName { Val = kind.ToString() },
        new W.BasedOn { Val = Normal },
        new W.PrimaryStyle(),
        new W.StyleParagraphProperties(
            new W.ParagraphBorders(new W.LeftBorder { Val = W.BorderValues.Single, Size = 36, Space = 8, Color = line }),
            new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = ground },
            new W.SpacingBetweenLines { After = "140" },
            new W.Indentation { Left = "227" })) { Type = W.StyleValues.Paragraph, StyleId = kind.ToString(), CustomStyle = true };

    private static W.Style Character(string id, string name, W.StyleRunProperties letters) =>
        new(new W.StyleName { Val = name }, new W.PrimaryStyle(), letters) { Type = W.StyleValues.Character, StyleId = id };

    private static W.Style Table()
    {
        W.BorderType[] borders =
            [new W.TopBorder(), new W.LeftBorder(), new W.BottomBorder(), new W.RightBorder(), new W.InsideHorizontalBorder(), new W.InsideVerticalBorder()];
        foreach (var border in borders)
        {
            (border.Val, border.Size, border.Color) = (W.BorderValues.Single, 4U, "B1B4B6");
        }

        return new W.Style(
            new W.StyleName { Val = "Table Grid" },
            new W.PrimaryStyle(),
            new W.StyleTableProperties(
                new W.TableBorders(borders.Cast<OpenXmlElement>()),
                new W.TableCellMarginDefault(
                    new W.TableCellLeftMargin { Width = 108, Type = W.TableWidthValues.Dxa },
                    new W.TableCellRightMargin { Width = 108, Type = W.TableWidthValues.Dxa }))) { Type = W.StyleValues.Table, StyleId = Grid };
    }
}
