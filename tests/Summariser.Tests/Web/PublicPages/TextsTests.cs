using System.Text.RegularExpressions;
using Summariser.Web.Public.Languages;

namespace Summariser.Tests.Web.PublicPages;

public sealed partial class TextsTests
{
    private static readonly Texts English = Texts.In(Language.English);
    private static readonly Texts Welsh = Texts.In(Language.Welsh);

    [Fact]
    public void Both_languages_have_the_same_texts_and_none_is_empty()
    {
        Assert.Equal(English.Names.Order(StringComparer.Ordinal), Welsh.Names.Order(StringComparer.Ordinal));
        Assert.All(English.Names, name => Assert.False(string.IsNullOrWhiteSpace(English[name]) || string.IsNullOrWhiteSpace(Welsh[name]), name));
    }

    [Fact]
    public void Both_languages_put_the_same_values_into_a_text() => Assert.All(English.Names, name => Assert.Equal(Places(English[name]), Places(Welsh[name])));

    [Fact]
    public void Texts_that_are_sentences_differ_between_the_languages() => Assert.All(
        English.Names.Where(name => English[name].Contains(' ', StringComparison.Ordinal) && !name.StartsWith("date.", StringComparison.Ordinal)),
        name => Assert.NotEqual(English[name], Welsh[name]));

    [Fact]
    public void Days_and_times_are_written_as_the_language_writes_them()
    {
        var (day, time) = (new DateOnly(2026, 6, 10), new TimeOnly(16, 5));
        Assert.Equal("Wednesday 10 June 2026, 4.05 pm", English.When(day, time));
        Assert.Equal("Dydd Mercher 10 Mehefin 2026, 4.05 yp", Welsh.When(day, time));
        Assert.Equal("12.00 pm", English.Time(new TimeOnly(12, 0)));
        Assert.Equal("12.30 yb", Welsh.Time(new TimeOnly(0, 30)));
        Assert.Equal("", English.When(null, null));
    }

    [Fact]
    public void One_and_many_are_told_apart()
    {
        Assert.Equal("1 decision", English.Count("contents.decisions", 1));
        Assert.Equal("0 decisions", English.Count("contents.decisions", 0));
        Assert.Throws<KeyNotFoundException>(() => English["nothing of the sort"]);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9](:0+)?\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
