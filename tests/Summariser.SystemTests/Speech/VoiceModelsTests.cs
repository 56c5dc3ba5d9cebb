using Summariser.Speech.Sherpa;
using Summariser.Speech.Speakers;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Speech;

/// <summary>Voice models that cannot be used end the program with one line, before any work, and never in a crash.</summary>
public sealed class VoiceModelsTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public Task A_wrong_path_is_told() => RefusedAsync(folder.File("none.onnx"), "is not there");

    [Fact]
    public async Task A_file_that_is_no_model_is_told()
    {
        await File.WriteAllTextAsync(folder.File("page.onnx"), "<html>This file has moved.</html>");
        await RefusedAsync(folder.File("page.onnx"), "model");
    }

    [Fact]
    public Task A_real_model_of_another_kind_is_told() => RefusedAsync(Path.Combine(AppContext.BaseDirectory, "models", "silero_vad_v6.onnx"), "not of the kind");

    /// <summary>The library reads the configuration as it is laid out here: laid out otherwise, it follows a wild pointer.</summary>
    [Fact]
    public void The_library_finds_that_there_are_no_models()
    {
        using var handle = SherpaDiariser.New(new DiarisationOptions { Segmentation = folder.File("none.onnx"), Embedding = folder.File("none.onnx") }, threads: 2);
        Assert.True(handle.IsInvalid);
    }

    [Fact]
    public async Task The_doctor_says_that_voices_are_not_told_apart()
    {
        var outcome = await folder.Program.RunAsync("doctor");
        Assert.Contains("voices told apart: off", outcome.Output, StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string model, string why)
    {
        await File.WriteAllTextAsync(folder.File("said.txt"), "[00:00:01] Good evening.\n");
        var program = new SummariserProgram(folder.Path, ("Speech__Diarisation__Segmentation", model), ("Speech__Diarisation__Embedding", model));
        var outcome = await program.RunAsync("draft", folder.File("said.txt"), "--out", folder.File("out"));
        Assert.Equal(3, outcome.ExitCode);
        var line = Assert.Single(outcome.ErrorLines);
        Assert.Contains(why, line, StringComparison.Ordinal);
        Assert.Contains(model, line, StringComparison.Ordinal);
    }
}
