using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Summariser.Drafting.Prompts;

/// <summary>
/// Reads execution_settings.default of a prompt. Semantic Kernel takes every untagged word inside response_format as text, so true, false
/// and numbers need their tag there (!!bool false); one without a tag is an error here, since the service would refuse the schema.
/// </summary>
internal static class PromptSettings
{
    private static readonly string[] Known = ["temperature", "top_p", "max_tokens", "response_format"];

    public static ChatOptions Read(YamlFields root)
    {
        if (root.Node("execution_settings") is not { } settings)
        {
            return new ChatOptions();
        }

        var service = new YamlFields(settings, ["default"]).Node("default")
            ?? throw new PromptSyntaxException((int)settings.Start.Line, "execution_settings has no 'default'.");
        var fields = new YamlFields(service, Known);
        return new ChatOptions
        {
            Temperature = Number(fields, "temperature") is { } temperature ? (float)temperature : null,
            TopP = Number(fields, "top_p") is { } share ? (float)share : null,
            MaxOutputTokens = Number(fields, "max_tokens") is { } most ? (int)most : null,
            ResponseFormat = fields.Node("response_format") is { } format ? Format(format) : null,
        };
    }

    private static double? Number(YamlFields fields, string name) => fields.Scalar(name) switch
    {
        null => null,
        { Value: { } text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        var node => throw new PromptSyntaxException((int)node.Start.Line, $"{name} must be a number."),
    };

    private static ChatResponseFormatJson Format(YamlNode node)
    {
        var fields = new YamlFields(node, ["type", "json_schema"]);
        fields.Require("type", "json_schema", "the type of a response_format must be json_schema");
        var schema = fields.Node("json_schema") ?? throw new PromptSyntaxException((int)node.Start.Line, "the response_format has no json_schema.");
        var parts = new YamlFields(schema, ["name", "strict", "schema"]);
        var name = parts.Text("name") ?? throw new PromptSyntaxException((int)schema.Start.Line, "the json_schema has no name.");
        if (Json(parts.Node("strict") ?? new YamlScalarNode("no")) is not JsonValue strict || !strict.TryGetValue<bool>(out var isStrict) || !isStrict)
        {
            throw new PromptSyntaxException((int)schema.Start.Line, "the json_schema must say strict: !!bool true.");
        }

        var body = Json(parts.Node("schema") ?? throw new PromptSyntaxException((int)schema.Start.Line, "the json_schema has no schema."));
        return ChatResponseFormat.ForJsonSchema(JsonSerializer.SerializeToElement(body), name);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(pair =>
            KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Json)]),
        YamlScalarNode scalar => Scalar(scalar),
        _ => throw new PromptSyntaxException((int)node.Start.Line, "this cannot stand in a schema."),
    };

    private static JsonValue Scalar(YamlScalarNode node)
    {
        var (text, tag) = (node.Value ?? "", node.Tag.IsEmpty ? "" : node.Tag.Value);
        return tag switch
        {
            "tag:yaml.org,2002:bool" when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
            "tag:yaml.org,2002:int" when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
            "" when node.Style == ScalarStyle.Plain && NeedsTag(text) is { } right =>
                throw new PromptSyntaxException((int)node.Start.Line, $"write {right} for {text} in a schema; without that it is read as a word."),
            "" or "tag:yaml.org,2002:str" => JsonValue.Create(text)!,
            _ => throw new PromptSyntaxException((int)node.Start.Line, $"{text} is not what its tag says, or the tag is not known."),
        };
    }

    private static string? NeedsTag(string text) => text switch
    {
        "true" or "false" => $"!!bool {text}",
        "null" or "~" or "" => "\"null\"",
        _ => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? $"!!int {text}" : null,
    };
}
