using System.Text;
using Summariser.Core.Pictures;
using Summariser.Tests.Core.Pipeline;
using Summariser.Tests.Web.Support;

namespace Summariser.Tests.Core.Pictures;

public sealed class KeptPicturesTests : IDisposable
{
    private static readonly PictureText Text = new("Seaford Council", "Cabinet", "Wednesday, 4 March 2026");
    private readonly ScratchFolder folder = new();
    private readonly HandClock clock = new();
    private readonly TinyPictures drawn = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_picture_is_drawn_once_even_for_many_who_ask_at_once_and_after_a_restart()
    {
        using (var pictures = Kept())
        {
            var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => pictures.DrawAsync(Text, default))));
            Assert.All(all, picture => Assert.Equal("Seaford Council|Cabinet|Wednesday, 4 March 2026", Encoding.UTF8.GetString(picture!)));
        }

        using var again = Kept();
        Assert.NotNull(await again.DrawAsync(Text, default));
        Assert.Single(drawn.Drawn);
    }

    [Fact]
    public async Task Another_text_or_colour_is_another_picture()
    {
        using var pictures = Kept();
        foreach (var text in new[] { Text, Text with { Title = "Council" }, Text with { Colour = "#ffffff" } }) await pictures.DrawAsync(text, default);
        Assert.Equal((3, 3), (drawn.Drawn.Count, Directory.GetFiles(folder.At("pictures")).Length));
    }

    [Fact]
    public async Task After_a_failure_none_is_tried_for_a_while()
    {
        using var pictures = Kept();
        drawn.Works = false;
        Assert.Null(await pictures.DrawAsync(Text, default));
        drawn.Works = true;
        Assert.Null(await pictures.DrawAsync(Text, default));
        Assert.Single(drawn.Drawn);
        clock.Move(TimeSpan.FromMinutes(11));
        Assert.NotNull(await pictures.DrawAsync(Text, default));
    }

    private KeptPictures Kept() => new(drawn, folder.At("pictures"), clock);
}
