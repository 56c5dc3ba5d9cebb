using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Summariser.Core;

namespace Summariser.Cli.Configuration;

/// <summary>Reads the settings: appsettings.json beside the program, then environment variables (Summariser__Section__Key).</summary>
internal static class Settings
{
    private const string Prefix = "Summariser__";

    /// <summary>All settings, unchecked.</summary>
    /// <exception cref="InputException">appsettings.json is not well-formed.</exception>
    public static IConfiguration Load()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
                .AddEnvironmentVariables(Prefix)
                .Build();
        }
        catch (Exception error) when (error is InvalidDataException or FormatException)
        {
            throw new InputException($"appsettings.json beside the program cannot be read: {error.InnerException?.Message ?? error.Message}", error);
        }
    }

    /// <summary>One section, checked against the ranges its type states.</summary>
    /// <exception cref="InputException">A value is of the wrong kind, out of its range, or its name is not known.</exception>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        RequireKnown(configuration.GetSection(section), section, typeof(T));
        var options = configuration.GetSection(section).Get<T>() ?? new T();
        Check(options, section);
        return options;
    }

    private static void RequireKnown(IConfigurationSection given, string path, Type options)
    {
        foreach (var setting in given.GetChildren())
        {
            var property = options.GetProperty(setting.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
                ?? throw new InputException(
                    $"There is no setting '{path}:{setting.Key}'. {path} has {string.Join(", ", options.GetProperties().Select(known => known.Name))}.");
            if (ElementOf(property.PropertyType) is { } element)
            {
                foreach (var entry in setting.GetChildren())
                {
                    RequireKnown(entry, $"{path}:{property.Name}:{entry.Key}", element);
                }
            }
            else if (setting.GetChildren().Any())
            {
                RequireKnown(setting, $"{path}:{property.Name}", property.PropertyType);
            }
            else if (setting.Value is { } value && !IsOf(property.PropertyType, value))
            {
                throw new InputException(
                    $"The setting {path}:{property.Name} is '{value}', which is not {KindOf(property.PropertyType)}. {WhereToSet($"{path}:{property.Name}")}");
            }
        }
    }

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsOf(Type type, string value)
    {
        try
        {
            return type == typeof(string) || TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value) is not null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or NotSupportedException)
        {
            return false;
        }
    }

    private static string KindOf(Type type) =>
        type == typeof(int) || type == typeof(long) ? "a whole number" : type == typeof(double) ? "a number" : type == typeof(bool) ? "true or false" : "of the right kind";

    private static string WhereToSet(string name) => $"Set it in appsettings.json or {Prefix}{name.Replace(":", "__", StringComparison.Ordinal)}.";

    private static void Check(object options, string path)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var value = property.GetValue(options);
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            {
                var name = $"{path}:{property.Name}";
                if (rule.GetValidationResult(value, new ValidationContext(options) { MemberName = property.Name, DisplayName = name }) is { } failure)
                {
                    throw new InputException(
                        $"The setting {name} is '{value}': {failure.ErrorMessage} {WhereToSet(name)}");
                }
            }

            if (ElementOf(property.PropertyType) is not null)
            {
                foreach (var (entry, at) in ((IEnumerable)value!).Cast<object>().Select((entry, at) => (entry, at)))
                {
                    Check(entry, $"{path}:{property.Name}:{at}");
                }
            }
            else if (value is not null and not string and not IEnumerable && property.PropertyType is { IsClass: true } && property.GetIndexParameters().Length == 0)
            {
                Check(value, $"{path}:{property.Name}");
            }
        }
    }
}
