using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Service;

/// <summary>Writes email within the change it tells of, so that both are kept or neither.</summary>
internal static class MailDesk
{
    /// <summary>Tells that the work on a meeting ended: with a draft, or because it failed.</summary>
    public static async Task AddAsync(StoreContext context, MeetingState before, MeetingRecord meeting, DateTimeOffset at, CancellationToken cancel)
    {
        if (!before.IsUnfinished() || meeting.State is not (MeetingState.Draft or MeetingState.Failed))
        {
            return;
        }

        foreach (var recipient in await RecipientsAsync(context, meeting, cancel))
        {
            context.MailMessages.Add(new MailMessageRow
            {
                Number = await Counters.NextAsync(context, "mail-message", cancel),
                MeetingId = meeting.Id,
                State = meeting.State,
                Recipient = recipient,
                MadeAt = at,
                DueAt = at,
            });
        }
    }

    private static async Task<IReadOnlyList<string>> RecipientsAsync(StoreContext context, MeetingRecord meeting, CancellationToken cancel)
    {
        var submitter = await context.Users.Where(row => row.Name == meeting.SubmittedBy && !row.Disabled).Select(row => row.Email).ToListAsync(cancel);
        var list = await context.Councils.Where(row => row.Key == meeting.CouncilKey).Select(row => row.MailTo).SingleOrDefaultAsync(cancel) ?? "";
        return [.. submitter.Concat(list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
