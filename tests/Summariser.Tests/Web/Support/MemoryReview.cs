using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Closed;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Evidence;

namespace Summariser.Tests.Web.Support;

/// <summary>The ports of a review in memory. Closing and redrafting are held by the tests of the review itself and are refused here.</summary>
internal static class MemoryReview
{
    public static void AddMemoryReview(this IServiceCollection services)
    {
        services.AddSingleton<IGlossaries, MemoryGlossaries>().AddSingleton<IComments, MemoryComments>();
        services.AddSingleton(given => new ReviewDesk(new ReviewPorts(
            given.GetRequiredService<IMeetings>(), given.GetRequiredService<IRevisions>(), new RefusingRecords(), new NothingToForget(), new NothingKept(),
            given.GetRequiredService<IGlossaries>(), new EvidenceDesk(), (_, _, _) => throw new NotSupportedException(), TimeProvider.System)));
        services.AddSingleton(given => new Publication(given.GetRequiredService<IMeetings>(), given.GetRequiredService<IRevisions>(), TimeProvider.System));
    }

    private sealed class MemoryGlossaries : IGlossaries
    {
        private readonly Dictionary<string, List<GlossaryEntry>> names = new(StringComparer.Ordinal);

        public Task<IReadOnlyList<GlossaryEntry>> ListAsync(string councilKey, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<GlossaryEntry>>(names.TryGetValue(councilKey, out var found) ? found : []);

        public Task SaveAsync(string councilKey, GlossaryEntry entry, Actor actor, CancellationToken cancel)
        {
            names.TryAdd(councilKey, []);
            names[councilKey].Add(entry);
            return Task.CompletedTask;
        }

        public Task RemoveAsync(string councilKey, GlossaryEntry entry, Actor actor, CancellationToken cancel)
        {
            if (names.TryGetValue(councilKey, out var found)) found.Remove(entry);
            return Task.CompletedTask;
        }
    }

    private sealed class MemoryComments : IComments
    {
        private readonly List<Comment> comments = [];

        public Task<Comment> AddAsync(Guid meeting, CommentPlace place, string text, Actor actor, CancellationToken cancel)
        {
            var comment = new Comment(Guid.NewGuid(), meeting, place, actor.Name, DateTimeOffset.UnixEpoch, text, ResolvedBy: null, ResolvedAt: null);
            comments.Add(comment);
            return Task.FromResult(comment);
        }

        public Task<IReadOnlyList<Comment>> ListAsync(Guid meeting, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<Comment>>([.. comments.Where(comment => comment.Meeting == meeting)]);

        public Task<Comment> ResolveAsync(Guid comment, bool resolved, Actor actor, CancellationToken cancel)
        {
            var at = comments.FindIndex(each => each.Id == comment);
            comments[at] = comments[at] with { ResolvedBy = resolved ? actor.Name : null, ResolvedAt = resolved ? DateTimeOffset.UnixEpoch : null };
            return Task.FromResult(comments[at]);
        }
    }

    private sealed class RefusingRecords : IClosedRecords
    {
        public Task<Revision> CloseAsync(ClosingOrder closing, AuditNote note, CancellationToken cancel) => throw new NotSupportedException();
    }

    private sealed class NothingToForget : IKeptWork
    {
        public Task ForgetAsync(MeetingRecord meeting, IReadOnlyList<TimeRange> closed, CancellationToken cancel) => Task.CompletedTask;
    }
}
