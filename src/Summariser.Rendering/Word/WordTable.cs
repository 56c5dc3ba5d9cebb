using DocumentFormat.OpenXml;
using Summariser.Rendering.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Rendering.Word;

/// <summary>Decisions as a table, whose first row stands again on each page.</summary>
internal sealed class WordTable(WordWriter writer)
{
    private static readonly (string Title, int Width)[] Columns = [("Item", 2300), ("Decision", 4338), ("Kind", 1300), ("Votes", 1700)];

    /// <summary>The table.</summary>
    public W.Table Of(IReadOnlyList<DecisionRow> decisions)
    {
        var properties = new W.TableProperties(
            new W.TableStyle { Val = WordStyles.Grid },
            new W.TableWidth { Width = $"{Columns.Sum(column => column.Width)}", Type = W.TableWidthUnitValues.Dxa },
            new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
            new W.TableCaption { Val = "Decisions" },
            new W.TableDescription { Val = "The decisions of the meeting: the item, what was decided, the kind of decision, and the vote." });
        var grid = new W.TableGrid(Columns.Select(column => new W.GridColumn { Width = $"{column.Width}" }));
        return new W.Table([properties, grid, Head(), .. decisions.Select(Row)]);
    }

    private static W.TableRow Head() => new(
        [
            new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()),
            .. Columns.Select((column, at) => Cell(at, [new W.Run(new W.RunProperties(new W.RunStyle { Val = WordStyles.Strong }), new W.Text(column.Title))])),
        ]);

    private W.TableRow Row(DecisionRow decision) => new(
        [
            new W.TableRowProperties(new W.CantSplit()),
            Cell(0, writer.Line([decision.Item])),
            Cell(1, writer.Line(decision.Decision)),
            Cell(2, [WordWriter.Plain(decision.Kind)]),
            Cell(3, [WordWriter.Plain(decision.Votes.Length > 0 ? decision.Votes : "Not counted aloud")]),
        ]);

    private static W.TableCell Cell(int column, IEnumerable<OpenXmlElement> content) => new(
        new W.TableCellProperties(new W.TableCellWidth { Width = $"{Columns[column].Width}", Type = W.TableWidthUnitValues.Dxa }),
        WordWriter.Styled(WordStyles.Cell, [.. content]));
}
