using System.Globalization;
using Summariser.Core.Records;

namespace Summariser.Tests.Web.Support;

/// <summary>Reports of mistakes in memory; a token is "token" and the report's place in the list.</summary>
internal sealed class MemoryReports : IMistakeReports
{
    public List<MistakeReport> Kept { get; } = [];

    public Task<(MistakeReport Report, string Token)?> AddAsync(NewMistakeReport report, int mostADay, CancellationToken cancel)
    {
        if (Kept.Count(kept => kept.Said.Meeting == report.Meeting) >= mostADay) return Task.FromResult<(MistakeReport, string)?>(null);
        Kept.Add(new MistakeReport(Guid.NewGuid(), report, DateTimeOffset.UnixEpoch, MistakeVerdict.Open, "", null, null));
        return Task.FromResult<(MistakeReport, string)?>((Kept[^1], string.Create(CultureInfo.InvariantCulture, $"token{Kept.Count - 1}")));
    }

    public Task<MistakeReport?> FindAsync(Guid id, CancellationToken cancel) => Task.FromResult(Kept.Find(report => report.Id == id));

    public Task<MistakeReport?> FollowAsync(string token, CancellationToken cancel) => Task.FromResult(
        token.StartsWith("token", StringComparison.Ordinal) && int.TryParse(token.AsSpan(5), CultureInfo.InvariantCulture, out var at) ? Kept.ElementAtOrDefault(at) : null);

    public Task<Page<MistakeReport>> ListAsync(MistakeReportQuery query, CancellationToken cancel)
    {
        var rows = Kept.Where(report => (query.Meeting ?? report.Said.Meeting) == report.Said.Meeting && (query.Verdict ?? report.Verdict) == report.Verdict).ToArray();
        return Task.FromResult(new Page<MistakeReport>([.. rows.Skip(query.Skip).Take(query.Take)], rows.Length));
    }

    public Task<MistakeReport> AnswerAsync(Guid id, MistakeVerdict verdict, string answer, Actor actor, CancellationToken cancel)
    {
        var at = Kept.FindIndex(report => report.Id == id);
        return Task.FromResult(Kept[at] = Kept[at] with { Verdict = verdict, Answer = answer, AnsweredBy = actor.Name, AnsweredAt = DateTimeOffset.UnixEpoch });
    }
}
