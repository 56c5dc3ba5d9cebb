using System.Reflection;
using Microsoft.Extensions.Configuration;
using Summariser.Agendas.Alignment;
using Summariser.Cli.Configuration;
using Summariser.Core.Alignment;
using Summariser.Core.Pipeline;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Extractive;
using Summariser.Speech;
using Summariser.Speech.Vocabulary;
using Summariser.Storage;
using Summariser.Storage.Files;

namespace Summariser.Cli;

/// <summary>The one place where the rooms are put together.</summary>
internal sealed class Composition : IDisposable
{
    private readonly IConfiguration configuration = Settings.Load();
    private readonly Lazy<WorkFolder> work;
    private readonly List<IDisposable> owned = [];

    /// <summary>Reads and checks every setting.</summary>
    /// <param name="engine">The engine asked for, or null for the settings' own.</param>
    /// <param name="workFolder">The work folder to use, or null for the settings' own.</param>
    public Composition(string? engine = null, string? workFolder = null)
    {
        Speech = Settings.Read<SpeechOptions>(configuration, SpeechOptions.Section);
        Speech = engine is null ? Speech : Speech with { Engine = engine };
        Storage = Settings.Read<StorageOptions>(configuration, StorageOptions.Section);
        Storage = workFolder is null ? Storage : Storage with { WorkFolder = workFolder };
        work = new Lazy<WorkFolder>(() => WorkFolder.Open(Storage, TimeProvider.System));
    }

    /// <summary>The program's name and version, for provenance.</summary>
    public static string Program { get; } =
        $"Summariser {Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}";

    /// <summary>What is known of a summary's making before it begins.</summary>
    public static Provenance Provenance { get; } = new() { Program = Program, Drafter = Drafter.Name };

    /// <summary>The folder of models beside the program.</summary>
    public static string Models { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    public SpeechOptions Speech { get; }

    public StorageOptions Storage { get; }

    public WorkFolder Work => work.Value;

    public IVocabularyRepair Vocabulary => new VocabularyRepair(Glossary.Read(Speech.Glossary));

    public static IAligner Aligner => new MeetingAligner();

    public static IDrafter Drafter => new ExtractiveDrafter();

    public ITranscriber Transcriber()
    {
        var transcriber = Engines.Make(Speech, Work.Path);
        if (transcriber is IDisposable disposable)
        {
            owned.Add(disposable);
        }

        return transcriber;
    }

    /// <summary>The whole way from a recording to a summary.</summary>
    public MeetingPipeline Pipeline(IProgress<StageEvent> progress)
    {
        var steps = new Steps(new FileArtefacts(Work), progress, TimeProvider.System);
        return new MeetingPipeline(Transcriber(), Vocabulary, Aligner, new DraftStage(Drafter), steps, progress);
    }

    public void Dispose() => owned.ForEach(each => each.Dispose());
}
