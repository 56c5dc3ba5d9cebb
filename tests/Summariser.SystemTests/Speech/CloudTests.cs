using Summariser.SystemTests.Support;
using Summariser.Tests.Speech.Cloud;

namespace Summariser.SystemTests.Speech;

/// <summary>The engine "cloud" in the real program, against a service on the loopback address.</summary>
public sealed class CloudTests : IDisposable
{
    private const string Key = "sk-very-secret";

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_recording_is_sent_in_small_pieces_and_comes_back_on_its_own_clock()
    {
        await using var service = await SpeechService.StartAsync(SpeechService.Says((0, 3, "We agree."), (3, 6, "Thank you.")));
        var recording = await CutAsync();

        var outcome = await Program(service).RunAsync("transcribe", recording, "--engine", "cloud", "--out", folder.File("heard.txt"));

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.InRange(service.Asked, 3, 6);
        Assert.All(service.Sent, sent => Assert.Equal(("speech.ogg", "OggS"), (sent.FileName, System.Text.Encoding.ASCII.GetString(sent.Head))));
        Assert.All(service.Sent, sent => Assert.InRange(sent.Length, 1_000, 200_000));
        var lines = (await File.ReadAllLinesAsync(folder.File("heard.txt"))).Where(line => line.Contains("We agree", StringComparison.Ordinal)).ToArray();
        Assert.Equal(service.Asked, lines.Length);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        NothingHoldsTheKey(outcome);
    }

    [Fact]
    public async Task A_run_that_was_killed_pays_only_for_the_rest()
    {
        var busy = true;
        var answered = 0;
        var says = SpeechService.Says((0, 3, "We agree."));
        await using var service = await SpeechService.StartAsync(async context =>
        {
            if (busy && answered > 0)
            {
                await SpeechService.Hangs(context);
                return;
            }

            await says(context);
            Interlocked.Increment(ref answered);
        });
        var recording = await CutAsync();
        var program = Program(service);
        using (var first = program.Start("transcribe", recording, "--engine", "cloud", "--out", folder.File("heard.json")))
        {
            for (var waits = 0; service.Asked < 2 && waits < 600; waits++)
            {
                await Task.Delay(100);
            }

            first.Kill();
            await first.WaitForExitAsync();
        }

        Assert.Equal(1, answered);
        busy = false;
        var outcome = await program.RunAsync("transcribe", recording, "--engine", "cloud", "--out", folder.File("heard.json"));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);

        var pieces = answered;
        Directory.CreateDirectory(folder.File("again"));
        var again = await new SummariserProgram(folder.File("again"), Settings(service)).RunAsync("transcribe", recording, "--engine", "cloud", "--out", folder.File("again.json"));
        Assert.True(again.ExitCode == 0, again.Errors);
        Assert.Equal(pieces * 2, answered);
        Assert.Equal(await File.ReadAllTextAsync(folder.File("again.json")), await File.ReadAllTextAsync(folder.File("heard.json")));
    }

    [Fact]
    public async Task A_key_that_is_refused_is_one_line_and_is_not_repeated()
    {
        await using var service = await SpeechService.StartAsync(SpeechService.Refuses(401));

        var outcome = await Program(service).RunAsync("transcribe", await CutAsync(), "--engine", "cloud", "--out", folder.File("heard.json"));

        Assert.Equal((1, 1), (outcome.ExitCode, service.Asked));
        Assert.Contains("Speech:Cloud:Key", outcome.ErrorLines[^1], StringComparison.Ordinal);
        NothingHoldsTheKey(outcome);
    }

    [Fact]
    public async Task Without_a_key_the_program_says_how_to_give_one()
    {
        var outcome = await folder.Program.RunAsync("transcribe", await CutAsync(), "--engine", "cloud", "--out", folder.File("heard.json"));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("Summariser__Speech__Cloud__Key", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    private void NothingHoldsTheKey(Outcome outcome)
    {
        Assert.DoesNotContain(Key, outcome.Output + outcome.Errors, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".wav", StringComparison.Ordinal)),
            path => Assert.DoesNotContain(Key, File.ReadAllText(path), StringComparison.Ordinal));
    }

    private async Task<string> CutAsync()
    {
        var recording = folder.File("part.wav");
        await Ffmpeg.CutSampleAsync(0, 75, recording);
        return recording;
    }

    private SummariserProgram Program(SpeechService service) => new(folder.Path, Settings(service));

    private static (string, string)[] Settings(SpeechService service) =>
    [
        ("Speech__Cloud__Service", "compatible"), ("Speech__Cloud__Endpoint", new Uri(service.Address, "v1").ToString()), ("Speech__Cloud__Key", Key),
        ("Speech__Cloud__PieceSeconds", "20"), ("Speech__Cloud__Concurrency", "1"), ("Speech__Cloud__Retries", "0"),
    ];
}
