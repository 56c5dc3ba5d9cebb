using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Summariser.Cli.Configuration;

namespace Summariser.Tests.Cli.Configuration;

/// <summary>Every type of settings in the program: those that name their section.</summary>
internal static class OptionTypes
{
    /// <summary>The types by their section's name.</summary>
    public static IReadOnlyDictionary<string, Type> BySection { get; } = typeof(Settings).Assembly.GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith("Summariser.", StringComparison.Ordinal)).Select(Assembly.Load).Append(typeof(Settings).Assembly)
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetField("Section") is { IsLiteral: true })
        .ToDictionary(type => (string)type.GetField("Section")!.GetRawConstantValue()!, StringComparer.Ordinal);

    /// <summary>Every setting with its property, its default and its full name ("Speech:Windows:MaxSeconds").</summary>
    public static IEnumerable<(string Name, PropertyInfo Property, object? Default)> Settings() =>
        BySection.SelectMany(section => SettingsOf(section.Key, Activator.CreateInstance(section.Value)!));

    /// <summary>A value as it stands in a configuration.</summary>
    public static string Text(object? value) => value switch
    {
        bool truth => truth ? "True" : "False",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The settings that have a range, with a value just below and one just above it.</summary>
    public static IEnumerable<(string Name, RangeAttribute Range, string Below, string Above)> Ranges() =>
        from setting in Settings()
        let range = setting.Property.GetCustomAttribute<RangeAttribute>()
        where range is not null
        let step = range.Minimum is int ? 1 : 0.01
        let least = Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture)
        let most = Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture)
        select (setting.Name, range, Text(least - step), Text(most + step));

    private static IEnumerable<(string Name, PropertyInfo Property, object? Default)> SettingsOf(string path, object options) =>
        options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => !property.PropertyType.IsGenericType).SelectMany(property =>
            property.GetValue(options) is { } inner && inner is not string && inner.GetType().IsClass
                ? SettingsOf($"{path}:{property.Name}", inner)
                : [($"{path}:{property.Name}", property, property.GetValue(options))]);
}
