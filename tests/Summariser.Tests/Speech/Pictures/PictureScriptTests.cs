using Summariser.Core.Pictures;
using Summariser.Speech.Audio;
using Summariser.Speech.Pictures;
using Summariser.Tests.Rendering;

namespace Summariser.Tests.Speech.Pictures;

public sealed class PictureScriptTests
{
    public static TheoryData<string> Hostile => HostileText.All;

    [Theory, MemberData(nameof(Hostile))]
    public void Words_can_hold_no_command_and_no_line_of_the_format(string text)
    {
        var plain = PictureScript.Of(new PictureText("Council", "Title", "Day"), PictureColours.On(""));
        var script = PictureScript.Of(new PictureText(text, text, text), PictureColours.On(""));
        Assert.Equal(plain.Split('\n').Length, script.Split('\n').Length);
        Assert.All(script.Split('\n').Where(line => line.StartsWith("Dialogue:", StringComparison.Ordinal)), line => Assert.DoesNotContain(line, letter => letter is '{' or '}' or '\\'));
    }

    [Fact]
    public void A_long_title_is_set_smaller_and_cut_between_words()
    {
        Assert.Contains("Style: Title,Arial,92,", Script("Cabinet"), StringComparison.Ordinal);
        Assert.Contains("Style: Title,Arial,76,", Script(new string('x', 60)), StringComparison.Ordinal);
        var longest = Script(string.Concat(Enumerable.Repeat("Committee ", 40)));
        Assert.Contains("Style: Title,Arial,58,", longest, StringComparison.Ordinal);
        Assert.Contains(" Committee…\n", longest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#ffffff", "ffffff", true)]
    [InlineData("#FFDD00", "ffdd00", true)]
    [InlineData("#000000", "000000", false)]
    [InlineData("#1d70b8", "1d70b8", false)]
    [InlineData("red", "1d4f91", false)]
    [InlineData("#12345", "1d4f91", false)]
    [InlineData("#123456:s=9x9", "1d4f91", false)]
    public void Words_are_dark_on_light_and_light_on_dark(string colour, string background, bool light) =>
        Assert.Equal(new PictureColours(background, light), PictureColours.On(colour));

    [Fact]
    public async Task Without_ffmpeg_there_is_no_picture() =>
        Assert.Null(await new FfmpegPictures(new AudioOptions { Ffmpeg = "no-such-program-here" }).DrawAsync(new PictureText("Council", "Title", "Day"), default));

    private static string Script(string title) => PictureScript.Of(new PictureText("Council", title, "Day"), PictureColours.On(""));
}
