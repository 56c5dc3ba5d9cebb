using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Summariser.Core;
using Summariser.Tests.Web.Support;
using Summariser.Web;
using Summariser.Web.Assets;

namespace Summariser.Tests.Web.Assets;

public sealed class PageAssetsTests
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task A_style_sheet_is_sent_small_and_kept_for_ever(string? encoding)
    {
        await using var service = await RunningService.StartAsync();
        var asset = service.App.Services.GetRequiredService<PageAssets>().All.Single(asset => asset.Name == "site.css");
        using var client = service.Client();
        if (encoding is not null) client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        using var answer = await client.GetAsync(asset.Url);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        await using var sent = await answer.Content.ReadAsStreamAsync();
        await using var opened = encoding switch { "br" => new BrotliStream(sent, CompressionMode.Decompress), "gzip" => new GZipStream(sent, CompressionMode.Decompress), _ => sent };
        using var bytes = new MemoryStream();
        await opened.CopyToAsync(bytes);
        Assert.Equal(asset.Plain, bytes.ToArray());
    }

    [Fact]
    public async Task An_address_with_another_hash_is_not_found()
    {
        await using var service = await RunningService.StartAsync();
        using var client = service.Client();
        using var answer = await client.GetAsync("/assets/0000000000000000/site.css");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void The_style_sheet_holds_neither_the_typeface_nor_the_crown_of_others()
    {
        var sheet = System.Text.Encoding.UTF8.GetString(new PageAssets(new WebOptions()).All.Single(asset => asset.Name == "site.css").Plain);
        Assert.DoesNotContain("GDS Transport", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("crown", sheet, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("#0b0c0c", "#ffffff")]
    [InlineData("#ffdd00", "#0b0c0c")]
    [InlineData("#767676", "#ffffff")]
    [InlineData("#777777", "#0b0c0c")]
    public void What_is_written_on_the_councils_colour_can_be_read(string colour, string ink) =>
        Assert.Contains($"--council-ink:{ink}", new BrandOptions { Colour = colour }.StyleSheet(), StringComparison.Ordinal);

    [Theory]
    [InlineData("logo.exe", "no .svg")]
    [InlineData("nowhere.png", "not there")]
    public void A_logo_that_cannot_be_used_is_named(string logo, string expected) =>
        Assert.Contains(expected, Assert.Throws<InputException>(() => new PageAssets(new WebOptions { Brand = new BrandOptions { Logo = logo } })).Message, StringComparison.Ordinal);
}
