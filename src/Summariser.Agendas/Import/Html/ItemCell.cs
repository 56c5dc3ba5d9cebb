using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Summariser.Core.Agendas;

namespace Summariser.Agendas.Import.Html;

/// <summary>Reads one row of a modern.gov agenda: the item's title, papers, description, decision and minutes, in one cell.</summary>
internal sealed partial class ItemCell(PageAddress address)
{
    private const string TitleClass = "mgAiTitleTxt";
    private const string SectionClass = "mgSubItemTitleTxt";

    private static readonly string[] ImageTexts = ["alt", "title", "src"];

    /// <summary>Reads an item.</summary>
    /// <param name="number">The number's cell, or null when the row has none.</param>
    /// <param name="cell">The cell of the item itself.</param>
    public ItemParts Read(IElement? number, IElement cell)
    {
        var titles = cell.QuerySelectorAll($".{TitleClass}").ToArray();
        var title = titles.FirstOrDefault(part => part != number) ?? cell.QuerySelector("h2, h3, h4, p");
        var part = new ItemParts
        {
            Number = ItemNumber.Clean(number is null ? "" : PageText.Line(number)),
            Title = title is null ? "" : DocumentLabel.Read(PageText.Line(title, IsSize)).Title,
            Marked = IsMarked(title) || IsMarked(number),
        };
        if (title is not null) AddPapers(part, title);
        Gather(part, cell, title, ItemSection.Description);
        return part;
    }

    /// <summary>The papers that a part of a page links to, restricted ones left out.</summary>
    public IReadOnlyList<AgendaDocument> Papers(IElement holder)
    {
        var part = new ItemParts();
        AddPapers(part, holder);
        return [.. part.Documents.DistinctBy(document => document.Url, StringComparer.Ordinal)];
    }

    private ItemSection Gather(ItemParts part, IElement holder, IElement? title, ItemSection section)
    {
        foreach (var node in holder.ChildNodes)
        {
            if (node == title || node is IComment) continue;
            if (node is not IElement element)
            {
                Put(part, section, PageText.Lines(node));
            }
            else if (SectionOf(element) is { } opened)
            {
                section = opened;
            }
            else if (title is not null && element.Contains(title) || element.QuerySelector($".{SectionClass}") is not null)
            {
                section = Gather(part, element, title, section);
            }
            else
            {
                section = Take(part, element, section);
            }
        }

        return section;
    }

    private ItemSection Take(ItemParts part, IElement element, ItemSection section)
    {
        if (element.LocalName == "table" && element.QuerySelector("caption") is { } caption && PageText.Line(caption).Length > 0)
        {
            return section;
        }

        if (HoldsPapers(element, section))
        {
            AddPapers(part, element);
            if (PageText.Lines(element).Any(Closure.ClosesItem)) part.Marked = true;
            return section;
        }

        Put(part, section, PageText.Lines(element));
        return section;
    }

    private static void Put(ItemParts part, ItemSection section, IReadOnlyList<string> lines)
    {
        if (lines.Any(line => RestrictionNote().IsMatch(line))) part.Marked = true;
        if (lines.Any(line => CutShort().IsMatch(line))) part.IsCutShort = true;
        var own = lines.Where(line => !PageNote().IsMatch(line) && !RestrictionNote().IsMatch(line));
        part.Add(section, own.Select(line => CutShort().Replace(line, " …").Trim()));
    }

    private static ItemSection? SectionOf(IElement element)
    {
        if (!element.ClassList.Contains(SectionClass) && element.LocalName is not ("h3" or "h4" or "h5" or "h6")) return null;
        return SectionWords.Of(PageText.Line(element)) ?? ItemSection.Other;
    }

    private static bool HoldsPapers(IElement element, ItemSection section) =>
        section is ItemSection.Documents || element.ClassList.Contains("mgActionList") || element.ClassList.Contains("mgBulletList") ||
        (section is ItemSection.Description or ItemSection.Other && element.LocalName is "ul" or "ol" or "p" or "a" or "li" &&
            element.QuerySelector(".mgFileSize, .mgRestricted") is not null);

    private void AddPapers(ItemParts part, IElement holder)
    {
        var closed = new Dictionary<IElement, bool>();
        foreach (var link in holder.QuerySelectorAll("a[href]").Concat(holder.LocalName == "a" ? [holder] : []))
        {
            var entry = link.Closest("li") is { } li && holder.Contains(li) ? li : link;
            if (!closed.TryGetValue(entry, out var isClosed))
            {
                closed[entry] = isClosed = Closure.ClosesPaper(PageText.Line(entry)) || HasRestrictedMark(entry);
            }

            if (isClosed || Closure.ClosesPaper(link.GetAttribute("title") ?? "")) continue;
            var target = address.Resolve(link.GetAttribute("href"));
            var label = DocumentLabel.Read(PageText.Line(link));
            if (target is null || label.Title.Length == 0 || !IsPaper(link, target, label)) continue;
            part.Documents.Add(new AgendaDocument(label.Title, target, label.SizeBytes));
        }
    }

    private static bool IsPaper(IElement link, string target, DocumentLabel label) =>
        label.SizeBytes is not null || link.QuerySelector(".mgFileSize") is not null || PaperAddress().IsMatch(target);

    private static bool IsSize(IElement element) => element.ClassList.Contains("mgFileSize");

    private static bool IsMarked(IElement? element) =>
        element is not null && (HasRestrictedMark(element) || RestrictedName().IsMatch(element.ClassName ?? ""));

    private static bool HasRestrictedMark(IElement element) => element.QuerySelectorAll("*").Any(part =>
        RestrictedName().IsMatch(part.ClassName ?? "") ||
        (part.LocalName == "img" && ImageTexts.Any(name => RestrictedName().IsMatch(part.GetAttribute(name) ?? ""))));

    [GeneratedRegex(
        @"restricted|exempt|confidential|padlock",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RestrictedName();

    [GeneratedRegex(
        @"^(?:view the reasons why (?:agenda )?item\b.{0,40}\brestricted|\(?restricted\)?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RestrictionNote();

    [GeneratedRegex(
        @"^(?:• )?(?:view (?:the )?(?:decision|recorded vote|declarations?|reasons|speakers|webcast|background|motion|minutes|item)\b.*|(?:pdf|" +
        @"word) icon|restricted enclosure.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageNote();

    [GeneratedRegex(
        @"\s*(?:\.{3}|…)\s*view the full .{0,20}text for item .{0,20}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CutShort();

    [GeneratedRegex(
        @"(?:^|/)documents/[a-z][0-9]|\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt|csv|zip)(?:\?|#|$)|mgConvert2PDF|mgChooseDocPack",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PaperAddress();
}
