using System.Text.Json;
using System.Text.Json.Serialization;

namespace Summariser.Core.Json;

/// <summary>Numbers with a fraction are seconds, shares or confidences: thousandths are enough and keep files readable.</summary>
internal sealed class SecondsConverter : JsonConverter<double>
{
    /// <summary>Some thirty years: no recording is longer, and larger numbers could not be written as thousandths or shown as times.</summary>
    private const double Largest = 1e9;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDouble() is var value && Math.Abs(value) <= Largest ? value : throw new JsonException("A number is larger than any time or share.");

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Math.Round((decimal)value, 3));
}
