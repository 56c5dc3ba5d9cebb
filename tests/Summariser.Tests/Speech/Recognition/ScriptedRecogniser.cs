using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Recognition;

/// <summary>Says what a script makes of the sound, and remembers what it was asked.</summary>
internal sealed class ScriptedRecogniser(Func<float[], Hearing> script) : IRecogniser
{
    public ScriptedRecogniser(Func<float[], string> script)
        : this(samples => Hearing.Untimed(script(samples)))
    {
    }

    private readonly List<int> lengths = [];

    /// <summary>The samples of each call, in order.</summary>
    public IReadOnlyList<int> Lengths => lengths;

    public int Calls => lengths.Count;

    public Hearing Recognise(ReadOnlySpan<float> samples, CancellationToken cancel)
    {
        lengths.Add(samples.Length);
        return script(samples.ToArray());
    }
}
