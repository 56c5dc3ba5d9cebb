using System.Diagnostics;
using Summariser.Core;
using Summariser.Speech.Whisper;
using Summariser.Speech.Whisper.Native;
using Summariser.SystemTests.Support;

namespace Summariser.SystemTests.Whisper;

/// <summary>The native library is held rightly: nothing leaks, nothing is freed under it, nothing is thrown through it.</summary>
public sealed class WhisperModelTests : IClassFixture<Models>, IDisposable
{
    private static readonly WhisperOptions Greedy = new() { BeamSize = 1, TemperatureStep = 0 };

    /// <summary>Every decode fails its threshold and is tried again, so that none ends before it is cancelled.</summary>
    private static readonly WhisperOptions Endless = new() { BeamSize = 1, LogProbabilityThreshold = 0, NoSpeechThreshold = 1, EntropyThreshold = 10 };

    private readonly Models models;
    private readonly Folder folder = new();

    public WhisperModelTests(Models models)
    {
        this.models = models;
        WhisperLibrary.Require("");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_thousand_decodes_that_are_begun_cancelled_and_disposed_leave_no_memory_behind()
    {
        using var model = WhisperModel.Load(models.Small);
        var samples = models.Samples()[..16000];
        Cycle(100);
        var before = ResidentBytes();
        Cycle(1000);
        Assert.InRange(ResidentBytes() - before, long.MinValue, 16L << 20);

        // Most are cancelled before the sound is encoded, every tenth somewhere in the middle of its work.
        void Cycle(int times)
        {
            for (var time = 0; time < times; time++)
            {
                using var cancel = new CancellationTokenSource();
                Action<int> cancelled = time % 10 == 0 ? _ => cancel.CancelAfter(time % 7) : _ => cancel.Cancel();
                Assert.ThrowsAny<OperationCanceledException>(() => model.Decode(samples, Endless, "", cancelled, cancel.Token));
            }
        }
    }

    [Fact]
    public void Models_loaded_and_disposed_again_leave_no_memory_behind()
    {
        Load(10);
        var before = ResidentBytes();
        Load(60);
        Assert.InRange(ResidentBytes() - before, long.MinValue, 16L << 20);

        void Load(int times)
        {
            for (var time = 0; time < times; time++)
            {
                WhisperModel.Load(models.Small).Dispose();
            }
        }
    }

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

    private static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
