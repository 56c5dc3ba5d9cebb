using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Recognition;

/// <summary>Says what a script makes of the sound, and remembers what it was asked.</summary>
internal sealed class ScriptedRecogniser(Func<float[], string> script) : IRecogniser
{
    private readonly List<int> lengths = [];

    public string Name => "scripted";

    /// <summary>The samples of each call, in order.</summary>
    public IReadOnlyList<int> Lengths => lengths;

    public int Calls => lengths.Count;

    public string Recognise(ReadOnlySpan<float> samples)
    {
        lengths.Add(samples.Length);
        return script(samples.ToArray());
    }

    public void Dispose()
    {
    }
}
