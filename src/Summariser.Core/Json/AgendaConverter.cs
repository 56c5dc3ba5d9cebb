using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;

namespace Summariser.Core.Json;

/// <summary>An agenda's file is flat: the meeting's fields, then the items.</summary>
internal sealed class AgendaConverter : JsonConverter<Agenda>
{
    public override Agenda Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader) is not JsonObject root)
        {
            throw new JsonException("An agenda is a JSON object.");
        }

        return new Agenda
        {
            Meeting = root.Deserialize<Meeting>(options) ?? new Meeting(),
            Items = root["items"].Deserialize<IReadOnlyList<AgendaItem>>(options) ?? [],
            Warnings = root["warnings"].Deserialize<IReadOnlyList<string>>(options) ?? [],
        };
    }

    public override void Write(Utf8JsonWriter writer, Agenda value, JsonSerializerOptions options)
    {
        var root = new JsonObject { ["version"] = 1 };
        foreach (var (name, field) in JsonSerializer.SerializeToNode(value.Meeting, options)!.AsObject().ToArray())
        {
            root[name] = field?.DeepClone();
        }

        root["items"] = JsonSerializer.SerializeToNode(value.Items, options);
        root["warnings"] = JsonSerializer.SerializeToNode(value.Warnings, options);
        root.WriteTo(writer, options);
    }
}
