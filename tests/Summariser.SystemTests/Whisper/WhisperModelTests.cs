using Summariser.Core;
using Summariser.Speech.Whisper;
using Summariser.Speech.Whisper.Native;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Whisper;

/// <summary>The native library is held rightly: nothing is freed under it, nothing is thrown through it.</summary>
public sealed class WhisperModelTests : IClassFixture<Models>, IDisposable
{
    private static readonly WhisperOptions Greedy = new() { BeamSize = 1, TemperatureStep = 0 };

    private readonly Models models;
    private readonly Folder folder = new();

    public WhisperModelTests(Models models)
    {
        this.models = models;
        WhisperLibrary.Require("");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_decode_that_is_under_way_when_its_model_is_disposed_ends_well()
    {
        var whole = Decode(models.Small);
        var model = WhisperModel.Load(models.Small);
        var disposed = model.Decode(models.Samples(), Greedy, "", _ => model.Dispose(), CancellationToken.None);
        Assert.Equal(whole.Select(segment => segment.Text), disposed.Select(segment => segment.Text));
        Assert.Throws<ObjectDisposedException>(() => model.Decode(models.Samples(), Greedy, "", null, CancellationToken.None));
    }

    [Fact]
    public void What_a_listener_throws_comes_out_of_the_decode_and_ends_it()
    {
        using var model = WhisperModel.Load(models.Small);
        var calls = 0;
        var failure = Assert.Throws<NotSupportedException>(() => model.Decode(models.Samples(), Greedy, "", _ =>
        {
            calls++;
            throw new NotSupportedException("heard enough");
        }, CancellationToken.None));
        Assert.Equal(("heard enough", 1), (failure.Message, calls));
    }

    [Fact]
    public void Progress_rises_from_nothing()
    {
        using var model = WhisperModel.Load(models.Small);
        var heard = new List<int>();
        model.Decode(models.Samples(), Greedy, "", heard.Add, CancellationToken.None);
        Assert.Equal(0, heard[0]);
        Assert.True(heard.Count > 1);
        Assert.Equal(heard.Order(), heard);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(1599)]
    [InlineData(1600)]
    [InlineData(5000)]
    public void Sound_of_any_length_is_decoded(int count)
    {
        using var model = WhisperModel.Load(models.Small);
        model.Decode(new float[count], Greedy, "", null, CancellationToken.None);
    }

    [Fact]
    public void Sound_that_holds_no_numbers_does_no_harm()
    {
        using var model = WhisperModel.Load(models.Small);
        var samples = new float[16000];
        foreach (var value in new[] { float.NaN, float.PositiveInfinity, float.MaxValue, 0 })
        {
            Array.Fill(samples, value);
            model.Decode(samples, Greedy, "", null, CancellationToken.None);
        }
    }

    [Fact]
    public void A_prompt_of_any_letters_and_length_is_taken()
    {
        using var model = WhisperModel.Load(models.Small);
        foreach (var prompt in new[] { new string('a', 600), string.Concat(Enumerable.Repeat("é漢😀 ", 150)), "<|endoftext|> [_BEG_] \t\u0001", " " })
        {
            model.Decode(models.Samples(), Greedy, prompt, null, CancellationToken.None);
        }
    }

    [Fact]
    public void A_model_cut_anywhere_is_an_error_and_never_a_crash()
    {
        var whole = File.ReadAllBytes(models.Small);
        foreach (var share in Enumerable.Range(0, 40))
        {
            var path = folder.File("cut.bin");
            File.WriteAllBytes(path, whole[..(int)(whole.Length / 40.0 * share)]);
            Assert.Throws<InputException>(() => WhisperModel.Load(path));
        }
    }

    private IReadOnlyList<WhisperSegment> Decode(string path)
    {
        using var model = WhisperModel.Load(path);
        return model.Decode(models.Samples(), Greedy, "", null, CancellationToken.None);
    }
}
