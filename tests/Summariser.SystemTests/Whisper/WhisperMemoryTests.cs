using System.Diagnostics;
using Summariser.Speech.Whisper;
using Summariser.Speech.Whisper.Native;

namespace Summariser.SystemTests.Whisper;

/// <summary>Native memory is given back. What is measured is the whole process, so nothing else runs meanwhile.</summary>
[Collection(nameof(WhisperMemoryTests))]
[CollectionDefinition(nameof(WhisperMemoryTests), DisableParallelization = true)]
public sealed class WhisperMemoryTests : IClassFixture<Models>
{
    /// <summary>Every decode fails its threshold and is tried again, so that none ends before it is cancelled.</summary>
    private static readonly WhisperOptions Endless = new() { BeamSize = 1, LogProbabilityThreshold = 0, NoSpeechThreshold = 1, EntropyThreshold = 10 };

    private readonly Models models;

    public WhisperMemoryTests(Models models)
    {
        this.models = models;
        WhisperLibrary.Require("");
    }

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

    private static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
