using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Rendering;
using Summariser.Rendering.Wording;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Summariser.Tests.Rendering.Word;

public sealed class WordRendererTests
{
    public static TheoryData<SummaryStyle> Styles => [.. Enum.GetValues<SummaryStyle>()];

    public static TheoryData<string> Hostile => HostileText.All;

    [Theory, MemberData(nameof(Styles))]
    public void In_every_style_the_document_is_valid(SummaryStyle style)
    {
        var summary = Samples.Meeting();
        using var document = OpenedDocument.Of(summary with { Provenance = summary.Provenance with { Style = style } }, new RenderOptions { MediaHref = "meeting.mp4" });
        Assert.Empty(document.Errors);
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Whatever_the_words_are_the_document_is_valid_and_shows_them(string text)
    {
        using var document = OpenedDocument.Of(Samples.Filled(text), new RenderOptions { MediaHref = text });
        Assert.Empty(document.Errors);
        Assert.Contains(Summariser.Core.Language.PlainText.Clean(text), document.Body.InnerText, StringComparison.Ordinal);
        Assert.All(document.Main.HyperlinkRelationships, link => Assert.True(SafeLink.MayStand(link.Uri.OriginalString), link.Uri.OriginalString));
    }

    [Fact]
    public void The_same_summary_is_the_same_bytes()
    {
        var file = OpenedDocument.File(Samples.Meeting());
        Assert.Equal(file, OpenedDocument.File(Samples.Meeting()));
        using var archive = new ZipArchive(new MemoryStream(file));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
    }

    [Fact]
    public void Headings_are_real_ones_in_their_order()
    {
        using var document = OpenedDocument.Of(Samples.Meeting());
        Assert.Equal(["Parks Panel"], document.In("Heading1"));
        Assert.Equal(
            ["Overview", "Contents", "Decisions", "1. Trees", "2. Benches", "3. Item closed to the public"], document.In("Heading2").Take(6));
        var levels = document.Main.StyleDefinitionsPart!.Styles!.Descendants<W.Style>().Where(style => style.StyleId!.Value!.StartsWith("Heading", StringComparison.Ordinal))
            .Select(style => (style.StyleName!.Val!.Value, style.StyleParagraphProperties!.OutlineLevel!.Val!.Value));
        Assert.Equal([("heading 1", 0), ("heading 2", 1), ("heading 3", 2)], levels);
    }

    [Fact]
    public void Decisions_are_a_table_whose_head_stands_on_each_page()
    {
        using var document = OpenedDocument.Of(Samples.Meeting());
        var table = Assert.Single(document.Body.Elements<W.Table>());
        var rows = table.Elements<W.TableRow>().ToArray();
        Assert.Equal(["Item", "Decision", "Kind", "Votes"], rows[0].Elements<W.TableCell>().Select(cell => cell.InnerText));
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<W.TableHeader>());
        Assert.Equal(["1. Trees", "To plant 40 trees. [0:17]", "Agreed", "5\u00A0for, 0\u00A0against"], rows[1].Elements<W.TableCell>().Select(cell => cell.InnerText));
        Assert.Equal(2, rows.Length);
    }

    [Fact]
    public void Without_decisions_there_is_no_table()
    {
        using var document = OpenedDocument.Of(Samples.Meeting() with { Items = [] });
        Assert.Empty(document.Errors);
        Assert.Empty(document.Body.Elements<W.Table>());
    }

    [Fact]
    public void A_moment_leads_to_its_second_of_the_video_and_an_item_to_its_place()
    {
        using var document = OpenedDocument.Of(Samples.Meeting(), new RenderOptions { MediaHref = "https://council.example/meeting.mp4" });
        var targets = document.Main.HyperlinkRelationships.ToDictionary(link => link.Id, link => link.Uri.OriginalString);
        var moment = document.Body.Descendants<W.Hyperlink>().First(link => link.InnerText == "0:17");
        Assert.Equal("https://council.example/meeting.mp4#t=17", targets[moment.Id!.Value!]);
        var marked = document.Body.Descendants<W.BookmarkStart>().Select(mark => mark.Name!.Value!).ToArray();
        Assert.Equal(marked.Distinct(), marked);
        Assert.All(document.Body.Descendants<W.Hyperlink>().Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value, marked));
        Assert.Contains(document.Body.Descendants<W.Hyperlink>(), link => link.Anchor?.Value == "item_1");
    }

    [Fact]
    public void An_address_that_word_would_choke_on_is_shown_without_a_link()
    {
        var summary = Samples.Meeting();
        using var document = OpenedDocument.Of(summary with { Meeting = summary.Meeting with { SourceUrl = $"https://council.example/{new string('a', 3000)}" } });
        Assert.Contains("This meeting on the council's website", document.Body.InnerText, StringComparison.Ordinal);
        Assert.All(document.Main.HyperlinkRelationships, link => Assert.InRange(link.Uri.OriginalString.Length, 1, 2000));
    }

    [Fact]
    public void Nothing_in_it_runs_and_nothing_outside_it_but_links_is_named()
    {
        var summary = Samples.Meeting();
        using var archive = new ZipArchive(new MemoryStream(OpenedDocument.File(summary)));
        Assert.Equal(
            ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml", "word/footer.xml", "word/header.xml", "word/numbering.xml", "word/settings.xml", "word/styles.xml"],
            archive.Entries.Select(entry => entry.FullName.Replace("footer1", "footer", StringComparison.Ordinal).Replace("header1", "header", StringComparison.Ordinal)));
        using var document = OpenedDocument.Of(summary);
        Assert.All(document.Parts.SelectMany(part => part.ExternalRelationships).Concat(document.Main.ExternalRelationships), link => Assert.IsType<HyperlinkRelationship>(link));
    }

    [Fact]
    public void It_says_what_it_is_in_its_properties_and_at_the_head_of_each_page()
    {
        using var document = OpenedDocument.Of(Samples.Meeting());
        Assert.Equal("AI Generated · Parks Panel", Assert.Single(document.Main.HeaderParts).Header.InnerText);
        Assert.Contains(document.In("Label"), label => label.StartsWith("AI Generated A computer program made this page", StringComparison.Ordinal));
        Assert.Equal("en-GB", document.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<W.Languages>().Single().Val!.Value);
        using var properties = document.Parts.OfType<CoreFilePropertiesPart>().Single().GetStream();
        var written = XDocument.Load(properties).Root!.Elements().ToDictionary(each => each.Name.LocalName, each => each.Value);
        Assert.Equal(("Parks Panel", "Brackenford Borough Council", "AI Generated", "en-GB"), (written["title"], written["subject"], written["description"], written["language"]));
    }

    [Fact]
    public void Nothing_of_a_closed_part_is_in_any_part_of_the_file()
    {
        using var archive = new ZipArchive(new MemoryStream(OpenedDocument.File(Samples.Leaking())));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain(Samples.Secret, reader.ReadToEnd(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_meeting_of_which_nothing_is_known_is_a_valid_document()
    {
        using var document = OpenedDocument.Of(Samples.Meeting() with { Meeting = new Meeting(), Items = [], Outside = [], Transcript = [], Warnings = [], Overview = new Overview([]) });
        Assert.Empty(document.Errors);
        Assert.Equal(["Council meeting"], document.In("Heading1"));
    }
}
