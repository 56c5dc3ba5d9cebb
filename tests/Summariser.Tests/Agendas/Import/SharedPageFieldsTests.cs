using System.Globalization;
using System.Text.Json;
using Summariser.Agendas.Import;
using Summariser.Core.Json;
using Xunit.Abstractions;

namespace Summariser.Tests.Agendas.Import;

/// <summary>
/// Every field that real pages give, one by one, against what was read off them by eye. The pages are not ours to copy: a text is expected as
/// the beginning of its digest, a number as itself.
/// </summary>
public sealed class SharedPageFieldsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("seeds", "000_5e4316063c37d104.txt")]
    [InlineData("seeds", "001_1cc0aa044bcdeebf.txt")]
    [InlineData("seeds", "002_06a8241f73d8b049.txt")]
    [InlineData("seeds", "003_111ab5d470eed0e4.txt")]
    [InlineData("seeds", "004_4d8d5d562c30f0f4.txt")]
    [InlineData("data/moderngov", "Agenda_151.html")]
    [InlineData("data/moderngov", "Agenda_412.html")]
    public async Task A_real_page_gives_every_field_as_it_stands_there(string folder, string name)
    {
        if (SharedData.Find(output, folder, name) is not { } file) return;
        var agenda = await new AgendaFileReader().ReadAsync(file, default);
        var expected = Path.Combine(SharedData.Root, "tests", "Summariser.Tests", "Agendas", "Import", "Expected", Path.ChangeExtension(name, ".json"));

        Assert.Equal(
            JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(expected))!.OrderBy(field => field.Key, StringComparer.Ordinal),
            Fields(JsonSerializer.SerializeToElement(agenda, ContractJson.Compact), "").OrderBy(field => field.Key, StringComparer.Ordinal));
    }

    // An item that is not restricted is the rule and is left out.
    private static IEnumerable<KeyValuePair<string, string>> Fields(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Fields(field.Value, path.Length > 0 ? $"{path}.{field.Name}" : field.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((entry, index) => Fields(entry, $"{path}[{index}]"))
            .Prepend(KeyValuePair.Create($"{path}.count", value.GetArrayLength().ToString(CultureInfo.InvariantCulture))),
        JsonValueKind.False when path.EndsWith(".restricted", StringComparison.Ordinal) => [],
        JsonValueKind.String => [KeyValuePair.Create(path, value.GetString() is { Length: > 0 } text ? SharedData.Hash(text) : "")],
        _ => [KeyValuePair.Create(path, value.GetRawText())],
    };
}
