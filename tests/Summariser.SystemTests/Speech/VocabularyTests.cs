using System.Diagnostics;
using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Core.Transcripts;
using Summariser.Speech.Evaluation;
using Summariser.SystemTests.Support;
using Xunit.Abstractions;

namespace Summariser.SystemTests.Speech;

/// <summary>Names spoken by synthetic voices, heard by the real recogniser, and set right by an agenda.</summary>
public sealed class VocabularyTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Voices = ["slt", "rms", "awb"];

    private static readonly string[] Names =
        ["Okorie", "Thistlewaite", "Heathfold", "Penhaligon", "Marchbanks", "Brackenford", "Willowbrae", "Hedgerow", "Alderwick", "Mockingbird", "Tremayne", "Osterley"];

    private static readonly string[] Sentences =
    [
        "Thank you, Councillor Okorie. Councillor Penhaligon, you wanted to speak.",
        "The report was written by Jane Thistlewaite for Alderwick Borough Council.",
        "We opened the second Hedgerow hub in Brackenford last May.",
        "Councillor Heathfold asked what the Willowbrae estate will cost.",
        "I second the motion that Councillor Marchbanks has moved.",
        "The Mockingbird families meet at Willowbrae each month.",
        "Susan Tremayne will answer for the children's services.",
        "Councillor Osterley and Councillor Okorie voted against.",
        "Jane Thistlewaite told us that attendance in Brackenford was ninety one per cent.",
        "Mr Tremayne lives near the Hedgerow hub, not in Alderwick.",
        "Councillor Penhaligon thanked Councillor Heathfold for her work.",
        "A third Mockingbird group begins in Osterley Road next year.",
    ];

    private static readonly object Agenda = new
    {
        version = 1,
        council = "Alderwick Borough Council",
        attendees = new[] { "Councillor Ife Okorie", "Councillor Tom Heathfold", "Councillor Rose Penhaligon", "Councillor Ben Marchbanks", "Councillor Ann Osterley", "Jane Thistlewaite", "Susan Tremayne" }
            .Select(name => new { name }),
        items = new[]
        {
            new { number = "1", title = "Second Hedgerow Hub", description = "What the Hedgerow hub in Brackenford has done." },
            new { number = "2", title = "Willowbrae Estate", description = "What the Willowbrae estate will cost." },
            new { number = "3", title = "Mockingbird Families", description = "How the Mockingbird families are helped." },
        },
    };

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task At_least_half_of_the_names_that_were_misheard_are_set_right_and_no_word_is_made_worse()
    {
        var recording = await SpeakAsync();
        await File.WriteAllTextAsync(folder.File("agenda.json"), JsonSerializer.Serialize(Agenda));
        var raw = await HearAsync(recording);
        var repaired = await HearAsync(recording, "--agenda", folder.File("agenda.json"));

        var truth = ComparedWords.Of(string.Join(' ', Sentences));
        var (before, after) = (WordErrors.Count(truth, raw), WordErrors.Count(truth, repaired));
        var (all, heard, mended) = (Count(truth), Count(raw), Count(repaired));
        output.WriteLine($"names: {heard} of {all} heard, {mended} after the repair; word error rate {before.Rate:0.0%}, {after.Rate:0.0%} after");
        Assert.True(all - heard >= 5, "The recogniser mishears too few names here to tell.");
        Assert.True(mended - heard >= 0.5 * (all - heard));
        Assert.True(after.Rate <= before.Rate);
    }

    private static int Count(IReadOnlyList<string> words) => words.Count(word => Names.Contains(word, StringComparer.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<string>> HearAsync(string recording, params string[] more)
    {
        var outcome = await folder.Program.RunAsync(["transcribe", recording, "--out", folder.File("heard.json"), .. more]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        await using var file = File.OpenRead(folder.File("heard.json"));
        var transcript = (await JsonSerializer.DeserializeAsync<Transcript>(file, ContractJson.Indented))!;
        foreach (var repair in transcript.Utterances.SelectMany(said => said.Repairs))
        {
            output.WriteLine($"{repair.From} → {repair.To}");
        }

        return ComparedWords.Of(string.Join(' ', transcript.Utterances.Select(said => said.Text)));
    }

    private async Task<string> SpeakAsync()
    {
        var list = folder.File("list.txt");
        await Ffmpeg.RunAsync("-f", "lavfi", "-i", "anullsrc=r=16000:cl=mono", "-t", "0.8", folder.File("pause.wav"));
        for (var at = 0; at < Sentences.Length; at++)
        {
            await SayAsync(Voices[at % Voices.Length], Sentences[at], folder.File($"{at}-raw.wav"));
            await Ffmpeg.RunAsync("-i", folder.File($"{at}-raw.wav"), "-ar", "16000", "-ac", "1", folder.File($"{at}.wav"));
            await File.AppendAllTextAsync(list, $"file '{at}.wav'\nfile 'pause.wav'\n");
        }

        await Ffmpeg.RunAsync("-f", "concat", "-safe", "0", "-i", list, folder.File("spoken.wav"));
        return folder.File("spoken.wav");
    }

    private static async Task SayAsync(string voice, string words, string to)
    {
        var start = new ProcessStartInfo("flite") { UseShellExecute = false };
        foreach (var argument in (string[])["-voice", voice, "-t", words, "-o", to])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
