using System.Text.Json;
using System.Text.Json.Serialization;

namespace Summariser.Core.Closed;

/// <summary>Refuses to write or read what may be in no file, so that a mistake fails loudly and not with an empty object.</summary>
internal sealed class NeverWritten<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refusal();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw Refusal();

    private static NotSupportedException Refusal() => new($"{typeof(T).Name} is never serialised.");
}
