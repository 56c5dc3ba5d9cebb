using Microsoft.AspNetCore.Http;
using Summariser.Core.Records;
using Summariser.Web.Api.Answers;
using Summariser.Web.Hosting;
using Summariser.Web.Shared;

namespace Summariser.Web.Submissions;

/// <summary>The meetings, with what needs attention.</summary>
internal sealed class Desk(IMeetings meetings, DraftDesk drafts) : PageBase
{
    private const int AtOnce = 25;

    private static readonly MeetingState[] Attention = [MeetingState.Failed, MeetingState.Draft];

    /// <summary>The councils the visitor may see.</summary>
    public IReadOnlyList<CouncilRecord> Councils { get; private set; } = [];

    /// <summary>Whether the visitor may see all councils together.</summary>
    public bool SeesAll => DraftDesk.MaySubmitForAll(Visitor);

    /// <summary>The council that is shown, or null for all.</summary>
    public string? Council { get; private set; }

    /// <summary>What is shown: a state, "attention", or empty for all.</summary>
    public string State { get; private set; } = "";

    /// <summary>The part of the list that is shown, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>The meetings.</summary>
    public Page<MeetingRecord> Meetings { get; private set; } = new([], 0);

    /// <summary>How many need somebody's attention.</summary>
    public int NeedAttention { get; private set; }

    /// <summary>How many parts the list has.</summary>
    public int Parts => Math.Max(1, (Meetings.Total + AtOnce - 1) / AtOnce);

    public async Task OnGetAsync(string? council, string? state, int? part, CancellationToken cancel)
    {
        Councils = await drafts.CouncilsAsync(Visitor, cancel);
        if (!string.IsNullOrEmpty(council) && !Visitor.MaySubmit(council)) throw new Refusal(StatusCodes.Status404NotFound);
        Council = !string.IsNullOrEmpty(council) ? council : SeesAll ? null : Councils.Count > 0 ? Councils[0].Key : null;
        if (Council is null && !SeesAll) return;
        var states = state is null or "" ? [] : state == "attention" ? Attention : Words.Read<MeetingState>(state, "state") is { } one ? [one] : Array.Empty<MeetingState>();
        (State, Number) = (state ?? "", Math.Clamp(part ?? 1, 1, 100_000));
        Meetings = await meetings.ListAsync(new MeetingQuery { CouncilKey = Council, States = states, Skip = (Number - 1) * AtOnce, Take = AtOnce }, cancel);
        NeedAttention = (await meetings.ListAsync(new MeetingQuery { CouncilKey = Council, States = Attention, Take = 1 }, cancel)).Total;
    }

    /// <summary>The address of a part of the list.</summary>
    public string AddressOf(int number) => $"/desk?council={Uri.EscapeDataString(Council ?? "")}&state={Uri.EscapeDataString(State)}&part={number}";

    /// <summary>What of a meeting needs attention, or how far it is.</summary>
    public static string Note(MeetingRecord meeting) => meeting.State switch
    {
        MeetingState.Failed => meeting.Failure?.Reason ?? "",
        MeetingState.Draft => "To be reviewed",
        MeetingState.Processing when meeting.Progress is { TotalSeconds: > 0 } progress => $"{Wording.Stage(progress.Stage)}, {Math.Floor(100 * Math.Clamp(progress.DoneSeconds / progress.TotalSeconds, 0, 1)):0}%",
        MeetingState.Processing when meeting.Progress is { } progress => Wording.Stage(progress.Stage),
        _ => meeting.Paused ? "Paused" : "",
    };
}
