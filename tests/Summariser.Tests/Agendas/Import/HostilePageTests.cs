using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Summariser.Agendas.Import;
using Summariser.Core;
using Summariser.Core.Agendas;

namespace Summariser.Tests.Agendas.Import;

/// <summary>Whatever the content, reading ends with an agenda or with an error in words.</summary>
public sealed class HostilePageTests
{
    private const int Size = 5 * 1024 * 1024;

    private static string[] Pages { get; } =
    [
        new MeetingPage().Item("1.", "Apologies", MeetingPage.Section("Minutes:", "Apologies were received from Councillors A Brook and C Field.")).Group("Part 2 - Exempt items")
            .Item("2a", "Sea Wall", MeetingPage.Papers(MeetingPage.Paper("Report", "documents/s1/R.pdf", "61 KB")) + MeetingPage.Section("Decision:", "RESOLVED that:", "1. the wall be mended")).Write(),
        "Agenda and minutes\nHarbour Panel - Tuesday, 3rd March, 2026 6.30 pm\nVenue: Net Loft\nItems\nNo. Item\n48.\nApologies\nMinutes:\nNone.\n49.\nSea Wall pdf icon PDF 61 KB\nMinutes:\nRESOLVED\n1. That it stand.\n50.\nDates",
        "# Harbour Panel - 3 March 2026\n## 1. Minutes\n- [Report](https://council.example/documents/s1/R.pdf)\n## 2. Sea wall (exempt)\n| No. | Item |\n",
        """{"version":1,"council":"Ambleford","date":"2026-03-03","time":"16:00","attendees":[{"name":"A Brook","status":"present"}],"items":[{"number":"1","title":"Quay","documents":[{"title":"R","url":"https://a.example/r"}],"decisions":["That it stand."]}]}""",
        """<?xml version="1.0"?><meeting><committeetitle>Panel</committeetitle><meetingdate>03/03/2026</meetingdate><agendaitems><agendaitem><agendaitemtitle>Quay</agendaitemtitle><minutesnonemptyhtmlbody>&lt;p&gt;None.&lt;/p&gt;</minutesnonemptyhtmlbody></agendaitem></agendaitems></meeting>""",
    ];

    public static TheoryData<string> Repeated { get; } =
    [
        "<div>", "<table class=mgItemTable><tr><td>", "<b><p>", "<p>", "<a href=x.pdf>", "<ul><li>", "<svg><desc>", "<template>", "<form><button>", "<select><option>x", "<", "<!--", "&amp", "</p>",
        "<h2>Panel item</h2><p>text of the item</p>", "<tr><td class=mgItemNumberCell>1.<td><p class=mgAiTitleTxt>A", "<p><b>Venue:</b>", "<!DOCTYPE html>", "<![CDATA[",
    ];

    public static TheoryData<string, string, string> Texts { get; } = new()
    {
        { "{\"items\":", "{\"a\":", "" }, { "", "[", "" }, { "{\"items\":[", "{\"title\":\"x\"},", "]}" }, { "<?xml version=\"1.0\"?><meeting>", "<a>", "" },
        { "<?xml version=\"1.0\"?><string>", "&lt;string&gt;", "</string>" }, { "Council agenda\n", "1. Item\n", "" }, { "Council agenda\n", "7.\nItem\n", "" },
        { "Minutes:\nThe Panel met.\n", "RESOLVED:\n1. That it stand.\n", "" }, { "# Council\n", "[a](", "" }, { "Panel\nPresent: ", "Ann Bee, ", "\n1. Apologies\n2. Minutes" },
        { "Panel\nPresent: ", "(", "\n1. Apologies\n2. Minutes" }, { "Council", " ", "x" }, { "Council ", "3 of ", "March" }, { "1. Agenda ", "a", "" },
    };

    [Theory, MemberData(nameof(Repeated))]
    public void Five_megabytes_of_one_tag_end_in_words(string tag) => EndsInWords($"<html><body>{Fill(tag)}");

    [Theory, MemberData(nameof(Texts))]
    public void A_megabyte_of_one_phrase_ends_in_words(string before, string phrase, string after) => EndsInWords(before + Fill(phrase, Size / 5) + after);

