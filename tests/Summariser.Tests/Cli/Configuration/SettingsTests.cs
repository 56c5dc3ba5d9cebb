using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Summariser.Cli.Configuration;
using Summariser.Core;
using Summariser.Drafting.Chat;
using Summariser.Speech;
using Summariser.Storage;
using Summariser.Tests.Architecture;
using Summariser.Tests.Cli.Console;

namespace Summariser.Tests.Cli.Configuration;

[Collection(ProcessWide.Name)]
public sealed class SettingsTests
{
    public static TheoryData<string, string, string, string> OutOfRange
    {
        get
        {
            var cases = new TheoryData<string, string, string, string>();
            foreach (var (name, range, below, above) in OptionTypes.Ranges())
            {
                cases.Add(name, below, OptionTypes.Text(range.Minimum), OptionTypes.Text(range.Maximum));
                cases.Add(name, above, OptionTypes.Text(range.Minimum), OptionTypes.Text(range.Maximum));
            }

            return cases;
        }
    }

    public static TheoryData<string> Ranged => [.. OptionTypes.Ranges().Select(setting => setting.Name)];

    [Theory, MemberData(nameof(OutOfRange))]
    public void A_value_out_of_its_range_is_told_with_its_name_and_the_range(string name, string value, string minimum, string maximum)
    {
        var message = Refused(name, value);
        Assert.Contains($"{name} is '{value}'", message, StringComparison.Ordinal);
        Assert.Contains($"between {minimum} and {maximum}", message, StringComparison.Ordinal);
        Assert.Contains($"Summariser__{name.Replace(":", "__", StringComparison.Ordinal)}", message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ranged))]
    public void The_ends_of_a_range_are_within_it(string name)
    {
        var range = OptionTypes.Ranges().Single(setting => setting.Name == name).Range;
        Read(name, OptionTypes.Text(range.Minimum));
        Read(name, OptionTypes.Text(range.Maximum));
    }

    [Theory]
    [InlineData("Speech:Engine", "parrot", "moonshine-base, moonshine-tiny")]
    [InlineData("Speech:Engine", "MOONSHINE-BASE", "moonshine-base, moonshine-tiny")]
    [InlineData("Speech:Audio:Ffmpeg", "", "required")]
    public void A_value_that_is_not_allowed_is_told_with_what_is(string name, string value, string allowed)
    {
        var message = Refused(name, value);
        Assert.Contains($"{name} is '{value}'", message, StringComparison.Ordinal);
        Assert.Contains(allowed, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_is_made_of_whole_sentences() =>
        Assert.Contains(". Set it", Refused("Speech:Engine", "parrot"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Speech:Threads", "many")]
    [InlineData("Speech:Threads", "1.5")]
    [InlineData("Speech:Threads", "99999999999")]
    [InlineData("Speech:Windows:MaxSeconds", "long")]
    [InlineData("Storage:KeepWorkDays", "a month")]
    public void A_value_of_the_wrong_kind_is_told_with_its_name(string name, string value)
    {
        var message = Refused(name, value);
        Assert.Contains(name, message, StringComparison.Ordinal);
        Assert.Contains(value, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("1e999")]
    public void A_number_that_is_none_is_out_of_range(string value) => Refused("Speech:Windows:MaxSeconds", value);

    [Theory]
    [InlineData("Speech:Thread", "Thread")]
    [InlineData("Speech:Windows:MaxSecond", "MaxSecond")]
    [InlineData("Storage:Folder", "Folder")]
    public void A_name_that_is_not_known_is_told(string name, string told) => Assert.Contains($"{told}'", Refused(name, "1"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_name_is_told_without_words_of_the_programs_making()
    {
        var message = Refused("Speech:Thread", "1");
        Assert.Contains("Speech:Thread", message, StringComparison.Ordinal);
        Assert.DoesNotContain("BinderOptions", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_settings_the_defaults_stand()
    {
        var nothing = new ConfigurationBuilder().Build();
        Assert.Equal(new SpeechOptions(), Settings.Read<SpeechOptions>(nothing, SpeechOptions.Section));
        Assert.Equal(new StorageOptions(), Settings.Read<StorageOptions>(nothing, StorageOptions.Section));
    }

    [Fact]
    public void Names_of_settings_may_be_in_any_case() => Assert.Equal(3, ((SpeechOptions)Read("SPEECH:threads", "3")).Threads);

    [Fact]
    public void Environment_variables_go_before_the_file()
    {
        const string Name = "Summariser__Speech__Windows__MaxSeconds";
        Environment.SetEnvironmentVariable(Name, "12.5");
        try
        {
            Assert.Equal(12.5, Settings.Read<SpeechOptions>(Settings.Load(), SpeechOptions.Section).Windows.MaxSeconds);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Name, null);
        }

        Assert.Equal(new SpeechOptions(), Settings.Read<SpeechOptions>(Settings.Load(), SpeechOptions.Section));
    }

    [Fact]
    public void The_file_holds_every_setting_with_its_default_and_nothing_else()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Repository.At("appsettings.json")).Build().AsEnumerable()
            .Where(pair => pair.Value is not null && !pair.Key.StartsWith("Chat:Prices:", StringComparison.Ordinal)) // data, which no code holds
            .Where(pair => pair.Key != "Accounts:SignOn:Groups") // an empty list
            .ToDictionary(pair => pair.Key, pair => Plain(pair.Value!), StringComparer.Ordinal);
        var defaults = OptionTypes.Settings().Select(setting => KeyValuePair.Create(setting.Name, Plain(OptionTypes.Text(setting.Default))));
        Assert.Equal(defaults.OrderBy(pair => pair.Key, StringComparer.Ordinal), file.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void The_types_of_settings_are_found() =>
        Assert.Superset(new HashSet<string> { "Speech", "Storage" }, OptionTypes.BySection.Keys.ToHashSet());

    [Fact]
    public void The_file_beside_the_program_is_the_trees_own() =>
        Assert.Equal(File.ReadAllText(Repository.At("appsettings.json")), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));

    private static string Plain(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : value;

    private static string Refused(string name, string value) => Assert.Throws<InputException>(() => Read(name, value)).Message;

    /// <summary>Reads the section of one setting, given alone.</summary>
    private static object Read(string name, string value)
    {
        var section = OptionTypes.BySection.Keys.Single(key => name.StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        return typeof(Settings).GetMethod(nameof(Settings.Read))!.MakeGenericMethod(OptionTypes.BySection[section])
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [configuration, section], null)!;
    }

    [Fact]
    public void An_entry_of_a_list_is_checked_like_any_other_setting()
    {
        Assert.Contains("Chat:Prices:0:Input is '-1'", Refused<ChatSettings>(ChatSettings.Section, "Chat:Prices:0:Input", "-1"), StringComparison.Ordinal);
        Assert.Contains("no setting 'Chat:Prices:0:Colour'", Refused<ChatSettings>(ChatSettings.Section, "Chat:Prices:0:Colour", "red"), StringComparison.Ordinal);
        var settings = Settings.Read<ChatSettings>(Configuration("Chat:Prices:0:Model", "local"), ChatSettings.Section);
        Assert.Equal("local", Assert.Single(settings.Prices).Model);
    }

    [Fact]
    public void The_shipped_prices_can_be_read() => Assert.All(
        Settings.Read<ChatSettings>(Settings.Load(), ChatSettings.Section).Prices, price => Assert.True(price.Model.Length > 0 && price.Input > 0 && price.Output > price.Input));

    private static string Refused<T>(string section, string name, string value)
        where T : class, new() => Assert.Throws<InputException>(() => Settings.Read<T>(Configuration(name, value), section)).Message;

    private static IConfigurationRoot Configuration(string name, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(name, value)]).Build();
}
