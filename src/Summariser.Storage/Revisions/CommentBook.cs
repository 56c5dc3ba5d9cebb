using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Meetings;

namespace Summariser.Storage.Revisions;

/// <summary>Comments in the database.</summary>
internal sealed class CommentBook(StoreDatabase database, TimeProvider clock) : IComments
{
    /// <inheritdoc/>
    public Task<Comment> AddAsync(Guid meeting, CommentPlace place, string text, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(actor);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InputException("A comment needs some text. Write what should be looked at.");
        }

        return database.WriteAsync(
            async context =>
            {
                await MeetingChanges.RequireAsync(context, meeting, cancel);
                var row = new CommentRow
                {
                    Id = Guid.NewGuid(),
                    MeetingId = meeting,
                    Item = place.Item,
                    Sentence = place.Sentence,
                    Quote = place.Quote,
                    By = actor.Name,
                    At = clock.GetUtcNow(),
                    Text = text.Trim(),
                };
                context.Comments.Add(row);
                await AuditTrail.AppendAsync(context, new AuditNote(actor, "comment-added"), meeting, row.At, cancel);
                return row.ToRecord();
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Comment>> ListAsync(Guid meeting, CancellationToken cancel) => database.ReadAsync<IReadOnlyList<Comment>>(
        async context =>
        [
            .. (await context.Comments.Where(row => row.MeetingId == meeting).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel))
                .Select(row => row.ToRecord()),
        ],
        cancel);

    /// <inheritdoc/>
    public Task<Comment> ResolveAsync(Guid comment, bool resolved, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync(
            async context =>
            {
                var row = await context.Comments.FindAsync([comment], cancel)
                    ?? throw new InputException($"There is no comment {comment}. Load the meeting again to see those there are.");
                var now = clock.GetUtcNow();
                (row.ResolvedBy, row.ResolvedAt) = (resolved ? actor.Name : null, resolved ? now : null);
                await AuditTrail.AppendAsync(context, new AuditNote(actor, resolved ? "comment-resolved" : "comment-reopened"), row.MeetingId, now, cancel);
                return row.ToRecord();
            },
            cancel);
    }
}
