using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace Summariser.Web.Public.Languages;

/// <summary>The texts of the public's pages in one language, from Texts.en.resx or Texts.cy.resx.</summary>
internal sealed class Texts
{
    private const char Between = ';';
    private static readonly FrozenDictionary<string, Texts> ByCode = Language.All.ToFrozenDictionary(language => language.Code, language => new Texts(language));
    private readonly FrozenDictionary<string, string> texts;
    private readonly string[] days;
    private readonly string[] months;

    private Texts(Language language)
    {
        Language = language;
        texts = Read(language);
        days = texts["days"].Split(Between);
        months = texts["months"].Split(Between);
    }

    /// <summary>The tag of what was said and written in meetings.</summary>
    public static string Spoken => Language.English.Tag;

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The names of all texts.</summary>
    public IReadOnlyCollection<string> Names => texts.Keys;

    /// <summary>A text by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string name] => texts.TryGetValue(name, out var text) ? text : throw new KeyNotFoundException($"There is no text '{name}' in {Language.Name}.");

    /// <summary>A text with values in its places.</summary>
    public string this[string name, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[name], values);

    /// <summary>The words in a language.</summary>
    public static Texts In(Language language) => ByCode[language.Code];

    /// <summary>A text about a number of things: its name with ".one" or ".many".</summary>
    public string Count(string name, int count) => this[count == 1 ? $"{name}.one" : $"{name}.many", count];

    /// <summary>A text that another room wrote in English, where this language has it; else the text itself.</summary>
    public string Known(string english) => texts.GetValueOrDefault($"document.{english}", english);

    /// <summary>"Wednesday 10 June 2026".</summary>
    public string Day(DateOnly day) => this["date.full", days[(int)day.DayOfWeek], day.Day, months[day.Month - 1], day.Year];

    /// <summary>"10 June 2026".</summary>
    public string Date(DateOnly day) => this["date.short", day.Day, months[day.Month - 1], day.Year];

    /// <summary>The day and the time of a meeting, or what is known of them.</summary>
    public string When(DateOnly? day, TimeOnly? time) =>
        string.Join(", ", new[] { day is { } held ? Day(held) : null, time is { } at ? Time(at) : null }.OfType<string>());

    /// <summary>"4.30 pm".</summary>
    public string Time(TimeOnly time) =>
        this[time.Hour < 12 ? "time.morning" : "time.afternoon", time.Hour % 12 == 0 ? 12 : time.Hour % 12, time.Minute];

    private static FrozenDictionary<string, string> Read(Language language)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream($"texts.{language.Code}.resources")!;
        using var reader = new ResourceReader(stream);
        return reader.Cast<DictionaryEntry>().ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
