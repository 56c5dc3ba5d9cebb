using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Summariser.Core.Json;
using Summariser.Core.Summaries;
using Summariser.Storage.Database;
using Summariser.Storage.Database.Rows;
using Summariser.Storage.Revisions;

namespace Summariser.Storage.Search;

/// <summary>
/// The sentences, decisions, actions and passages of each meeting's newest revision and of the one the public reads: made from them again at every
/// change, so that they never say anything else.
/// </summary>
internal sealed class Register(IWordIndex index)
{
    /// <summary>Raised when what is kept of the same revision would come out otherwise.</summary>
    private const long Version = 1;

    /// <summary>The counter that says which version made what is kept.</summary>
    public const string VersionCounter = "register-version";

    /// <summary>Whether rows of a kind are made here from others, and need no backup.</summary>
    public static bool Makes(Type row) => row == typeof(SentenceRow) || row == typeof(DecisionRow) || row == typeof(ActionRow) || row == typeof(PassageRow);

    /// <summary>Makes everything again when an older version of the program made it, or nobody has.</summary>
    public async Task RenewAsync(StoreDatabase database, CancellationToken cancel)
    {
        var made = await database.ReadAsync(
            context => context.Counters.Where(row => row.Name == VersionCounter).Select(row => row.Value).SingleOrDefaultAsync(cancel), cancel);
        if (made == Version)
        {
            return;
        }

        var meetings = await database.ReadAsync(
            context => context.Meetings.Where(row => row.CurrentRevision != null).OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(cancel), cancel);
        foreach (var id in meetings)
        {
            await database.WriteAsync(async context => await RewriteAsync(context, await context.Meetings.SingleAsync(row => row.Id == id, cancel), cancel), cancel);
        }

        await database.WriteAsync(
            async context =>
            {
                var row = await context.Counters.FindAsync([VersionCounter], cancel) ?? context.Counters.Add(new CounterRow { Name = VersionCounter }).Entity;
                row.Value = Version;
            },
            cancel);
    }

    /// <summary>Makes what is kept of a meeting again.</summary>
    public async Task RewriteAsync(StoreContext context, MeetingRow meeting, CancellationToken cancel)
    {
        await RemoveAsync(context, meeting.Id, cancel);
        var places = new int[Enum.GetValues<PassageKind>().Length];
        foreach (var number in new[] { meeting.CurrentRevision, meeting.ShownRevision }.OfType<int>().Distinct())
        {
            var revision = await context.Revisions.AsNoTracking().SingleAsync(row => row.MeetingId == meeting.Id && row.Number == number, cancel);
            var summary = await RevisionStore.SummaryOfAsync(context, revision, cancel);
            await AddAsync(context, new Entry(meeting, number, summary, places), cancel);
        }

        await context.SaveChangesAsync(cancel);
    }

    private async Task RemoveAsync(StoreContext context, Guid meeting, CancellationToken cancel)
    {
        await index.RemoveAsync(context, meeting, cancel);
        await context.Passages.Where(row => row.MeetingId == meeting).ExecuteDeleteAsync(cancel);
        await context.Sentences.Where(row => row.MeetingId == meeting).ExecuteDeleteAsync(cancel);
        await context.Decisions.Where(row => row.MeetingId == meeting).ExecuteDeleteAsync(cancel);
        await context.Actions.Where(row => row.MeetingId == meeting).ExecuteDeleteAsync(cancel);
    }

    private async Task AddAsync(StoreContext context, Entry entry, CancellationToken cancel)
    {
        AddSentences(context, entry);
        foreach (var passage in Passages.Of(entry.Summary))
        {
            await AddAsync(context, entry, passage, cancel);
        }

        foreach (var item in entry.Summary.Items)
        {
            foreach (var decision in item.Decisions)
            {
                await AddAsync(context, entry, item, decision, cancel);
            }

            foreach (var action in item.Actions)
            {
                await AddAsync(context, entry, item, action, cancel);
            }
        }
    }

