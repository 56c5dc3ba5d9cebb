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

    /// <summary>Makes other options write and read as these do.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.AllowTrailingCommas = true;
        options.ReadCommentHandling = JsonCommentHandling.Skip;
        options.MaxDepth = 64;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Converters.Add(new ClockTimeConverter());
        options.Converters.Add(new SecondsConverter());
        options.Converters.Add(new AgendaConverter());
    }

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = indented };
        Apply(options);
        return options;
    }
}
