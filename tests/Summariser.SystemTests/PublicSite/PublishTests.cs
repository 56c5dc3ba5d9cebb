using System.Net;
using System.Text.RegularExpressions;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.PublicSite;

/// <summary>'summariser publish': the public site as files.</summary>
public sealed partial class PublishTests : IAsyncLifetime
{
    private const string Meeting = "councils/seaford-council/harbour-board/2026-06-10";
    private MarkedSite site = null!;

    private string Folder => site.File("site");

    public async Task InitializeAsync() => site = await MarkedSite.MakeAsync();

    public Task DisposeAsync()
    {
        site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_whole_public_site_is_written_with_links_that_all_lead_somewhere()
    {
        var outcome = await PublishAsync();
        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        foreach (var file in new[]
        {
            "index.html", "cy/index.html", $"{Meeting}/index.html", $"cy/{Meeting}/index.html", $"{Meeting}/transcript/index.html", $"{Meeting}/summary.docx", $"{Meeting}/summary.md",
            $"{Meeting}/meeting.json", $"{Meeting}/captions.vtt", $"{Meeting}/picture.png", "feed.xml", "sitemap.xml", "robots.txt", "decisions/index.html", "actions/index.html", "search/index.html",
        })
        {
            Assert.True(File.Exists(Path.Combine(Folder, file)), file);
        }

        var page = await ReadAsync($"{Meeting}/index.html");
        Assert.Contains(MarkedSite.Shown, page, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://meetings.example/council/councils/seaford-council/harbour-board/2026-06-10\">", page, StringComparison.Ordinal);
        Assert.All(Pages(), file => Assert.All(Links().Matches(File.ReadAllText(file)), link => Leads(file, WebUtility.HtmlDecode(link.Groups["link"].Value))));
    }

    [Fact]
    public async Task When_nothing_has_changed_nothing_is_written_and_when_something_has_only_that()
    {
        await PublishAsync();
        var before = Written();
        var again = await PublishAsync();
        Assert.Contains(", 0 written, 0 removed", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, Written());

        var other = site.File("other");
        await site.Program.RunAsync("publish", "--to", other, "--address", "https://meetings.example/council");
        Assert.All(before.Keys, file => Assert.Equal(File.ReadAllBytes(Path.Combine(Folder, file)), File.ReadAllBytes(Path.Combine(other, file))));
    }

    [Fact]
    public async Task What_was_withdrawn_goes_and_a_notice_stands_in_its_place()
    {
        await PublishAsync();
        File.WriteAllText(Path.Combine(Folder, "councils", "kept.txt"), "not ours");
        await site.WithdrawAsync();
        var outcome = await PublishAsync();
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal(["index.html"], Directory.GetFileSystemEntries(Path.Combine(Folder, Meeting)).Select(Path.GetFileName));
        Assert.Contains("A name was wrong.", await ReadAsync($"{Meeting}/index.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Folder, "media", $"{site.Published.Id}.mp3")));
        Assert.Equal("not ours", await ReadAsync("councils/kept.txt"));
        HoldsNothingHidden();
    }

    [Fact]
    public async Task Nothing_that_is_not_public_is_in_any_file()
    {
        await PublishAsync();
        HoldsNothingHidden();
    }

    [Fact]
    public async Task A_file_of_somebody_elses_is_not_written_over()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "index.html"), "mine");
        var outcome = await PublishAsync();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("index.html is there already", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", await ReadAsync("index.html"));
    }

    [Fact]
    public async Task Recordings_can_be_left_out_and_no_page_misses_them()
    {
        var outcome = await PublishAsync("--without-recordings");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.False(Directory.Exists(Path.Combine(Folder, "media")));
        Assert.DoesNotContain("<audio", await ReadAsync($"{Meeting}/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("media/", await ReadAsync($"{Meeting}/transcript/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_of_which_a_part_is_closed_is_copied_without_it()
    {
        var outcome = await PublishAsync();
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var copied = Assert.Single(Directory.GetFiles(Path.Combine(Folder, "media"), $"{site.Published.Id}.*"));
        Assert.Equal(".m4a", Path.GetExtension(copied));
        Assert.NotEqual(await File.ReadAllBytesAsync(site.Store.Files.PathOf(site.Published.Recording!)), await File.ReadAllBytesAsync(copied));
    }

    [Theory]
    [InlineData("ftp://meetings.example")]
    [InlineData("meetings.example")]
    [InlineData("https://meetings.example?x=1")]
    public async Task An_address_that_no_page_can_have_is_refused(string address)
    {
        var outcome = await site.Program.RunAsync("publish", "--to", Folder, "--address", address);
        Assert.Equal((2, false), (outcome.ExitCode, Directory.Exists(Folder)));
        Assert.Contains("--address", outcome.Errors, StringComparison.Ordinal);
    }

    private Task<Outcome> PublishAsync(params string[] more) => site.Program.RunAsync(["publish", "--to", Folder, "--address", "https://meetings.example/council/", .. more]);

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Folder, file));

    private string[] Pages() => Directory.GetFiles(Folder, "*.html", SearchOption.AllDirectories);

    private SortedDictionary<string, DateTime> Written() =>
        new(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith('.'))
            .ToDictionary(file => Path.GetRelativePath(Folder, file), File.GetLastWriteTimeUtc), StringComparer.Ordinal);

    private void HoldsNothingHidden()
    {
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var words = Words.Of(File.ReadAllBytes(file));
            Assert.All(site.Hidden, word => Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase));
        }
    }

    // Looked at by other eyes than the program's own check.
    private void Leads(string file, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal)) return;
        Assert.False(link.StartsWith('/'), $"{file}: {link}");
        var parts = link.Split('#');
        var target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(parts[0])));
        Assert.True(File.Exists(target) && target.StartsWith(Folder, StringComparison.Ordinal), $"{file}: {link}");
        if (parts.Length > 1 && !parts[1].StartsWith("t=", StringComparison.Ordinal)) Assert.Contains($"id=\"{parts[1]}\"", File.ReadAllText(target), StringComparison.Ordinal);
    }

    [GeneratedRegex(" (href|src|poster)=\"(?<link>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
