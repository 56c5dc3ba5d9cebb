using Summariser.Speech.Audio;

namespace Summariser.Tests.Speech.Audio;

public sealed class SafeInputTests
{
    public static TheoryData<string> Names =>
    [
        "meeting.mp4", "-i", "--help", "a b.mp4", "it's \"quoted\".mp4", "two\nlines.mp4",
        "http:evil.mp4", "concat:a|b", "%d.png", "$(reboot).mp4", "é🙂.mp4", "file:x",
    ];

    [Theory, MemberData(nameof(Names))]
    public void A_name_is_one_argument_unchanged_and_marked_as_a_file(string name)
    {
        var arguments = SafeInput.Arguments(name);
        Assert.Equal($"file:{Path.Combine(Directory.GetCurrentDirectory(), name)}", arguments[^1]);
        Assert.Equal("-i", arguments[^2]);
        Assert.Equal(6, arguments.Count);
    }

    [Fact]
    public void What_may_be_opened_is_limited_before_the_input_is_named()
    {
        var arguments = SafeInput.Arguments("meeting.mp4").ToList();
        Assert.Equal("file", arguments[arguments.IndexOf("-protocol_whitelist") + 1]);
        Assert.InRange(arguments.IndexOf("-protocol_whitelist"), 0, arguments.LastIndexOf("-i") - 1);
        Assert.InRange(arguments.IndexOf("-format_whitelist"), 0, arguments.LastIndexOf("-i") - 1);
    }

    [Theory]
    [InlineData("hls")]
    [InlineData("applehttp")]
    [InlineData("dash")]
    [InlineData("concat")]
    [InlineData("concatf")]
    [InlineData("sdp")]
    [InlineData("rtsp")]
    [InlineData("image2")]
    [InlineData("image2pipe")]
    [InlineData("imf")]
    [InlineData("lavfi")]
    [InlineData("ffmetadata")]
    [InlineData("webm_dash_manifest")]
    [InlineData("vobsub")]
    [InlineData("tty")]
    [InlineData("subviewer")]
    public void A_format_that_names_other_files_is_not_among_those_read(string format) => Assert.DoesNotContain(format, Formats());

    [Theory]
    [InlineData("mov")]
    [InlineData("matroska")]
    [InlineData("mp3")]
    [InlineData("wav")]
    [InlineData("flac")]
    [InlineData("ogg")]
    public void The_formats_recordings_come_in_are_read(string format) => Assert.Contains(format, Formats());

    private static string[] Formats()
    {
        var arguments = SafeInput.Arguments("meeting.mp4").ToList();
        return arguments[arguments.IndexOf("-format_whitelist") + 1].Split(',');
    }
}
