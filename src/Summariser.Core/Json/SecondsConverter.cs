using System.Text.Json;
using System.Text.Json.Serialization;

namespace Summariser.Core.Json;

/// <summary>Numbers with a fraction are seconds, shares or confidences: thousandths are enough and keep files readable.</summary>
internal sealed class SecondsConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Math.Round((decimal)value, 3));
}
