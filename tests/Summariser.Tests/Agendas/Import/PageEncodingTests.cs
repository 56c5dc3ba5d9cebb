using System.Text;
using Summariser.Agendas.Import;
using Summariser.Core;

namespace Summariser.Tests.Agendas.Import;

public sealed class PageEncodingTests
{
    private const string Words = "<html><head><title>Café – “Quay”</title></head></html>";

    public static TheoryData<string> Marked { get; } = ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory, MemberData(nameof(Marked))]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Words, PageEncoding.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)], "windows-1252"));
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1252\">")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>")]
    [InlineData("<meta charset=\"utf-8\">")]
    [InlineData("<meta charset=\"no-such-set\">")]
    [InlineData("")]
    public void Windows_1252_is_read_whatever_the_page_calls_it(string meta) =>
        Assert.Equal(meta + Words, PageEncoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(meta + Words)));

    [Fact]
    public void Utf_8_is_read_though_the_page_calls_it_something_else() =>
        Assert.Equal("<meta charset=latin1>" + Words, PageEncoding.Decode(Encoding.UTF8.GetBytes("<meta charset=latin1>" + Words), "iso-8859-1"));

    [Fact]
    public void A_named_set_is_used_where_the_bytes_are_not_utf_8() =>
        Assert.Equal("Łódź", PageEncoding.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes("Łódź"), "windows-1250"));

    [Fact]
    public void Pictures_and_programs_are_no_text() =>
        Assert.Throws<InputException>(() => PageEncoding.Decode([.. Enumerable.Range(0, 4096).Select(value => (byte)(value % 256))]));
}
