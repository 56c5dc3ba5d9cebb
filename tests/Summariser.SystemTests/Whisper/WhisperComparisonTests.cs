using System.Globalization;
using System.Text;
using Summariser.Core.Transcripts;
using Summariser.Speech.Whisper;
using Summariser.Speech.Whisper.Native;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Whisper;

/// <summary>Our segments, times and tokens are those of whisper.cpp's own program, whatever the settings.</summary>
public sealed class WhisperComparisonTests(Models models) : IClassFixture<Models>, IDisposable
{
    private const string Prompt = "Councillor Hayes, Mockingbird constellation, corporate parenting.";

    private static readonly WhisperOptions Plain = new() { SuppressNonSpeech = false };

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Names => [.. Sets.Keys];

    private static Dictionary<string, (WhisperOptions Options, string Prompt, string[] Arguments)> Sets { get; } = new()
    {
        ["beam of five"] = (Plain, "", []),
        ["beam of two, one sample"] = (Plain with { BeamSize = 2, BestOf = 1 }, "", ["-bs", "2", "-bo", "1"]),
        ["greedy"] = (Plain with { BeamSize = 1 }, "", ["-bs", "1"]),
        ["greedy without fallback"] = (Plain with { BeamSize = 1, TemperatureStep = 0 }, "", ["-bs", "1", "-nf"]),
        ["beam with a prompt"] = (Plain, Prompt, ["--prompt", Prompt]),
        ["without non-speech"] = (Plain with { SuppressNonSpeech = true, BeamSize = 3 }, "", ["-sns", "-bs", "3"]),
        ["warm, few samples"] = (Plain with { BeamSize = 1, BestOf = 2, Temperature = 0.4, TemperatureStep = 0.3 }, "", ["-bs", "1", "-bo", "2", "-tp", "0.4", "-tpi", "0.3"]),
        ["thresholds that always fail"] = (Plain with { BeamSize = 1, EntropyThreshold = 9, LogProbabilityThreshold = -0.01, NoSpeechThreshold = 1 }, "", ["-bs", "1", "-et", "9", "-lpt", "-0.01", "-nth", "1"]),
        ["thresholds that never fail"] = (Plain with { EntropyThreshold = 0, LogProbabilityThreshold = -20, NoSpeechThreshold = 0.1 }, "", ["-et", "0", "-lpt", "-20", "-nth", "0.1"]),
        ["no speech at all"] = (Plain with { BeamSize = 1, LogProbabilityThreshold = 0, NoSpeechThreshold = 0 }, "", ["-bs", "1", "-lpt", "0", "-nth", "0"]),
        ["greedy with a prompt, hot"] = (Plain with { BeamSize = 1, Temperature = 1 }, Prompt, ["-bs", "1", "-tp", "1", "--prompt", Prompt]),
    };

    [Theory, MemberData(nameof(Names))]
    public async Task A_model_unsure_of_its_words_is_heard_alike(string set) => await CompareAsync(models.Unsure, Sets[set]);

    [Theory]
    [InlineData("beam of five")]
    [InlineData("greedy")]
    [InlineData("beam with a prompt")]
    public async Task A_model_sure_of_its_words_is_heard_alike(string set) => await CompareAsync(models.Sure, Sets[set]);

    [Theory]
    [InlineData("cy")]
    [InlineData("fr")]
    public async Task A_model_of_many_languages_is_heard_alike(string language) =>
        await CompareAsync(models.Multilingual, (Plain with { Language = language }, "", ["-l", language]));

    /// <summary>On whisper.cpp's own test model where the evaluation data is present, and otherwise on one like it.</summary>
    [Fact]
    public async Task A_model_without_weights_is_heard_alike()
    {
        var model = Repository.SharedData is { } data ? Path.Combine(data, "whisper", "for-tests-ggml-tiny.en.bin") : models.Weightless;
        foreach (var (options, prompt, arguments) in Sets.Values)
        {
            Assert.Equal(await WhisperCli.HearAsync(model, models.Wave, folder.Path, arguments), Ours(model, options, prompt));
        }
    }

