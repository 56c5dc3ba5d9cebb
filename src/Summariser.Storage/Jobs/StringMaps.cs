using System.Collections.Specialized;
using System.Text.Json;
using Quartz.Spi;

namespace Summariser.Storage.Jobs;

/// <summary>Writes what Quartz keeps of a job as JSON: its map of strings, and the few values that are no map.</summary>
public sealed class StringMaps : IObjectSerializer
{
    /// <inheritdoc/>
    public void Initialize()
    {
    }

    /// <inheritdoc/>
    public byte[] Serialize<T>(T obj)
        where T : class =>
        obj is NameValueCollection map
            ? JsonSerializer.SerializeToUtf8Bytes(map.AllKeys.ToDictionary(key => key!, key => map[key], StringComparer.Ordinal))
            : JsonSerializer.SerializeToUtf8Bytes(obj, obj.GetType());

    /// <inheritdoc/>
    public T? DeSerialize<T>(byte[] data)
        where T : class
    {
        if (!typeof(T).IsAssignableFrom(typeof(NameValueCollection)))
        {
            return JsonSerializer.Deserialize<T>(data);
        }

        var map = new NameValueCollection();
        foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, string?>>(data) ?? [])
        {
            map[key] = value;
        }

        return (T)(object)map;
    }
}
