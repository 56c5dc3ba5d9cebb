using Summariser.Core.Records;
using Summariser.Core.Work;

namespace Summariser.Web.Submissions;

/// <summary>How far each stage of the work on a meeting is, from what was told of it.</summary>
/// <param name="Name">The stage.</param>
/// <param name="State">How far it is.</param>
/// <param name="Share">How much of it is done, 0 to 1.</param>
internal sealed record StageRow(string Name, StageState State, double Share)
{
    /// <summary>The stages in their order. News of an earlier run are overtaken by those of the last.</summary>
    public static IReadOnlyList<StageRow> Of(MeetingRecord meeting, IEnumerable<MeetingNews> news)
    {
        var rows = Wording.StageNames.ToDictionary(name => name, name => new StageRow(name, StageState.Waiting, 0), StringComparer.Ordinal);
        foreach (var told in news)
        {
            if (told is { Kind: "state", Subject: "processing" or "submitted" })
            {
                foreach (var name in Wording.StageNames) rows[name] = rows[name] with { State = StageState.Waiting, Share = 0 };
            }
            else if (rows.TryGetValue(told.Subject, out var row))
            {
                rows[told.Subject] = told.Kind switch
                {
                    "started" => row with { State = StageState.UnderWay, Share = 0 },
                    "advanced" => row with { State = StageState.UnderWay, Share = told.TotalSeconds > 0 ? Math.Clamp(told.DoneSeconds / told.TotalSeconds, 0, 1) : 0 },
                    _ => row with { State = StageState.Done, Share = 1 },
                };
            }
        }

        return [.. Wording.StageNames.Select(name => Now(rows[name], meeting))];
    }

    /// <summary>What the meeting's own state says counts more than news, which may be late or lost.</summary>
    private static StageRow Now(StageRow row, MeetingRecord meeting) => meeting.State switch
    {
        MeetingState.Draft or MeetingState.InReview or MeetingState.Published or MeetingState.Corrected or MeetingState.Withdrawn => row with { State = StageState.Done, Share = 1 },
        MeetingState.Failed when meeting.Failure?.Stage == row.Name => row with { State = StageState.Failed },
        MeetingState.Processing => row,
        _ => row.State == StageState.UnderWay ? row with { State = StageState.Waiting } : row,
    };

    /// <summary>The stages the work can be begun again from.</summary>
    public static IReadOnlyList<string> Beginnings => MeetingWork.Stages;
}

/// <summary>How far a stage is.</summary>
internal enum StageState
{
    /// <summary>It has not begun.</summary>
    Waiting,

    /// <summary>It is being done.</summary>
    UnderWay,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed.</summary>
    Failed,
}
