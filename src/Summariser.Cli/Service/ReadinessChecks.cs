using Summariser.Core;
using Summariser.Speech;
using Summariser.Speech.Audio;
using Summariser.Speech.Sherpa;
using Summariser.Storage;
using Summariser.Web.Health;

namespace Summariser.Cli.Service;

/// <summary>What the service cannot do without, and how each is tried. 'summariser doctor' tries harder and says more.</summary>
internal static class ReadinessChecks
{
    public static IEnumerable<ReadinessCheck> Of(ServiceStore store, Composition composition) =>
    [
        new("the database", cancel => DatabaseAsync(store, cancel)),
        new("disk space", _ => Task.FromResult(Room(store.Folder, composition.Web.LeastFreeGigabytes))),
        new("ffmpeg", cancel => ToolAsync(composition.Speech.Audio.Ffmpeg, cancel)),
        new("ffprobe", cancel => ToolAsync(composition.Speech.Audio.Ffprobe, cancel)),
        new("speech models", _ => Task.FromResult(Models(composition.Speech.Engine))),
    ];

    private static async Task<string?> DatabaseAsync(ServiceStore store, CancellationToken cancel)
    {
        try
        {
            await store.Meetings.CouncilsAsync(cancel);
            return null;
        }
        catch (SummariserException)
        {
            return "does not answer";
        }
    }

    private static string? Room(string folder, double least) =>
        new DriveInfo(folder).AvailableFreeSpace is var free && free < least * 1e9 ? $"only {free / 1e9:0.0} GB are left for recordings" : null;

    private static async Task<string?> ToolAsync(string executable, CancellationToken cancel)
    {
        try
        {
            return await ToolVersion.AskAsync(executable, "-version", cancel) is null ? "answers with an error" : null;
        }
        catch (MissingComponentException)
        {
            return "is not installed";
        }
    }

    private static string? Models(string engine)
    {
        IEnumerable<string> files = engine is EngineNames.MoonshineBase or EngineNames.MoonshineTiny ? MoonshineRecogniser.FilesOf(engine, Composition.Models) : [];
        return files.Append(SileroVoiceActivity.FileOf(Composition.Models)).All(File.Exists) ? null : "are not all there";
    }
}