    [Fact]
    public void Sets_differ_from_one_another()
    {
        string[] quick = ["greedy without fallback", "warm, few samples", "greedy with a prompt, hot", "beam of two, one sample"];
        var heard = quick.Select(name => string.Join('\n', Ours(models.Unsure, Sets[name].Options, Sets[name].Prompt))).ToArray();
        Assert.Equal(heard.Length, heard.Distinct(StringComparer.Ordinal).Count());
        Assert.All(heard, lines => Assert.NotEmpty(lines));
        Assert.Contains(heard, lines => lines.Count(letter => letter == '\n') >= 10);
    }

    [Fact]
    public void The_same_sound_gives_the_same_words_however_often_it_is_decoded()
    {
        using var model = Load(models.Unsure);
        var options = Sets["warm, few samples"].Options;
        var once = Lines(model.Decode(models.Samples(), options, "", null, CancellationToken.None));
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 2 }, _ =>
            Assert.Equal(once, Lines(model.Decode(models.Samples(), options, "", null, CancellationToken.None))));
    }

    [Fact]
    public void Without_token_times_words_and_segments_are_the_same()
    {
        var greedy = Sets["greedy without fallback"].Options;
        var timed = Decode(models.Sure, greedy);
        var untimed = Decode(models.Sure, greedy with { TokenTimes = false });
        Assert.Equal(timed.Select(segment => (segment.At, segment.Text)), untimed.Select(segment => (segment.At, segment.Text)));
        Assert.All(untimed.SelectMany(segment => segment.Tokens), token => Assert.Null(token.At));
        Assert.Contains(timed.SelectMany(segment => segment.Tokens), token => token.At is { Seconds: > 0 });
    }

    [Fact]
    public void The_librarys_defaults_are_where_this_program_looks_for_them()
    {
        WhisperLibrary.Require("");
        var beam = Api.DefaultDecode(SamplingStrategy.Beam);
        Assert.Equal((SamplingStrategy.Beam, 16384, 5), (beam.Strategy, beam.MaxTextContext, beam.BeamSize));
        Assert.Equal((2.4f, -1f, 0.6f, 0.2f), (beam.EntropyThreshold, beam.LogProbabilityThreshold, beam.NoSpeechThreshold, beam.TemperatureStep));
        Assert.Equal((100f, 0.5f, 0.1f), (beam.GrammarPenalty, beam.VoiceActivityParameters.Threshold, beam.VoiceActivityParameters.OverlapSeconds));
        Assert.Equal(5, Api.DefaultDecode(SamplingStrategy.Greedy).BestOf);
        Assert.Equal((nuint)(128 << 20), Api.DefaultContext().AlignmentMemory);
    }

    private async Task CompareAsync(string model, (WhisperOptions Options, string Prompt, string[] Arguments) set)
    {
        var theirs = await WhisperCli.HearAsync(model, models.Wave, folder.Path, set.Arguments);
        Assert.Equal(theirs, Ours(model, set.Options, set.Prompt));
    }

    private IReadOnlyList<string> Ours(string path, WhisperOptions options, string prompt) => Lines(Decode(path, options, prompt));

    private IReadOnlyList<WhisperSegment> Decode(string path, WhisperOptions options, string prompt = "")
    {
        using var model = Load(path);
        return model.Decode(models.Samples(), options, prompt, progress: null, CancellationToken.None);
    }

    private static WhisperModel Load(string path)
    {
        WhisperLibrary.Require("");
        return WhisperModel.Load(path);
    }

    private static List<string> Lines(IReadOnlyList<WhisperSegment> segments)
    {
        var lines = new List<string>();
        foreach (var segment in segments)
        {
            lines.Add($"{Times(segment.At)}|{segment.Text}");
            lines.AddRange(segment.Tokens.Select(token => string.Create(
                CultureInfo.InvariantCulture, $"  {token.Id} {Times(token.At)} {token.Probability:G6}|{Encoding.UTF8.GetString(token.Spelling.Span)}")));
        }

        return lines;
    }

    private static string Times(TimeRange? at) => at is { } range ? $"{Math.Round(range.Start * 100)}-{Math.Round(range.End * 100)}" : "-";
}
