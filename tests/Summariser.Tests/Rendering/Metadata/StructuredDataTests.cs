using System.Text.Json;
using Summariser.Rendering.Metadata;

namespace Summariser.Tests.Rendering.Metadata;

public sealed class StructuredDataTests
{
    public static TheoryData<string> Hostile => HostileText.All;

    [Fact]
    public void A_meeting_is_an_event_and_its_summary_a_work_that_says_how_it_came_about()
    {
        var (meeting, work) = (Part("Event"), Part("CreativeWork"));
        Assert.Equal("2025-03-04T18:30", meeting.GetProperty("startDate").GetString());
        Assert.Equal("Brackenford Borough Council", meeting.GetProperty("organizer").GetProperty("name").GetString());
        Assert.Equal("AI Generated", work.GetProperty("creditText").GetString());
        Assert.Equal("https://schema.org/AlgorithmicMediaDigitalSource", work.GetProperty("digitalSourceType").GetString());
        Assert.Equal("Summariser 0.1.0", work.GetProperty("creator").GetProperty("name").GetString());
        Assert.Equal("A clerk of the council", work.GetProperty("editor").GetProperty("name").GetString());
        Assert.Equal("2025-03-09T08:00:00Z", work.GetProperty("dateModified").GetString());
        Assert.Equal(meeting.GetProperty("@id").GetString(), work.GetProperty("about").GetProperty("@id").GetString());
    }

    [Theory]
    [InlineData("gpt", "A clerk", "CompositeWithTrainedAlgorithmicMediaDigitalSource")]
    [InlineData("gpt", "", "TrainedAlgorithmicMediaDigitalSource")]
    [InlineData("", "", "AlgorithmicMediaDigitalSource")]
    public void What_wrote_it_is_told_in_the_words_of_the_vocabulary(string model, string checkedBy, string type)
    {
        var meeting = Samples.Meeting();
        var data = StructuredData.Of(meeting with { Provenance = meeting.Provenance with { Model = model } }, Facts() with { CheckedBy = checkedBy });
        Assert.Equal($"https://schema.org/{type}", Part(data, "CreativeWork").GetProperty("digitalSourceType").GetString());
    }

    [Fact]
    public void The_recording_has_a_part_an_open_item()
    {
        var clips = Part(StructuredData.Of(Samples.Leaking(), Facts() with { Recording = new Uri("https://council.example/media/1.mp4") }), "VideoObject").GetProperty("hasPart");
        var clip = Assert.Single(clips.EnumerateArray());
        Assert.Equal(("1. Trees", 12, 61, "https://council.example/parks/2025-03-04#item-1"), (
            clip.GetProperty("name").GetString(), clip.GetProperty("startOffset").GetInt32(), clip.GetProperty("endOffset").GetInt32(), clip.GetProperty("url").GetString()));
    }

    [Fact]
    public void Nothing_of_a_closed_part_is_in_it() =>
        Assert.DoesNotContain(Samples.Secret, StructuredData.Of(Samples.Leaking(), Facts() with { Recording = new Uri("https://council.example/1.mp4") }), StringComparison.OrdinalIgnoreCase);

    [Theory, MemberData(nameof(Hostile))]
    public void It_stays_inside_its_script_element_whatever_is_in_it(string text)
    {
        var data = StructuredData.Of(Samples.Filled(text), Facts() with { CheckedBy = text });
        Assert.All("<>&'\u2028\u2029", letter => Assert.DoesNotContain(letter, data));
        Assert.All(data, letter => Assert.InRange(letter, ' ', '~'));
        Assert.Equal(Summariser.Core.Language.PlainText.Clean(text), Part(data, "Event").GetProperty("name").GetString());
    }

    private static PublicationFacts Facts() => new()
    {
        Page = new Uri("https://council.example/parks/2025-03-04"),
        Published = new(2025, 3, 8, 9, 0, 0, TimeSpan.Zero),
        Changed = new(2025, 3, 9, 9, 0, 0, TimeSpan.FromHours(1)),
        CheckedBy = "A clerk of the council",
    };

    private static JsonElement Part(string type) => Part(StructuredData.Of(Samples.Meeting(), Facts()), type);

    private static JsonElement Part(string data, string type) =>
        Assert.Single(JsonDocument.Parse(data).RootElement.GetProperty("@graph").EnumerateArray(), part => part.GetProperty("@type").GetString() == type);
}
