using Microsoft.Extensions.DependencyInjection;
using Summariser.Agendas.Alignment;
using Summariser.Core.Alignment;
using Summariser.Core.Transcripts;
using Summariser.Core.Work;
using Summariser.Speech.Recognition;
using Summariser.Storage;

namespace Summariser.Cli.Service;

/// <summary>What stands behind the pages on which recordings are handed in and watched.</summary>
internal static class SubmittingPorts
{
    /// <param name="services">Where they are put.</param>
    /// <param name="store">What the service keeps.</param>
    /// <param name="worker">The parts of the worker in the same process, for its folder of unfinished work.</param>
    public static void AddSubmitting(this IServiceCollection services, ServiceStore store, Composition worker)
    {
        services.AddSingleton(store.SubmissionDrafts).AddSingleton(store.Mail);
        services.AddSingleton<IHeardSoFar>(_ => new JournalFolder(worker.Work.Path));
        services.AddSingleton<IOpenSoFar, OpenSoFar>();
        services.AddSingleton<WordsSoFar>();
    }
}
