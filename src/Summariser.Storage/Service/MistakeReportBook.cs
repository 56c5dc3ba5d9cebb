using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Storage.Audit;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Meetings;

namespace Summariser.Storage.Service;

/// <summary>Reports of mistakes in the database. A token is 256 random bits, so a plain SHA-256 of it cannot be guessed back.</summary>
internal sealed class MistakeReportBook(StoreDatabase database, TimeProvider clock) : IMistakeReports
{
    private const int TokenBytes = 32;
    private const int Most = 200;
    private static readonly Actor Reader = new("A reader");

    /// <inheritdoc/>
    public Task<(MistakeReport Report, string Token)?> AddAsync(NewMistakeReport report, int mostADay, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(report);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        return database.WriteAsync<(MistakeReport, string)?>(
            async context =>
            {
                await MeetingChanges.RequireAsync(context, report.Meeting, cancel);
                var now = clock.GetUtcNow();
                var aDayAgo = now.AddDays(-1);
                if (await context.MistakeReports.CountAsync(row => row.MeetingId == report.Meeting && row.At > aDayAgo, cancel) >= mostADay)
                {
                    return null;
                }

                var added = context.MistakeReports.Add(RowOf(report, token, now)).Entity;
                await AuditTrail.AppendAsync(context, new AuditNote(Reader, "mistake-reported"), report.Meeting, now, cancel);
                return (added.ToRecord(), token);
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<MistakeReport?> FindAsync(Guid id, CancellationToken cancel) => database.ReadAsync(
        async context => (await context.MistakeReports.SingleOrDefaultAsync(row => row.Id == id, cancel))?.ToRecord(), cancel);

    /// <inheritdoc/>
    public Task<MistakeReport?> FollowAsync(string token, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(token);
        var hash = HashOf(token);
        return database.ReadAsync(async context => (await context.MistakeReports.SingleOrDefaultAsync(row => row.TokenHash == hash, cancel))?.ToRecord(), cancel);
    }

    /// <inheritdoc/>
    public Task<Page<MistakeReport>> ListAsync(MistakeReportQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(
            async context =>
            {
                var all = context.MistakeReports.Where(row => (query.Meeting == null || row.MeetingId == query.Meeting) &&
                    (query.Verdict == null || row.Verdict == query.Verdict) &&
                    (query.CouncilKey == null || context.Meetings.Any(meeting => meeting.Id == row.MeetingId && meeting.CouncilKey == query.CouncilKey)));
                var rows = await all.OrderByDescending(row => row.At).ThenBy(row => row.Id)
                    .Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, Most)).ToListAsync(cancel);
                return new Page<MistakeReport>([.. rows.Select(row => row.ToRecord())], await all.CountAsync(cancel));
            },
            cancel);
    }

    /// <inheritdoc/>
    public Task<MistakeReport> AnswerAsync(Guid id, MistakeVerdict verdict, string answer, Actor actor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (verdict == MistakeVerdict.Open || string.IsNullOrWhiteSpace(answer))
        {
            throw new InputException("Say whether there was a mistake, and write what the person who reported it is to be told.");
        }

        return database.WriteAsync(
            async context =>
            {
                var row = await context.MistakeReports.FindAsync([id], cancel)
                    ?? throw new InputException($"There is no report {id}. Load the list again to see those there are.");
                var now = clock.GetUtcNow();
                (row.Verdict, row.Answer, row.AnsweredBy, row.AnsweredAt) = (verdict, answer.Trim(), actor.Name, now);
                var done = verdict == MistakeVerdict.Accepted ? "mistake-report-accepted" : "mistake-report-declined";
                await AuditTrail.AppendAsync(context, new AuditNote(actor, done), row.MeetingId, now, cancel);
                return row.ToRecord();
            },
            cancel);
    }

    private static MistakeReportRow RowOf(NewMistakeReport report, string token, DateTimeOffset at) => new()
    {
        Id = Guid.NewGuid(),
        MeetingId = report.Meeting,
        Revision = report.Revision,
        Item = report.Place.Item,
        Part = report.Place.Part,
        Position = report.Place.Position,
        Quote = report.Quote,
        Text = report.Text,
        TokenHash = HashOf(token),
        At = at,
    };

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