    private static void AddSentences(StoreContext context, Entry entry)
    {
        var sentences = entry.Summary.Overview.Sentences.Select(sentence => ((int?)null, sentence))
            .Concat(entry.Summary.Items.SelectMany((item, place) => item.Summary.Select(sentence => ((int?)place, sentence))));
        context.Sentences.AddRange(sentences.Select((each, position) => new SentenceRow
        {
            MeetingId = entry.Meeting.Id,
            Revision = entry.Revision,
            Position = position,
            Item = each.Item1,
            Text = each.sentence.Text,
            Evidence = Json(each.sentence.Evidence),
            Support = each.sentence.Support,
            Reasons = Json(each.sentence.Reasons),
        }));
    }

    private async Task AddAsync(StoreContext context, Entry entry, ItemSummary item, Decision decision, CancellationToken cancel)
    {
        var seconds = Passages.FirstOf(decision.Evidence, entry.Starts);
        var passage = new Passage(PassageKind.Decision, item.Title, [new Piece(decision.Text, seconds)], [Scope.Decision(decision.Kind)]);
        if (await AddAsync(context, entry, passage, cancel) is { } number)
        {
            context.Decisions.Add(new DecisionRow
            {
                Number = number,
                MeetingId = entry.Meeting.Id,
                Revision = entry.Revision,
                ItemNumber = item.Number,
                ItemTitle = item.Title,
                Kind = decision.Kind,
                Text = decision.Text,
                Decision = Json(decision),
                Seconds = seconds,
            });
        }
    }

    private async Task AddAsync(StoreContext context, Entry entry, ItemSummary item, ActionPoint action, CancellationToken cancel)
    {
        var seconds = Passages.FirstOf(action.Evidence, entry.Starts);
        var owners = IndexWords.Of(action.Owner ?? "").Distinct(StringComparer.Ordinal).Take(Passages.MostWords).Select(Scope.Owner);
        var passage = new Passage(PassageKind.Action, item.Title, [new Piece(action.Text, seconds)], [.. owners]);
        if (await AddAsync(context, entry, passage, cancel) is { } number)
        {
            context.Actions.Add(new ActionRow
            {
                Number = number,
                MeetingId = entry.Meeting.Id,
                Revision = entry.Revision,
                ItemNumber = item.Number,
                ItemTitle = item.Title,
                Text = action.Text,
                Owner = action.Owner,
                Action = Json(action),
                Seconds = seconds,
            });
        }
    }

    private async Task<long?> AddAsync(StoreContext context, Entry entry, Passage passage, CancellationToken cancel)
    {
        var place = entry.Places[(int)passage.Kind]++;
        if (place >= PassageNumber.MostPlaces)
        {
            return null;
        }

        var number = PassageNumber.Of(passage.Kind, entry.Meeting.HeldDay, entry.Meeting.Number, place);
        var words = passage.Pieces.SelectMany(piece => IndexWords.Of(piece.Text)).Take(Passages.MostWords).ToArray();
        context.Passages.Add(new PassageRow { Number = number, MeetingId = entry.Meeting.Id, ItemTitle = passage.ItemTitle, Pieces = Json(passage.Pieces) });
        await index.AddAsync(context, number, [.. entry.Scope, Scope.Kind(passage.Kind), .. passage.Scope], words, cancel);
        return number;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Compact);

    /// <summary>A revision that is being taken into the register.</summary>
    private sealed record Entry(MeetingRow Meeting, int Revision, MeetingSummary Summary, int[] Places)
    {
        public Dictionary<int, double> Starts { get; } = Passages.StartsOf(Summary);

        public IReadOnlyList<string> Scope { get; } =
        [
            Search.Scope.Council(Meeting.CouncilKey), Search.Scope.Body(Meeting.CouncilKey, Meeting.BodyKey),
            .. Revision == Meeting.CurrentRevision ? new[] { Search.Scope.Current } : [],
            .. Revision == Meeting.ShownRevision ? new[] { Search.Scope.Published } : [],
        ];
    }
}
