using Microsoft.Extensions.Logging;
using Quartz;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Records;

namespace Summariser.Storage.Jobs.Housekeeping;

/// <summary>
/// Looks at the pages of bodies that one follows: keeps the agendas of their meetings as they are published, and brings minutes that were
/// published since into the meetings the service has. A page is read again only when the list says that there is something new.
/// </summary>
/// <param name="store">Where meetings are kept.</param>
/// <param name="lists">Reads a body's list of meetings.</param>
/// <param name="agendas">Reads a meeting's page.</param>
/// <param name="log">Where it is said that a site cannot be read.</param>
/// <param name="clock">The time.</param>
[DisallowConcurrentExecution]
public sealed partial class FollowedBodiesJob(
    ServiceStore store, IMeetingListReader lists, IAgendaAddressReader agendas, ILogger<FollowedBodiesJob> log, TimeProvider clock) : IJob
{
    private const int DaysBack = 120;
    private static readonly Actor Follower = new("Followed pages");

    /// <inheritdoc/>
    public async Task Execute(IJobExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await LookAsync(context.CancellationToken);
    }

    /// <summary>Looks at every followed body once. A site that cannot be read does not keep the others waiting.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        foreach (var body in await store.Meetings.BodiesAsync(null, cancel))
        {
            if (body.FollowedAddress is not { Length: > 0 } address)
            {
                continue;
            }

            await TryAsync(address, async () =>
            {
                foreach (var listed in await lists.ReadListAsync(address, cancel))
                {
                    await TryAsync(listed.Address, () => TakeAsync(body, listed, cancel));
                }
            });
        }
    }

    private async Task TakeAsync(BodyRecord body, ListedMeeting listed, CancellationToken cancel)
    {
        var oldest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-DaysBack);
        if (listed is { HasAgenda: false, HasMinutes: false } || listed.Date < oldest ||
            await store.FollowedPages.FindAsync(listed.Address, cancel) is { } known && known.HasMinutes == listed.HasMinutes)
        {
            return;
        }

        var agenda = await agendas.ReadAsync(listed.Address, cancel);
        var date = listed.Date ?? agenda.Meeting.Date;
        if (listed.HasMinutes && date is { } day)
        {
            await BringInAsync(body, day, agenda, cancel);
        }

        await store.FollowedPages.SaveAsync(
            new FollowedPage(listed.Address, body.CouncilKey, body.Key, date, listed.HasMinutes, agenda, clock.GetUtcNow()), cancel);
    }

    private async Task BringInAsync(BodyRecord body, DateOnly day, Agenda published, CancellationToken cancel)
    {
        var meetings = await store.Meetings.ListAsync(new MeetingQuery { CouncilKey = body.CouncilKey, BodyKey = body.Key, From = day, To = day }, cancel);
        foreach (var meeting in meetings.Rows)
        {
            if (await store.Meetings.FindAgendaAsync(meeting.Id, cancel) is { } agenda && PublishedMinutes.Into(agenda, published) is var merged && merged != agenda)
            {
                await store.Meetings.ReplaceAgendaAsync(meeting.Id, merged, Follower, cancel);
            }
        }
    }

    private async Task TryAsync(string address, Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (SummariserException error)
        {
            CannotRead(log, new Uri(address).Host, error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A followed page of {Site} cannot be read: {Reason}")]
    private static partial void CannotRead(ILogger log, string site, string reason);
}
