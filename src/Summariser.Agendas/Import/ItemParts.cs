using Summariser.Core;
using Summariser.Core.Agendas;

namespace Summariser.Agendas.Import;

/// <summary>What a section of an item's text holds.</summary>
internal enum ItemSection
{
    /// <summary>What the item is for.</summary>
    Description,

    /// <summary>Published minutes.</summary>
    Minutes,

    /// <summary>Published decisions.</summary>
    Decision,

    /// <summary>A list of papers.</summary>
    Documents,

    /// <summary>Anything the agenda has no place for.</summary>
    Other,
}

/// <summary>An item while its parts are being gathered, in the page's order.</summary>
internal sealed class ItemParts
{
    /// <summary>Stands for the title of an item that the page does not name.</summary>
    public const string Untitled = "Untitled item";

    private const int MaximumItems = 2000;

    public string Number { get; init; } = "";

    public string Title { get; set; } = "";

    /// <summary>True for a heading that groups the items below it and is no business itself.</summary>
    public bool IsHeading { get; init; }

    /// <summary>True when the page marks the item itself restricted, by an icon, a class or a note.</summary>
    public bool Marked { get; set; }

    /// <summary>True when the page shows only the beginning of the item's minutes.</summary>
    public bool IsCutShort { get; set; }

    public List<string> Description { get; } = [];

    public List<string> Minutes { get; } = [];

    public List<string> Decision { get; } = [];

    public List<AgendaDocument> Documents { get; } = [];

    /// <summary>Adds lines to the section they belong to.</summary>
    public void Add(ItemSection section, IEnumerable<string> lines)
    {
        switch (section)
        {
            case ItemSection.Description:
                Description.AddRange(lines);
                break;
            case ItemSection.Minutes:
                Minutes.AddRange(lines);
                break;
            case ItemSection.Decision:
                Decision.AddRange(lines);
                break;
            default:
                break;
        }
    }

    /// <summary>The finished items: headings are dropped once they have said which items are closed to the public.</summary>
    /// <exception cref="InputException">There are more items than any agenda has.</exception>
    public static IReadOnlyList<AgendaItem> Finish(IEnumerable<ItemParts> parts)
    {
        var closure = new Closure();
        var items = new List<AgendaItem>();
        foreach (var part in parts)
        {
            var restricted = closure.Observe(part);
            if (!part.IsHeading) items.Add(part.Build(restricted));
            if (items.Count > MaximumItems) throw new InputException($"It has more than {MaximumItems} items, which no agenda has. Give one meeting's page.");
        }

        return items;
    }

    private AgendaItem Build(bool restricted) => new()
    {
        Number = Number,
        Title = Title.Length > 0 ? Title : Untitled,
        Description = TextLines.Join(Description),
        Restricted = restricted,
        Documents = [.. Documents.DistinctBy(document => document.Url, StringComparer.Ordinal)],
        Minutes = TextLines.Join(Minutes),
        Decisions = Decision.Count > 0 ? Resolutions.Of(Decision) : Resolutions.In(Minutes),
    };
}
