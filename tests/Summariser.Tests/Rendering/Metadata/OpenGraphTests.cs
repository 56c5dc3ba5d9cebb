using Summariser.Core.Meetings;
using Summariser.Core.Summaries;
using Summariser.Rendering.Metadata;
using Summariser.Rendering.Wording;

namespace Summariser.Tests.Rendering.Metadata;

public sealed class OpenGraphTests
{
    private static readonly PublicationFacts Facts = new()
    {
        Page = new Uri("https://council.example/parks/2025-03-04"), Site = "Brackenford meetings", Published = DateTimeOffset.UnixEpoch, Changed = DateTimeOffset.UnixEpoch.AddDays(1),
    };

    [Fact]
    public void A_page_says_its_title_what_it_is_and_when_it_was_published()
    {
        var tags = OpenGraph.Of(Samples.Meeting(), Facts).ToDictionary(tag => tag.Property, tag => tag.Content);
        Assert.Equal("Parks Panel, Tuesday, 4 March 2025", tags["og:title"]);
        Assert.Equal("AI Generated. The panel agreed to plant 40 trees.", tags["og:description"]);
        Assert.Equal(("https://council.example/parks/2025-03-04", "Brackenford meetings", "1970-01-02T00:00:00Z"), (tags["og:url"], tags["og:site_name"], tags["article:modified_time"]));
        Assert.DoesNotContain("og:image", tags.Keys);
    }

    [Fact]
    public void A_picture_comes_with_its_size_and_what_it_shows()
    {
        var tags = OpenGraph.Of(Samples.Meeting(), Facts with { Picture = new Uri("https://council.example/parks/2025-03-04.png") }).ToDictionary(tag => tag.Property, tag => tag.Content);
        Assert.Equal(("https://council.example/parks/2025-03-04.png", "1200", "630", tags["og:title"]), (tags["og:image"], tags["og:image:width"], tags["og:image:height"], tags["og:image:alt"]));
    }

    [Fact]
    public void Only_what_was_borne_out_is_shown_elsewhere()
    {
        var doubtful = new Overview([new Sentence { Text = "It cost £9.", Support = Support.Unsupported }]);
        Assert.Equal("AI Generated summary of a council meeting.", OpenGraph.Description(Samples.Meeting() with { Overview = doubtful }));
    }

    [Fact]
    public void A_long_overview_is_cut_between_words()
    {
        var shown = OpenGraph.Description(Samples.Meeting() with { Overview = new Overview([new Sentence { Text = string.Concat(Enumerable.Repeat("Trees, and ", 60)) }]) });
        Assert.InRange(shown.Length, 190, 220);
        Assert.EndsWith("Trees, and…", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two", 7, "one two")]
    [InlineData("one two", 6, "one…")]
    [InlineData("Donaudampfschiff", 6, "Donau…")]
    [InlineData("four\U0001F333tree", 6, "four…")]
    public void A_text_is_shortened_without_breaking_a_letter(string text, int most, string shown) => Assert.Equal(shown, Phrases.Shortened(text, most));

    [Theory]
    [InlineData("Cabinet, Tuesday, 4 March 2025", "Cabinet, Tuesday, 4 March 2025")]
    [InlineData("", "Council meeting, Tuesday, 4 March 2025")]
    public void A_day_that_is_in_the_title_is_not_said_twice(string title, string shown) =>
        Assert.Equal(shown, PageTitles.Of(new Meeting { Title = title, Date = new DateOnly(2025, 3, 4) }));
}
