using Summariser.Core.Language;

namespace Summariser.Tests.Core.Language;

public sealed class AccentTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("Siân Ŵyn Llŷr", "sian wyn llyr")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("ZOË", "zoe")]
    [InlineData("plain", "plain")]
    public void Accented_letters_are_the_letters_they_stand_on(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Of(text)));
}
