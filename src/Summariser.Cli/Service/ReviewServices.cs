using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Drafting.Evidence;
using Summariser.Storage;

namespace Summariser.Cli.Service;

/// <summary>What stands behind the pages where clerks review drafts.</summary>
internal static class ReviewServices
{
    /// <summary>Adds the review desk and publication.</summary>
    /// <param name="services">The services.</param>
    /// <param name="store">What the service keeps.</param>
    /// <param name="parts">The rooms, with the workers' own work folder: what is closed must go from there.</param>
    public static void AddReview(this IServiceCollection services, ServiceStore store, Composition parts)
    {
        services.AddSingleton(store.Glossaries).AddSingleton(store.Comments).AddSingleton(store.Audit);
        services.AddSingleton(provider => new ReviewDesk(new ReviewPorts(
            provider.GetRequiredService<IMeetings>(), provider.GetRequiredService<IRevisions>(), store.ReviewRecords, new KeptWork(parts.Work, store.Files),
            parts.ClosedKeeper(), store.Glossaries, new EvidenceDesk(), parts.Drafter, TimeProvider.System)));
        services.AddSingleton(provider => new Publication(
            provider.GetRequiredService<IMeetings>(), provider.GetRequiredService<IRevisions>(), TimeProvider.System));
    }
}
