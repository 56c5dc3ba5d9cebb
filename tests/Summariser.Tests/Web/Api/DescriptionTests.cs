using System.Text.Json.Nodes;
using Summariser.Core.Records;
using Summariser.Tests.Web.Support;
using Summariser.Web.Access;

namespace Summariser.Tests.Web.Api;

public sealed class DescriptionTests
{
    [Fact]
    public async Task The_description_has_every_address_of_the_api_with_its_key_and_its_errors()
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client();
        var document = JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!;
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => (Address: $"{operation.Key.ToUpperInvariant()} {path.Key.TrimEnd('/')}", Operation: operation.Value!)))
            .ToDictionary(row => row.Address, row => row.Operation, StringComparer.Ordinal);
        var expected = Permissions.Table.Where(row => row.Key.Contains("/api/v1", StringComparison.Ordinal))
            .ToDictionary(row => row.Key.Replace(":guid", "", StringComparison.Ordinal), row => row.Value, StringComparer.Ordinal);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), described.Keys.Order(StringComparer.Ordinal));
        Assert.All(described, row =>
        {
            Assert.NotNull(row.Value["summary"]);
            Assert.NotNull(row.Value["responses"]!["default"]!["content"]!["application/problem+json"]);
            Assert.Equal(expected[row.Key] == Permission.Anybody ? 2 : 1, row.Value["security"]!.AsArray().Count);
        });
        Assert.Equal(described.Count, described.Values.Select(operation => operation["operationId"]!.GetValue<string>()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Types_are_described_as_they_are_written()
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client();
        var schemas = JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!["components"]!["schemas"]!;
        Assert.Equal("number", schemas["StretchSummary"]!["properties"]!["start"]!["type"]!.GetValue<string>());
        Assert.Contains("in-review", schemas["MeetingState"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>()));
        Assert.Equal("bearer", JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!["components"]!["securitySchemes"]!["ApiKey"]!["scheme"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_form_that_hands_a_meeting_in_is_described_with_its_files()
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client();
        var operation = JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!["paths"]!["/api/v1/meetings"]!["post"]!;
        var form = operation["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!;
        Assert.Equal("binary", form["properties"]!["recording"]!["format"]!.GetValue<string>());
        Assert.Equal("binary", form["properties"]!["agenda"]!["format"]!.GetValue<string>());
        Assert.Equal(["recording", "upload"], form["anyOf"]!.AsArray().Select(way => way!["required"]!.AsArray().Single()!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_field_that_is_described_is_taken()
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client(service.Keys.Add("key", ApiScopes.Submit | ApiScopes.Read));
        var fields = JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!["paths"]!["/api/v1/meetings"]!["post"]!["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!["properties"]!.AsObject();
        foreach (var (name, field) in fields.Where(field => field.Value!["format"]?.GetValue<string>() is not ("binary" or "uuid")))
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent(field!["format"]?.GetValue<string>() == "date" ? "2026-06-10" : ExampleOf(name)), name },
                { new ByteArrayContent([1]), "recording", "meeting.mp4" },
            };
            using var answer = await client.PostAsync("/api/v1/meetings", form);
            Assert.True(answer.IsSuccessStatusCode || name == "agendaUrl", $"{name}: {await answer.Content.ReadAsStringAsync()}");
            Assert.DoesNotContain("not known", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static string ExampleOf(string field) => field switch { "engine" => "moonshine-base", "drafter" => "extractive", "style" => "minutes", "track" or "priority" => "1", "agendaUrl" => "https://council.example/agenda", _ => "Northbury" };
}
