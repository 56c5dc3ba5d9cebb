using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Summariser.Core.Pipeline;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Audit;

/// <summary>Writes entries of the audit log within a change, so that both are kept or neither.</summary>
internal static class AuditTrail
{
    /// <summary>Adds an entry after the last one. Only for writers, who are alone, so nobody can come between.</summary>
    public static async Task AppendAsync(StoreContext context, AuditNote note, Guid? meeting, DateTimeOffset at, CancellationToken cancel)
    {
        var last = await context.Audit.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        var row = new AuditRow
        {
            Number = (last?.Number ?? 0) + 1,
            At = at,
            Actor = StorableText.Of(note.Actor.Name),
            Action = StorableText.Of(note.Action),
            Detail = StorableText.Of(note.Detail),
            MeetingId = meeting,
            Previous = last?.Hash ?? "",
        };
        row.Hash = HashOf(row);
        context.Audit.Add(row);
        await context.SaveChangesAsync(cancel);
    }

    /// <summary>
    /// SHA-256 over number, time in ticks, actor, action, detail, meeting and the hash before, each written as its length in UTF-8 bytes, a colon and
    /// the text, so that no two entries are written alike.
    /// </summary>
    public static string HashOf(AuditRow row)
    {
        string[] parts =
        [
            $"{row.Number}", $"{row.At.UtcTicks}", row.Actor, row.Action, row.Detail, row.MeetingId is { } meeting ? $"{meeting:D}" : "", row.Previous,
        ];
        var written = string.Concat(parts.Select(part => $"{Encoding.UTF8.GetByteCount(part)}:{part}"));
        return Digest.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(written)));
    }
}
