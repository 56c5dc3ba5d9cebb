using Summariser.Core.Language;

namespace Summariser.Tests.Core.Language;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  one \r\n\t two  ", "one two")]
    [InlineData("a\u0000b\u0007c\u001B[31m", "abc[31m")]
    [InlineData("refund\u202Egnp.exe\u2066x\u2069", "refundgnp.exex")]
    [InlineData("zero\u200Bwidth\uFEFF\u00AD", "zerowidth")]
    [InlineData("line\u2028paragraph\u2029end", "line paragraph end")]
    [InlineData("Siân Müller 日本 🌳", "Siân Müller 日本 🌳")]
    public void Only_what_can_be_seen_stays_and_on_one_line(string? text, string expected) => Assert.Equal(expected, PlainText.Clean(text));

    [Fact]
    public void Half_a_character_becomes_the_sign_for_a_broken_one() => Assert.Equal("a\uFFFDb", PlainText.Clean("a" + '\uD83C' + "b"));
}
