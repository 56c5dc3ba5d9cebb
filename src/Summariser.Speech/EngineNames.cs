namespace Summariser.Speech;

/// <summary>The engines that may be chosen, by the names used in settings and on the command line.</summary>
public static class EngineNames
{
    /// <summary>Moonshine's larger model; the default.</summary>
    public const string MoonshineBase = "moonshine-base";

    /// <summary>Moonshine's smaller model.</summary>
    public const string MoonshineTiny = "moonshine-tiny";

    /// <summary>Whisper, by whisper.cpp.</summary>
    public const string Whisper = "whisper";

    /// <summary>A speech service over the network.</summary>
    public const string Cloud = "cloud";

    /// <summary>What is said of any other name.</summary>
    public const string Choice = $"It must be {MoonshineBase}, {MoonshineTiny}, {Whisper} or {Cloud}.";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [MoonshineBase, MoonshineTiny, Whisper, Cloud];
}
