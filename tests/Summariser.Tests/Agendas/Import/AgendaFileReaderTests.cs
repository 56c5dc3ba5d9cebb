using System.Text;
using System.Text.Json;
using Summariser.Agendas.Import;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Json;

namespace Summariser.Tests.Agendas.Import;

public sealed class AgendaFileReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("agendas").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_kind_is_told_by_the_content_and_not_by_the_name()
    {
        Assert.Equal("Moorings", (await Read("page.json", Encoding.UTF8.GetBytes(new MeetingPage().Item("1.", "Moorings").Write()))).Items.Single().Title);
        Assert.Equal("Quay", (await Read("agenda.html", "{\"items\":[{\"title\":\"Quay\"}]}"u8.ToArray())).Items.Single().Title);
    }

    [Fact]
    public async Task What_is_written_as_json_is_read_back_the_same()
    {
        var agenda = AgendaText.Read(await File.ReadAllTextAsync(Path.Combine(SharedData.Root, "tests/Summariser.Tests/Agendas/Import/Pages/children-panel.html")));
        var json = JsonSerializer.Serialize(agenda, ContractJson.Indented);
        var again = await Read("agenda.json", Encoding.UTF8.GetBytes(json));
        Assert.Equal(json, JsonSerializer.Serialize(again, ContractJson.Indented));
    }

    [Theory]
    [InlineData("{\"items\": [", "JSON")]
    [InlineData("{}", "no \"items\"")]
    [InlineData("[1,2]", "JSON")]
    [InlineData("{\"items\":[{\"number\":\"1\"}]}", "no title")]
    [InlineData("{\"items\":[{\"title\":\"A\"}],\"items\":[]}", "twice")]
    [InlineData("", "nothing in it")]
    [InlineData(" \n\t ", "nothing in it")]
    public async Task Bad_content_is_refused_in_one_line_with_the_file_and_the_reason(string content, string reason)
    {
        var error = await Assert.ThrowsAsync<InputException>(() => Read("agenda.json", Encoding.UTF8.GetBytes(content)));
        Assert.Contains("agenda.json", error.Message);
        Assert.Contains(reason, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task Links_that_are_no_web_addresses_are_left_out()
    {
        const string json = """{"sourceUrl":"javascript:alert(1)","items":[{"title":"Quay","documents":[{"title":"A","url":"data:text/html,x"},{"title":"B","url":"https://council.example/b.pdf"}]}]}""";
        var agenda = await Read("agenda.json", Encoding.UTF8.GetBytes(json));
        Assert.Null(agenda.Meeting.SourceUrl);
        Assert.Equal("B", agenda.Items.Single().Documents.Single().Title);
    }

    [Fact]
    public async Task A_missing_file_and_a_folder_are_told_apart()
    {
        Assert.Contains("no file", (await Assert.ThrowsAsync<InputException>(() => new AgendaFileReader().ReadAsync(Path.Combine(folder, "none.html"), default))).Message);
        Assert.Contains("folder", (await Assert.ThrowsAsync<InputException>(() => new AgendaFileReader().ReadAsync(folder, default))).Message);
    }

    private async Task<Agenda> Read(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, content);
        return await new AgendaFileReader().ReadAsync(path, default);
    }
}
