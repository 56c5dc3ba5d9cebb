using Microsoft.Extensions.DependencyInjection;
using Summariser.Core.Closed;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Evidence;
using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Web.Support;

/// <summary>What a review works with beside meetings and revisions, where nothing is reviewed.</summary>
internal sealed class EmptyDesk : IReviewRecords, IKeptWork, IGlossaries, IComments
{
    /// <summary>A review desk over ports in memory.</summary>
    public static void AddTo(IServiceCollection services, IMeetings meetings, IRevisions revisions)
    {
        var desk = new EmptyDesk();
        services.AddSingleton<IComments>(desk).AddSingleton(new Publication(meetings, revisions, TimeProvider.System))
            .AddSingleton(new ReviewDesk(new ReviewPorts(meetings, revisions, desk, desk, new NothingKept(), desk, new EvidenceDesk(), (_, _, _) => new ExtractiveDrafter(), TimeProvider.System)));
    }

    public Task<Revision> AddAsync(Guid meeting, int basedOn, ReviewCopy copy, RevisionKind kind, AuditNote note, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Revision> CloseAsync(ClosingOrder closing, AuditNote note, CancellationToken cancel) => throw new NotSupportedException();

    public Task ForgetAsync(MeetingRecord meeting, IReadOnlyList<TimeRange> closed, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<GlossaryEntry>> ListAsync(string councilKey, CancellationToken cancel) => Task.FromResult<IReadOnlyList<GlossaryEntry>>([]);

    public Task SaveAsync(string councilKey, GlossaryEntry entry, Actor actor, CancellationToken cancel) => throw new NotSupportedException();

    public Task RemoveAsync(string councilKey, GlossaryEntry entry, Actor actor, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Comment> AddAsync(Guid meeting, CommentPlace place, string text, Actor actor, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<Comment>> ListAsync(Guid meeting, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Comment>>([]);

    public Task<Comment> ResolveAsync(Guid comment, bool resolved, Actor actor, CancellationToken cancel) => throw new NotSupportedException();
}
