using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Speech.Evaluation;
using Summariser.Tests.Core.Pipeline;

namespace Summariser.Tests.Speech.Evaluation;

public sealed class SpeechEvaluationTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_clip_is_scored_and_kinds_are_added_up()
    {
        folder.Write("manifest.tsv", "file\tname\tkind\tseconds\n" +
            "one.flac\tOne\tmeeting room, far\t10\n" +
            "two.flac\tTwo\tmeeting room, near\t10\nthree.flac\tThree\tread speech\t10\nquiet.flac\tQuiet\tmeeting room\t10\n");
        folder.Write("one.txt", "the bins are full again this week");
        folder.Write("two.txt", "we note the report as it stands");
        folder.Write("three.txt", "it was the best of harbours");
        folder.Write("quiet.txt", "");
        var scores = await new SpeechEvaluation(new Scripted(new()
        {
            ["one.flac"] = "The pins are full again this week.", ["two.flac"] = "We note report as it stands.",
            ["three.flac"] = "It was the best of harbours!", ["quiet.flac"] = "invented words",
        })).RunAsync(folder.Path, CancellationToken.None);

        Assert.Equal(["One", "Two", "Three", "Quiet"], scores.Clips.Select(clip => clip.Name));
        Assert.Equal(new WordErrors(1, 1, 0, 14), scores.ByKind["meetings"]);
        Assert.Equal(new WordErrors(0, 0, 0, 6), scores.ByKind["read"]);
        Assert.Equal(new WordErrors(0, 0, 2, 0), scores.ByKind["near-silent"]);
        Assert.Equal("the pins are full again this week", scores.Clips[0].Heard);
    }

    [Fact]
    public async Task A_folder_without_a_manifest_is_bad_input() =>
        Assert.Contains("manifest.tsv", (await RefusedAsync()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_clip_without_its_text_is_bad_input()
    {
        folder.Write("manifest.tsv", "name\tfile\tkind\nOne\tone.flac\tread speech\n");
        Assert.Contains("one.txt", (await RefusedAsync()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("name\tfile\nOne\tone.flac\n")]
    [InlineData("name\tfile\tkind\nOne\n")]
    public async Task A_manifest_without_its_columns_is_bad_input(string manifest)
    {
        folder.Write("manifest.tsv", manifest);
        folder.Write("one.txt", "words");
        Assert.Contains("manifest.tsv", (await RefusedAsync()).Message, StringComparison.Ordinal);
    }

    private Task<InputException> RefusedAsync() =>
        Assert.ThrowsAsync<InputException>(() => new SpeechEvaluation(new Scripted([])).RunAsync(folder.Path, CancellationToken.None));

    /// <summary>Hears in each clip what a script says, for ten seconds.</summary>
    private sealed class Scripted(Dictionary<string, string> heard) : ITranscriber
    {
        public Task<Transcript> TranscribeAsync(Recording recording, IProgress<TranscriptionProgress> progress, CancellationToken cancel) =>
            Task.FromResult(new Transcript
            {
                DurationSeconds = 10,
                Utterances = [new Utterance { Id = 1, End = 10, Text = heard[Path.GetFileName(recording.Path)] }],
            });

        public Task ForgetAsync(Recording recording, IReadOnlyList<TimeRange> closed, CancellationToken cancel) => Task.CompletedTask;
    }
}
