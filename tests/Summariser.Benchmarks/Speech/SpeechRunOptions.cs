using System.Globalization;
using Summariser.Speech;

namespace Summariser.Benchmarks.Speech;

/// <summary>What is asked of a speech benchmark.</summary>
/// <param name="Minutes">Length of the recording.</param>
/// <param name="Pairs">How often each side runs.</param>
/// <param name="Engine">The engine of both sides.</param>
internal sealed record SpeechRunOptions(double Minutes, int Pairs, string Engine)
{
    /// <summary>Reads "--minutes 60 --pairs 1 --engine moonshine-base", each of which may be missing.</summary>
    public static SpeechRunOptions Parse(string[] options)
    {
        string Value(string name, string otherwise) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : otherwise;
        return new SpeechRunOptions(
            double.Parse(Value("--minutes", "60"), CultureInfo.InvariantCulture),
            int.Parse(Value("--pairs", "1"), CultureInfo.InvariantCulture),
            Value("--engine", EngineNames.MoonshineBase));
    }
}
