using System.Text.Json;
using Summariser.Core.Json;
using Summariser.Speech.Evaluation;
using Summariser.SystemTests.Support;
using Xunit.Abstractions;

namespace Summariser.SystemTests.Speech;

/// <summary>Word error rate on real speech and on the sample, held to what was reached.</summary>
public sealed class SpeechDataTests(ITestOutputHelper output) : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Real_speech_is_recognised_as_well_as_promised_and_nothing_is_invented_in_silence()
    {
        if (Repository.SharedData is null)
        {
            output.WriteLine("Not run: the evaluation data is not beside the repository.");
            return;
        }

        var scores = await EvaluateAsync(Path.Combine(Repository.SharedData, "speech"));

        Assert.InRange(scores.ByKind["read"].Rate, 0, 0.052);
        Assert.InRange(scores.ByKind["telephone"].Rate, 0, 0.136);
        Assert.InRange(scores.ByKind["meetings"].Rate, 0, 0.345);
        Assert.Equal(0, scores.ByKind["near-silent"].Insertions);
    }

    [Fact]
    public async Task The_sample_meeting_is_recognised()
    {
        var scores = await EvaluateAsync(Repository.Sample);

        Assert.InRange(scores.ByKind.Values.Single().Rate, 0.001, 0.10);
    }

    private async Task<SpeechScores> EvaluateAsync(string data)
    {
        var outcome = await folder.Program.RunAsync("evaluate", "speech", data, "--out", folder.File("scores.json"));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        output.WriteLine(outcome.Output);
        await using var file = File.OpenRead(folder.File("scores.json"));
        return (await JsonSerializer.DeserializeAsync<SpeechScores>(file, ContractJson.Indented))!;
    }
}