    [Fact]
    public async Task A_word_file_that_would_unpack_to_a_gigabyte_is_refused_unopened()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var words = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var written = 0; written < 1024; written++) await words.WriteAsync(zeros);
        }

        Assert.InRange(file.Length, 1, 20 * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();
        await Assert.ThrowsAsync<InputException>(() => new AgendaFileReader().ReadAsync(file.ToArray(), CancellationToken.None));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 512L << 20);
    }

    [Fact]
    public void Hundreds_of_open_marks_repeated_in_every_paragraph_end_in_words() =>
        EndsInWords("<html><body>" + string.Concat(Enumerable.Range(0, 300).Select(number => $"<b id={number}>")) + Fill("<p>x"));

    [Fact]
    public void A_tag_with_a_million_attributes_ends_in_words() =>
        EndsInWords("<html><body><p " + string.Join(' ', Enumerable.Range(0, Size / 8).Select(number => $"a{number}")) + ">x</p>");

    [Fact]
    public void Pages_with_pieces_cut_doubled_swapped_or_overwritten_end_in_words()
    {
        var random = new Random(20260303);
        foreach (var page in Enumerable.Range(0, 2000).Select(_ => Pages[random.Next(Pages.Length)]))
        {
            var mutant = page;
            for (var change = random.Next(1, 6); change > 0; change--) mutant = Mutate(mutant, random);
            EndsInWords(mutant);
        }
    }

    [Fact]
    public void Pages_cut_off_anywhere_end_in_words()
    {
        foreach (var page in Pages)
        {
            for (var end = 0; end < page.Length; end += 7) EndsInWords(page[..end]);
        }
    }

    [Fact]
    public void Any_text_ends_in_words() => Prop.ForAll<string>(text => EndsInWords(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_end_in_words() => Prop.ForAll<byte[]>(bytes => EndsInWords(() => AgendaText.Read(PageEncoding.Decode(bytes)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_words_of_agendas_in_any_order_end_in_words()
    {
        var words = Gen.Elements(
            "1.", "2.", "2a", "Agenda", "Minutes:", "RESOLVED", "That", "Part 2", "\n", "<p>", "</td>", "<table class=mgItemTable>", "<tr>", "<td class=mgItemNumberCell>", "(", ")", "[x](y)", "•", "o\t", ":",
            "Harbour Panel - 3 March 2026", "Exclusion of the Public", "Present:", "Apologies", "A Brook,", "and", "|", "#", "PDF 61 KB", "Voting: 3", "\u00a0", "{", "\"items\":", "<?xml", "<meeting>", "&lt;");
        Prop.ForAll(words.ListOf().Select(list => string.Join(' ', list)).ToArbitrary(), text => EndsInWords(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(80));
    }

    [Fact]
    public void Every_title_typed_into_a_page_comes_back_as_it_was_typed()
    {
        var title = Gen.Elements("Quay", "Sea wall", "Fees & charges", "\"Ferry\"", "<b>", "2026/27", "Children's home", "Café", "–", "Ünder").NonEmptyListOf().Select(words => "Item " + string.Join(' ', words)).ToArbitrary();
        Prop.ForAll(title, text => AgendaText.Read(new MeetingPage().Item("1.", text).Write()).Items.Single().Title == text).QuickCheckThrowOnFailure();
    }

    private static string Mutate(string page, Random random)
    {
        var (from, to) = (random.Next(page.Length + 1), random.Next(page.Length + 1));
        if (from > to) (from, to) = (to, from);
        var (before, piece, after) = (page[..from], page[from..to], page[to..]);
        return random.Next(5) switch
        {
            0 => before + after,
            1 when page.Length < 20_000 => before + piece + piece + after,
            2 => after + piece + before,
            3 => before + (char)random.Next(1, 0x2100) + after,
            _ => string.Concat(before, string.Concat(piece.Reverse().Take(40)), after),
        };
    }

    private static string Fill(string piece, int size = Size) => new StringBuilder().Insert(0, piece, size / piece.Length).ToString();

    private static void EndsInWords(string content) => EndsInWords(() => AgendaText.Read(content, new Uri("https://council.example/page")));

    private static void EndsInWords(Func<Agenda> read)
    {
        try
        {
            var agenda = read();
            Assert.All(agenda.Items, item => Assert.NotEmpty(item.Title));
            Assert.True(agenda.Items.Count > 0 || agenda.Warnings.Count > 0);
        }
        catch (InputException error)
        {
            Assert.NotEmpty(error.Message);
            Assert.DoesNotContain('\n', error.Message);
        }
    }
}
