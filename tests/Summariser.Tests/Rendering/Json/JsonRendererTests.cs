using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Summaries;
using Summariser.Rendering.Json;

namespace Summariser.Tests.Rendering.Json;

public sealed class JsonRendererTests
{
    [Fact]
    public void The_file_has_the_names_and_spellings_of_the_published_format()
    {
        using var file = JsonDocument.Parse(JsonRenderer.Render(Samples.Meeting()));
        var root = file.RootElement;
        var item = root.GetProperty("items")[0];
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal("2025-03-04", root.GetProperty("meeting").GetProperty("date").GetString());
        Assert.Equal("18:30", root.GetProperty("meeting").GetProperty("time").GetString());
        Assert.Equal("AI Generated", root.GetProperty("provenance").GetProperty("label").GetString());
        Assert.Equal(3, root.GetProperty("overview").GetProperty("sentences")[0].GetProperty("evidence")[0].GetInt32());
        Assert.Equal("discussed", item.GetProperty("status").GetString());
        Assert.Equal("unsupported", item.GetProperty("summary")[1].GetProperty("support").GetString());
        Assert.Equal("agreed", item.GetProperty("decisions")[0].GetProperty("kind").GetString());
        Assert.Equal(5, item.GetProperty("decisions")[0].GetProperty("votes").GetProperty("for").GetInt32());
        Assert.Equal("not-reached", root.GetProperty("items")[1].GetProperty("status").GetString());
        Assert.Equal("closed", root.GetProperty("outside")[1].GetProperty("kind").GetString());
    }

    [Fact]
    public void What_was_written_reads_back_and_is_written_the_same()
    {
        var once = JsonRenderer.Render(Samples.Meeting());
        Assert.Equal(once, JsonRenderer.Render(JsonSerializer.Deserialize<MeetingSummary>(once, ContractJson.Indented)!));
    }
}
