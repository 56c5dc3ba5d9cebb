using System.Text.Json;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Whisper;

/// <summary>The program as a user runs it with the engine "whisper".</summary>
public sealed class WhisperProgramTests(Models models) : IClassFixture<Models>, IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact(Timeout = 600_000)]
    public async Task A_recording_is_transcribed_cancelled_taken_up_and_comes_out_the_same()
    {
        string[] command = ["transcribe", models.Wave, "--engine", "whisper", "--out"];
        using (var running = Program(models.Unsure).Start([.. command, folder.File("cancelled.json")]))
        {
            var errors = running.StandardError.ReadToEndAsync();
            await WaitForWindowsAsync(1);
            await Signals.TerminateAsync(running.Id);
            await running.WaitForExitAsync();
            Assert.Equal((130, false), (running.ExitCode, File.Exists(folder.File("cancelled.json"))));
            Assert.Contains("Cancelled.", await errors, StringComparison.Ordinal);
        }

        var resumed = await Program(models.Unsure).RunAsync([.. command, folder.File("resumed.json")]);
        Assert.True(resumed.ExitCode == 0, resumed.Errors);
        Assert.Contains("was done before", resumed.Errors, StringComparison.Ordinal);

        Directory.Delete(folder.File("work"), recursive: true);
        await Program(models.Unsure).RunAsync([.. command, folder.File("undisturbed.json")]);
        Assert.Equal(await File.ReadAllTextAsync(folder.File("undisturbed.json")), await File.ReadAllTextAsync(folder.File("resumed.json")));

        using var transcript = JsonDocument.Parse(await File.ReadAllBytesAsync(folder.File("resumed.json")));
        Assert.Equal("whisper-unsure", transcript.RootElement.GetProperty("engine").GetString());
        Assert.NotEqual(0, transcript.RootElement.GetProperty("utterances").GetArrayLength());
    }

    [Fact]
    public async Task Journals_of_other_engines_models_and_settings_are_left_alone()
    {
        string[] command = ["transcribe", models.Wave, "--out", folder.File("out.json"), "--engine"];
        await Program(models.Sure).RunAsync([.. command, "whisper"]);
        await Program(models.Small).RunAsync([.. command, "whisper"]);
        await new SummariserProgram(folder.Path, [.. Settings(models.Sure), ("Speech__Whisper__BeamSize", "2")]).RunAsync([.. command, "whisper"]);
        await Program(models.Sure).RunAsync([.. command, "moonshine-tiny"]);
        Assert.Equal(4, Directory.GetFiles(folder.File("work/windows")).Length);
        var again = await Program(models.Sure).RunAsync([.. command, "whisper"]);
        Assert.Contains("was done before", again.Errors, StringComparison.Ordinal);
        Assert.Equal(4, Directory.GetFiles(folder.File("work/windows")).Length);
    }

    public static TheoryData<string, string> BadModels => new()
    {
        { "empty", "is empty" }, { "cut", "is cut short" }, { "half", "is cut short" }, { "text", "is not a Whisper model" },
        { "gguf", "is in GGUF format" }, { "weightless", "holds no weights" }, { "missing", "there is no such file" }, { "folder", "there is no such file" },
    };

    [Theory, MemberData(nameof(BadModels))]
    public async Task A_bad_model_is_told_in_one_line(string kind, string told)
    {
        var path = folder.File("model.bin");
        var whole = await File.ReadAllBytesAsync(models.Small);
        switch (kind)
        {
            case "folder": Directory.CreateDirectory(path); break;
            case "missing": break;
            case "weightless": File.Copy(models.Weightless, path); break;
            default:
                await File.WriteAllBytesAsync(path, kind switch
                {
                    "empty" => [],
                    "cut" => whole[..^1],
                    "half" => whole[..(whole.Length / 2)],
                    "gguf" => [.. "GGUF"u8, .. new byte[100]],
                    _ => [.. "Not a model at all, but a page that says: sign in."u8],
                });
                break;
        }

        var outcome = await Program(path).RunAsync("transcribe", models.Wave, "--engine", "whisper", "--out", folder.File("out.json"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(told, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("out.json")));
    }

    [Fact]
    public async Task A_language_the_model_does_not_hear_is_told()
    {
        foreach (var (model, language, told) in new[] { (models.Small, "cy", "hears English only"), (models.Multilingual, "xx", "knows no language 'xx'") })
        {
            var outcome = await new SummariserProgram(folder.Path, [.. Settings(model), ("Speech__Whisper__Language", language)])
                .RunAsync("transcribe", models.Wave, "--engine", "whisper", "--out", folder.File("out.json"));
            Assert.Equal(2, outcome.ExitCode);
            Assert.Contains(told, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_says_whether_whisper_can_run()
    {
        var sound = await new SummariserProgram(folder.Path, [.. Settings(models.Small), ("Speech__Engine", "whisper")]).RunAsync("doctor");
        Assert.Equal(0, sound.ExitCode);
        Assert.Contains("ok       whisper library:", sound.Output, StringComparison.Ordinal);
        Assert.Contains("version 1.9.1", sound.Output, StringComparison.Ordinal);
        Assert.Contains($"ok       whisper model: {models.Small} loads and decodes", sound.Output, StringComparison.Ordinal);

        var later = await new SummariserProgram(folder.Path).RunAsync("doctor");
        Assert.Equal(0, later.ExitCode);
        Assert.Contains("whisper-base.en will be downloaded when it is first used (148 MB)", later.Output, StringComparison.Ordinal);

        var broken = await new SummariserProgram(folder.Path, ("Speech__Engine", "whisper"), ("Speech__Whisper__Model", "no-such-model")).RunAsync("doctor");
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains("MISSING  whisper", broken.Output, StringComparison.Ordinal);
        Assert.Contains("tiny.en", broken.Output, StringComparison.Ordinal);
    }

    private SummariserProgram Program(string model) => new(folder.Path, Settings(model));

    /// <summary>Short windows, so that there are several; decodes that never fail, so that they are quick.</summary>
    private static (string Name, string Value)[] Settings(string model) =>
    [
        ("Speech__Whisper__Model", model), ("Speech__Whisper__BeamSize", "1"), ("Speech__Whisper__TemperatureStep", "0"),
        ("Speech__Windows__MaxSeconds", "3"), ("Speech__VoiceActivity__MaxSpeechSeconds", "5"), ("Speech__Threads", "1"),
    ];

    private async Task WaitForWindowsAsync(int count)
    {
        while (Journals.Finished(folder.File("work/windows")).Length < count)
        {
            await Task.Delay(10);
        }
    }
}
