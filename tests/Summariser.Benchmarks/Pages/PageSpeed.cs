using System.Diagnostics;
using System.Globalization;
using System.Net;
using Summariser.Benchmarks.Storage;
using Summariser.Core.Agendas;
using Summariser.Core.Meetings;
using Summariser.Core.Records;
using Summariser.Storage;

namespace Summariser.Benchmarks.Pages;

/// <summary>
/// How fast the public's pages come: a published page beside the same bytes from ASP.NET's static-file middleware, in turns; searches over many
/// meetings; and the page again while the same service transcribes.
/// </summary>
/// <param name="folder">The service's data folder; filled with made-up meetings where it has fewer.</param>
/// <param name="meetings">How many meetings.</param>
/// <param name="seconds">How long each measurement lasts.</param>
internal sealed class PageSpeed(string folder, int meetings, int seconds)
{
    private const int Rounds = 3;
    private const int Readers = 16;
    private const int Searchers = 2;
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "corporate-parenting", "recording.mp4");

    public async Task<int> RunAsync()
    {
        var made = new MadeUpMeetings();
        using var store = await ServiceStore.OpenAsync(new StorageOptions { DataFolder = folder }, TimeProvider.System, CancellationToken.None);
        await StorageQueries.FillAsync(store, made, meetings);
        var newest = (await store.Meetings.ListAsync(new MeetingQuery { States = [MeetingState.Published], Take = 1 }, CancellationToken.None)).Rows[0];
        var path = $"/councils/{newest.CouncilKey}/{newest.BodyKey}/{newest.AddressKey}";

        using var service = Start(Path.Combine(AppContext.BaseDirectory, "summariser"), "serve");
        var site = await AddressAsync(service);
        var peerFolder = Directory.CreateDirectory(Path.Combine(Repository.Scratch, "static-peer")).FullName;
        var page = await PageAsync(site, path);
        await File.WriteAllBytesAsync(Path.Combine(peerFolder, "page.html"), page);
        using var peer = Start(Environment.ProcessPath!, StaticPeer.Command, peerFolder);
        var peerSite = await AddressAsync(peer);
        try
        {
            Console.WriteLine($"{meetings} meetings; a page of {page.Length:#,0} bytes compressed; {Readers} readers at once, {Searchers} who search; {Environment.ProcessorCount} cores with wrk beside");
            Console.WriteLine("| what | a second | p95 | p99 | failed |\n|---|---|---|---|---|");
            await CompareAsync(site, path, peerSite);
            Print($"search over {meetings} meetings", await Wrk.RunAsync(site, [.. Searches(made.Vocabulary)], Searchers, seconds));
            await WhileWorkingAsync(store, site, path);
        }
        finally
        {
            service.Kill(entireProcessTree: true);
            peer.Kill(entireProcessTree: true);
        }

        return 0;
    }

    private async Task CompareAsync(Uri site, string path, Uri peerSite)
    {
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var (ours, theirs) = (await Wrk.RunAsync(site, [path], Readers, seconds), await Wrk.RunAsync(peerSite, ["/page.html"], Readers, seconds));
            Print("a published page", ours);
            Print("the same bytes from ASP.NET's static files", theirs);
            ratios.Add(ours.ASecond / theirs.ASecond);
        }

        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| median ratio to static files | {ratios[Rounds / 2]:0.00} | | | |"));
    }

    /// <summary>The page while the service transcribes an hour of speech.</summary>
    private async Task WhileWorkingAsync(ServiceStore store, Uri site, string path)
    {
        var hour = Path.Combine(Repository.Scratch, "hour.mp4");
        await MeasuredProcess.RunAsync("ffmpeg", ["-nostdin", "-v", "error", "-y", "-stream_loop", "7", "-i", Sample, "-c", "copy", hour]);
        await using var content = new MemoryStream([.. await File.ReadAllBytesAsync(hour), .. Guid.NewGuid().ToByteArray()]);
        var file = await store.Files.KeepAsync(content, "hour.mp4", CancellationToken.None);
        var about = new Meeting { Council = "Council 0", Body = "Body 0", Title = "Being transcribed", Date = new DateOnly(2020, 1, 1) };
        var id = (await store.Meetings.SubmitAsync(
            new Submission(new Agenda { Meeting = about, Items = [new AgendaItem { Title = about.Title }] }, file, new WorkOptions()), new Actor("Benchmark"), CancellationToken.None)).Meeting.Id;
        while ((await store.Meetings.FindAsync(id, CancellationToken.None))!.Progress is null) await Task.Delay(200);
        Print("a published page while a meeting is transcribed", await Wrk.RunAsync(site, [path], Readers, seconds));
        var after = (await store.Meetings.FindAsync(id, CancellationToken.None))!;
        Console.WriteLine($"(after that the meeting was {after.State}, {after.Progress?.DoneSeconds:0} of {after.Progress?.TotalSeconds:0} s done)");
    }

    // Words of every frequency, each asked for once in a long while, so that hardly any answer is there already.
    private static IEnumerable<string> Searches(IReadOnlyList<string> words) =>
        Enumerable.Range(0, 4000).Select(at => (at % 4) switch
        {
            0 => $"/search?q={words[15 + (at % 400)]}",
            1 => $"/search?q={words[10 + (at % 60)]}+{words[100 + at]}",
            2 => $"/search?q={words[2000 + at]}",
            _ => $"/search?q=%22{words[at % 15]}+{words[15 + (at % 100)]}%22",
        });

    private static void Print(string what, WrkFigures figures) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {figures.ASecond:#,0} | {figures.P95:0.0} ms | {figures.P99:0.0} ms | {figures.Failed} |"));

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in new[] { ("Storage__DataFolder", folder), ("Web__Addresses", "http://127.0.0.1:0"), ("Web__Limits__RequestsAMinuteByAddress", "1000000") })
        {
            start.Environment[$"Summariser__{name}"] = value;
        }

        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Listening on ", StringComparison.Ordinal)) return new Uri(line.Split(' ')[2].TrimEnd('.'));
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} ended before it listened.");
    }

    /// <summary>The page as it goes over the line.</summary>
    private static async Task<byte[]> PageAsync(Uri site, string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site, path)) { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
