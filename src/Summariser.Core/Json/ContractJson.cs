using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Summariser.Core.Json;

/// <summary>How the project's files are written and read: camel case, kebab-case enumerations, times in seconds, unknown fields ignored.</summary>
public static class ContractJson
{
    /// <summary>For files that people and other programs read.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>For files that only this program reads.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    /// <summary>For digests: value tuples are written with their fields.</summary>
    internal static JsonSerializerOptions Digested { get; } = new(Compact) { IncludeFields = true };

    private static JsonSerializerOptions Make(bool indented) => new(JsonSerializerDefaults.Web)
    {
        WriteIndented = indented,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new ClockTimeConverter(),
            new SecondsConverter(),
            new AgendaConverter(),
        },
    };
}
