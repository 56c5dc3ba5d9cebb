using System.Reflection;
using Microsoft.Extensions.Configuration;
using Summariser.Agendas;
using Summariser.Agendas.Alignment;
using Summariser.Cli.Configuration;
using Summariser.Core;
using Summariser.Core.Alignment;
using Summariser.Core.Closed;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Core.Work;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Generative;
using Summariser.Speech;
using Summariser.Speech.Sherpa;
using Summariser.Speech.Speakers;
using Summariser.Speech.Vocabulary;
using Summariser.Storage;
using Summariser.Storage.Closed;
using Summariser.Storage.Files;
using Summariser.Storage.Jobs;
using Summariser.Web;
using Summariser.Web.Accounts;
using Summariser.Web.Telemetry;

namespace Summariser.Cli;

/// <summary>The one place where the rooms are put together.</summary>
internal sealed class Composition : IDisposable
{
    private readonly IConfiguration configuration = Settings.Load();
    private readonly Lazy<WorkFolder> work;
    private readonly Dictionary<string, ITranscriber> transcribers = new(StringComparer.Ordinal);

    /// <summary>Reads and checks every setting.</summary>
    /// <param name="engine">The engine asked for, or null for the settings' own.</param>
    /// <param name="workFolder">The work folder to use, or null for the settings' own.</param>
    public Composition(string? engine = null, string? workFolder = null)
    {
        Speech = Settings.Read<SpeechOptions>(configuration, SpeechOptions.Section);
        Speech = engine is null ? Speech : Speech with { Engine = engine };
        Agendas = Settings.Read<AgendaOptions>(configuration, AgendaOptions.Section);
        Storage = Settings.Read<StorageOptions>(configuration, StorageOptions.Section);
        Storage = workFolder is null ? Storage : Storage with { WorkFolder = workFolder };
        Jobs = Settings.Read<JobOptions>(configuration, JobOptions.Section);
        Retention = Settings.Read<RetentionOptions>(configuration, RetentionOptions.Section);
        Web = Settings.Read<WebOptions>(configuration, WebOptions.Section);
        Accounts = Settings.Read<AccountOptions>(configuration, AccountOptions.Section);
        Telemetry = Settings.Read<TelemetryOptions>(configuration, TelemetryOptions.Section);
        Drafting = Settings.Read<DraftingSettings>(configuration, DraftingSettings.Section);
        Chat = Settings.Read<ChatSettings>(configuration, ChatSettings.Section);
        work = new Lazy<WorkFolder>(() => WorkFolder.Open(Storage, TimeProvider.System));
    }

    /// <summary>The program's name and version, for provenance.</summary>
    public static string Program { get; } =
        $"Summariser {Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}";

    /// <summary>The program's version.</summary>
    public static string Version => Program.Split(' ')[1];

    /// <summary>What is known of a summary's making before it begins.</summary>
    public static Provenance Provenance { get; } = new() { Program = Program };

    /// <summary>The folder of models beside the program.</summary>
    public static string Models { get; } = Path.Combine(AppContext.BaseDirectory, "models");

    public SpeechOptions Speech { get; }

    public AgendaOptions Agendas { get; }

    public StorageOptions Storage { get; }

    public JobOptions Jobs { get; }

    public RetentionOptions Retention { get; }

    public WebOptions Web { get; }

    public AccountOptions Accounts { get; }

    public TelemetryOptions Telemetry { get; }

    /// <summary>Where words said in closed session are kept encrypted, or null where they are let go.</summary>
    public string? ClosedFolder => !Agendas.Closed.Keep ? null : Agendas.Closed.Folder.Length > 0 ? Path.GetFullPath(Agendas.Closed.Folder) : Path.Combine(Work.Path, "closed");

    public DraftingSettings Drafting { get; }

    public ChatSettings Chat { get; }

    public WorkFolder Work => work.Value;

    public IVocabularyRepair Vocabulary => VocabularyWith([]);

    public ISpeakerNaming Speakers => new SpeakerNaming(SherpaDiariser.From(Speech));

    public static IAligner Aligner => new MeetingAligner();

    /// <summary>The engine of a name, or the settings' own for an empty one; made once, for its models are large.</summary>
    public ITranscriber Transcriber(string engine = "")
    {
        var name = engine.Length > 0 ? engine : Speech.Engine;
        if (!transcribers.TryGetValue(name, out var transcriber))
        {
            transcribers[name] = transcriber = Engines.Make(Speech with { Engine = name }, Work.Path);
        }

        return transcriber;
    }

    /// <summary>The whole way from a recording to a summary.</summary>
    /// <param name="progress">Hears how far the work has come.</param>
    /// <param name="drafting">Who drafts, and how; the drafter that needs nothing when not given.</param>
    /// <param name="calls">Hears of each call to a chat model.</param>
    public MeetingPipeline Pipeline(IProgress<StageEvent> progress, DraftingSettings? drafting = null, IProgress<ChatCall>? calls = null) =>
        Pipeline(Speech.Engine, drafting ?? new DraftingSettings(), new FileArtefacts(Work), progress, calls ?? new Progress<ChatCall>());

    /// <summary>The whole way from a recording to a summary, as a meeting of the service asks for it.</summary>
    public MeetingPipeline Pipeline(WorkOptions options, IReadOnlyList<GlossaryEntry> glossary, IArtefacts artefacts, IProgress<StageEvent> progress) =>
        Pipeline(options.Engine, DraftingOf(options.Drafter, options.Style), artefacts, progress, new Progress<ChatCall>(), glossary);

    /// <summary>The drafter of a name, or the settings' own for an empty one.</summary>
    public IDrafter Drafter(string drafter, SummaryStyle style, Guid meeting) => Drafters.Find(
        DraftingOf(drafter, style.Name()), Chat, new MeetingArtefacts(new FileArtefacts(Work), meeting), new Progress<ChatCall>());

    private VocabularyRepair VocabularyWith(IReadOnlyList<GlossaryEntry> learnt) => new(Glossary.Read(Speech.Glossary).With(learnt.Select(entry => (entry.Name, entry.Heard))));

    private DraftingSettings DraftingOf(string drafter, string style) => Drafting with
    {
        Drafter = drafter.Length > 0 ? drafter : Drafting.Drafter,
        Style = style.Length > 0 ? style : Drafting.Style,
    };

    private MeetingPipeline Pipeline(
        string engine, DraftingSettings drafting, IArtefacts artefacts, IProgress<StageEvent> progress, IProgress<ChatCall> calls, IReadOnlyList<GlossaryEntry>? glossary = null)
    {
        var steps = new Steps(artefacts, progress, TimeProvider.System);
        var draft = Drafters.Make(drafting, Chat, artefacts, calls);
        lock (transcribers)
        {
            return new MeetingPipeline(Transcriber(engine), VocabularyWith(glossary ?? []), Speakers, Aligner, ClosedKeeper(), draft, steps, progress);
        }
    }

    public void Dispose()
    {
        foreach (var transcriber in transcribers.Values.OfType<IDisposable>())
        {
            transcriber.Dispose();
        }
    }

    /// <summary>What becomes of words said in closed session. The key is read here, so that a missing one is told before any work is done.</summary>
    public IClosedKeeper ClosedKeeper() =>
        ClosedFolder is not { } folder ? new NothingKept()
        : Agendas.Closed.KeyFile.Length > 0 ? new ClosedFolder(folder, KeyFile.Read(Agendas.Closed.KeyFile))
        : throw new InputException("Agendas:Closed:Keep is on, but Agendas:Closed:KeyFile names no key. Make one with 'summariser closed key FILE' and set it there.");
}
