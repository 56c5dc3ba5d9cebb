using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Summariser.Core.Records;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;

namespace Summariser.Storage.Service;

/// <summary>Writes news within a change, so that both are kept or neither.</summary>
internal static class NewsDesk
{
    /// <summary>The kind of news that says that a meeting's state changed.</summary>
    public const string StateKind = "state";

    /// <summary>Adds news. Only for writers, who are alone, so that numbers rise in the order in which they can be seen.</summary>
    public static async Task<NewsRow> AddAsync(
        StoreContext context, Guid meeting, DateTimeOffset at, string kind, string subject, CancellationToken cancel)
    {
        var row = new NewsRow { Number = await Counters.NextAsync(context, "news", cancel), MeetingId = meeting, At = at, Kind = kind, Subject = subject };
        context.News.Add(row);
        return row;
    }

    /// <summary>Tells of a meeting's new state: the watchers, and the webhooks that are to hear of it.</summary>
    public static async Task AddStateAsync(StoreContext context, MeetingRecord meeting, DateTimeOffset at, CancellationToken cancel)
    {
        await AddAsync(context, meeting.Id, at, StateKind, NameOf(meeting.State), cancel);
        var hooks = await context.Webhooks.Where(hook => hook.CouncilKey == null || hook.CouncilKey == meeting.CouncilKey).ToListAsync(cancel);
        foreach (var hook in hooks)
        {
            context.WebhookMessages.Add(new WebhookMessageRow
            {
                Number = await Counters.NextAsync(context, "webhook-message", cancel),
                WebhookId = hook.Id,
                Body = StateMessage.Of(meeting, at),
                MadeAt = at,
                DueAt = at,
            });
        }
    }

    /// <summary>A state's name in kebab case.</summary>
    public static string NameOf(MeetingState state) => JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());
}
