using System.Buffers.Binary;
using Summariser.Core.Pictures;
using Summariser.Speech.Audio;
using Summariser.Speech.Pictures;

namespace Summariser.SystemTests.Pictures;

/// <summary>Pictures drawn by the real ffmpeg.</summary>
public sealed class FfmpegPicturesTests
{
    private static readonly PictureText Text = new("Brackenford Borough Council", "Planning Committee", "Wednesday, 4 March 2026");
    private readonly FfmpegPictures pictures = new(new AudioOptions());

    [Fact]
    public async Task A_picture_has_its_size_and_is_the_same_every_time()
    {
        var picture = (await pictures.DrawAsync(Text, default))!;
        Assert.Equal((1200, 630), SizeOf(picture));
        Assert.InRange(picture.Length, 5_000, 300_000);
        Assert.Equal(picture, await pictures.DrawAsync(Text, default));
    }

    [Fact]
    public async Task Each_of_its_words_can_be_seen()
    {
        var whole = await pictures.DrawAsync(Text, default);
        foreach (var less in new[] { Text with { Council = "" }, Text with { Title = "" }, Text with { Day = "" }, Text with { Colour = "#ffdd00" } })
        {
            Assert.NotEqual(whole, await pictures.DrawAsync(less, default));
        }
    }

    [Theory]
    [InlineData("{\\p1}m 0 0 l 1200 0 1200 630 0 630{\\p0}")]
    [InlineData("a\nDialogue: 0,0:00:00.00,0:00:10.00,Title,0,0,0,b")]
    [InlineData("',drawbox=t=fill:color=red,")]
    [InlineData("Cyfarfod y Cyngor ŵ ŷ – 会議 مجلس \U0001F333")]
    public async Task Whatever_the_words_are_a_picture_comes_of_them(string words)
    {
        var picture = await pictures.DrawAsync(new PictureText(words, words, words), default);
        Assert.Equal((1200, 630), SizeOf(picture!));
    }

    // PNG: eight bytes of signature, then the header chunk, whose data begin with width and height.
    private static (int Width, int Height) SizeOf(byte[] picture)
    {
        Assert.Equal([0x89, .. "PNG\r\n\x1A\n"u8], picture[..8]);
        return (BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
    }
}
