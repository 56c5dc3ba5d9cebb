using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.PublicSite;

/// <summary>Every public page, in each language and in every state, is valid HTML as html-validate reads the standard.</summary>
public sealed class ValidPagesTests(RunningSite running) : IClassFixture<RunningSite>
{
    private const string Rules = """
        {
          "root": true,
          "extends": ["html-validate:standard", "html-validate:document"],
          "rules": { "long-title": "off", "require-sri": "off", "no-trailing-whitespace": "off", "void-style": "off", "doctype-style": "off", "attribute-boolean-style": "off", "attribute-empty-style": "off" }
        }
        """;

    [Fact]
    public async Task Every_page_is_valid()
    {
        var crawler = new Crawler(running.Client);
        await crawler.CrawlAsync("/", "/cy/", "/sitemap.xml", $"/search?q={MarkedSite.Shown}", "/search?q=nothing", "/no-such-page", "/cy/no-such-page", "/account/sign-in");
        var pages = crawler.Seen.Where(page => page.IsPage).ToArray();
        Assert.True(pages.Length > 30, $"Only {pages.Length} pages were found.");
        Assert.Empty(await ErrorsAsync(pages));
    }

    [Fact]
    public async Task The_validator_tells_a_page_that_is_not() =>
        Assert.NotEmpty(await ErrorsAsync([new Visited("/bad", 200, "text/html", "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><p><div></p><img src=x></body></html>"u8.ToArray(), "")]));

    /// <summary>What the validator says, one line each: the page, the rule, and what is wrong.</summary>
    internal static async Task<IReadOnlyList<string>> ErrorsAsync(IReadOnlyList<Visited> pages)
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.File(".htmlvalidate.json"), Rules);
        for (var at = 0; at < pages.Count; at++)
        {
            await File.WriteAllBytesAsync(folder.File(string.Create(CultureInfo.InvariantCulture, $"{at}.html")), pages[at].Body);
        }

        var validator = Path.Combine(Repository.Root, "artifacts", "html-validate", "node_modules", "html-validate", "bin", "html-validate.mjs");
        using var process = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { validator, "--formatter", "json", "*.html" }, WorkingDirectory = folder.Path, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or 1, output);
        using var report = JsonDocument.Parse(output);
        return [.. report.RootElement.EnumerateArray().SelectMany(file => file.GetProperty("messages").EnumerateArray()
            .Select(error => $"{pages[int.Parse(Path.GetFileNameWithoutExtension(file.GetProperty("filePath").GetString()!), CultureInfo.InvariantCulture)].Address}:{error.GetProperty("line")}: {error.GetProperty("ruleId")}: {error.GetProperty("message")}"))];
    }
}
