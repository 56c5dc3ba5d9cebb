using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Summariser.Core;
using Summariser.Core.Pipeline;
using Summariser.Speech;
using Summariser.Speech.Audio;
using Summariser.Speech.Cloud;
using Summariser.Speech.Sherpa;

namespace Summariser.Cli.Health;

/// <summary>One part of the installation.</summary>
/// <param name="Part">Its name.</param>
/// <param name="Works">Whether it was found to work.</param>
/// <param name="Needed">Whether the program cannot do without it.</param>
/// <param name="Found">What was found.</param>
/// <param name="Mend">The command that mends it.</param>
internal sealed record PartCheck(string Part, bool Works, bool Needed, string Found, string Mend);

/// <summary>Tries each part of the installation by using it.</summary>
internal static class Parts
{
    private const string Rebuild = "npm ci && dotnet build -c Release";
    private const string InstallFfmpeg = "apt-get install ffmpeg (Debian), or set Speech:Audio:Ffmpeg and Speech:Audio:Ffprobe";

    public static async IAsyncEnumerable<PartCheck> CheckAsync(Composition composition, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return new PartCheck("program", true, true, $"{Composition.Program} on .NET {Environment.Version}, {RuntimeInformation.RuntimeIdentifier}", "");
        yield return await ToolAsync("ffmpeg", composition.Speech.Audio.Ffmpeg, "-version", needed: true, InstallFfmpeg, cancel);
        yield return await ToolAsync("ffprobe", composition.Speech.Audio.Ffprobe, "-version", needed: true, InstallFfmpeg, cancel);
        yield return Try("voice activity", Rebuild, () =>
        {
            using var voice = SileroVoiceActivity.Load(Composition.Models, composition.Speech.VoiceActivity);
            return "Silero v6 loads";
        });
        foreach (var model in new[] { EngineNames.MoonshineBase, EngineNames.MoonshineTiny })
        {
            yield return Try(model, Rebuild, () => Decode(model));
        }

        if (composition.Speech.Engine == EngineNames.Cloud)
        {
            yield return Try("speech service", "set Speech:Cloud; docs/operations.md says how", () => Service(composition));
        }

        yield return Voices(composition.Speech);
        foreach (var check in WhisperParts.Check(composition.Speech, composition.Work.Path))
        {
            yield return check;
        }

        yield return await ToolAsync("pdftotext", "pdftotext", "-v", needed: false, "apt-get install poppler-utils (only for agendas in PDF)", cancel);
        yield return await ChatPart.CheckAsync(composition, cancel);
        yield return Try("work folder", "set Storage:WorkFolder to a folder you may write to", () => Write(composition.Work.Path));
    }

    // Asking it would cost money.
    private static string Service(Composition composition)
    {
        ((CloudTranscriber)composition.Transcriber()).Check();
        return $"{composition.Speech.Cloud} is set up; it was not asked";
    }

    private static PartCheck Voices(SpeechOptions speech)
    {
        const string part = "voices told apart";
        const string mend = "set Speech:Diarisation:Segmentation and Speech:Diarisation:Embedding to models that sherpa-onnx publishes";
        if (!speech.Diarisation.IsOn())
        {
            return new PartCheck(part, false, false, "off, speakers are known by the words alone", mend);
        }

        try
        {
            SherpaDiariser.From(speech)!.Check();
            return new PartCheck(part, true, false, "the models load", mend);
        }
        catch (MissingComponentException error)
        {
            return new PartCheck(part, false, true, error.Message, mend);
        }
    }

    private static string Decode(string model)
    {
        var watch = Stopwatch.StartNew();
        using var recogniser = MoonshineRecogniser.Load(model, Composition.Models);
        recogniser.Recognise(new float[SoundStream.SampleRate], CancellationToken.None);
        return $"loads and decodes ({watch.Elapsed.TotalSeconds:0.0} s)";
    }

    private static string Write(string folder)
    {
        PrivateFolder.Create(folder);
        var probe = Path.Combine(folder, $"probe-{Environment.ProcessId}");
        File.WriteAllText(probe, "");
        File.Delete(probe);
        return folder;
    }

    private static PartCheck Try(string part, string mend, Func<string> use)
    {
        try
        {
            return new PartCheck(part, true, true, use(), mend);
        }
        catch (Exception error) when (error is SummariserException or IOException or UnauthorizedAccessException)
        {
            return new PartCheck(part, false, true, error.Message, mend);
        }
    }

    private static async Task<PartCheck> ToolAsync(string part, string executable, string argument, bool needed, string mend, CancellationToken cancel)
    {
        try
        {
            var version = await ToolVersion.AskAsync(executable, argument, cancel);
            return new PartCheck(part, version is not null, needed, version ?? $"{executable} answered with an error", mend);
        }
        catch (MissingComponentException)
        {
            return new PartCheck(part, false, needed, $"{executable} is not installed", mend);
        }
    }
}
