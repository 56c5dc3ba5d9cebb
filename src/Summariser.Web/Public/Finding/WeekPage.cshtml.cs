using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Core.Summaries;
using Summariser.Web.Public.Keeping;
using Summariser.Web.Public.Meetings;

namespace Summariser.Web.Public.Finding;

/// <summary>What a council's bodies did in a week: each meeting's overview and decisions.</summary>
[Kept]
internal sealed class WeekPage(Catalogue catalogue, PublicMeetings meetings) : PublicPage
{
    /// <summary>The council.</summary>
    public CouncilRecord Council { get; private set; } = null!;

    /// <summary>The week.</summary>
    public Week Week { get; private set; } = null!;

    /// <summary>The meetings held in it, in order.</summary>
    public IReadOnlyList<PublicMeeting> Meetings { get; private set; } = [];

    /// <summary>The last week before with meetings, or null.</summary>
    public Week? Before { get; private set; }

    /// <summary>The next week with meetings, or null.</summary>
    public Week? After { get; private set; }

    public async Task<IActionResult> OnGetAsync(string council, string week, CancellationToken cancel)
    {
        if (Week.Parse(week) is not { } asked || await catalogue.CouncilAsync(council, cancel) is not { } found) return NotFound();
        (Council, Week) = (found, asked);
        var read = new List<PublicMeeting>();
        foreach (var record in (await catalogue.AllAsync(council, null, asked.First, asked.Last, cancel)).Reverse())
        {
            if (await meetings.ReadAsync(record, cancel) is { } meeting) read.Add(meeting);
        }

        Meetings = read;
        Before = await catalogue.WeekNextToAsync(council, asked, before: true, cancel);
        After = await catalogue.WeekNextToAsync(council, asked, before: false, cancel);
        return read.Count > 0 ? Page() : NotFound();
    }

    /// <summary>What a meeting covered, in its first sentences.</summary>
    public static string OverviewOf(PublicMeeting meeting) => string.Join(
        ' ', meeting.Summary.Overview.Sentences.Where(sentence => sentence.Support == Support.Supported).Take(3).Select(sentence => PlainText.Clean(sentence.Text)));
}
