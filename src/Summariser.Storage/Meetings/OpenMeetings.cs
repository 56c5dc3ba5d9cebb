using Microsoft.EntityFrameworkCore;
using Summariser.Core.Alignment;
using Summariser.Core.Pipeline;
using Summariser.Core.Transcripts;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Meetings;

/// <summary>What was said in open session and when each item was taken, in the database. Only what was sealed before can be kept.</summary>
internal sealed class OpenMeetings(StoreDatabase database)
{
    public Task SaveAsync(Guid id, OpenMeeting meeting, CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            await MeetingChanges.RequireAsync(context, id, cancel);
            await SaveAsync(context, id, meeting, cancel);
        },
        cancel);

    /// <summary>Keeps a meeting within a transaction.</summary>
    public static async Task SaveAsync(StoreContext context, Guid id, OpenMeeting meeting, CancellationToken cancel)
    {
        var row = await context.Alignments.FindAsync([id], cancel) ?? context.Alignments.Add(new AlignmentRow { MeetingId = id }).Entity;
        row.Alignment = PackedJson.Pack(meeting with { Transcript = meeting.Transcript with { Utterances = [] } });
        row.TranscriptDigest = await KeepAsync(context, meeting.Transcript.Utterances, cancel);
    }

    public Task<OpenMeeting?> FindAsync(Guid id, CancellationToken cancel) => database.ReadAsync(
        async context =>
        {
            if (await context.Alignments.SingleOrDefaultAsync(row => row.MeetingId == id, cancel) is not { TranscriptDigest: { } digest } row ||
                await UtterancesAsync(context, digest, cancel) is not { } utterances)
            {
                return null;
            }

            var meeting = PackedJson.Unpack<OpenMeeting>(row.Alignment);
            return meeting with { Transcript = meeting.Transcript with { Utterances = utterances } };
        },
        cancel);

    /// <summary>Keeps utterances of open session once, and gives the digest they are found by.</summary>
    public static async Task<string> KeepAsync(StoreContext context, IReadOnlyList<Utterance> utterances, CancellationToken cancel)
    {
        var digest = Digest.Of(utterances);
        if (await context.Transcripts.FindAsync([digest], cancel) is null)
        {
            context.Transcripts.Add(new TranscriptRow { Digest = digest, Utterances = PackedJson.Pack(utterances) });
        }

        return digest;
    }

    /// <summary>The utterances of a digest, or null when their time was over.</summary>
    public static async Task<IReadOnlyList<Utterance>?> UtterancesAsync(StoreContext context, string digest, CancellationToken cancel) =>
        await context.Transcripts.AsNoTracking().SingleOrDefaultAsync(row => row.Digest == digest, cancel) is { } row
            ? PackedJson.Unpack<IReadOnlyList<Utterance>>(row.Utterances)
            : null;

    /// <summary>Removes transcripts that no revision or alignment holds, but for those of one meeting.</summary>
    public static Task<int> DropUnusedAsync(StoreContext context, IReadOnlyList<string> digests, Guid? except, CancellationToken cancel) =>
        context.Transcripts.Where(row => digests.Contains(row.Digest) &&
                !context.Revisions.Any(revision => revision.TranscriptDigest == row.Digest && revision.MeetingId != except) &&
                !context.Alignments.Any(alignment => alignment.TranscriptDigest == row.Digest && alignment.MeetingId != except))
            .ExecuteDeleteAsync(cancel);
}
