using Microsoft.AspNetCore.Mvc;
using Summariser.Core;
using Summariser.Core.Records;
using Summariser.Core.Review;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Rendering.Differences;

namespace Summariser.Web.Review;

/// <summary>Two versions of a draft, word by word.</summary>
internal sealed class ComparePage(IMeetings meetings, ReviewDesk desk) : ReviewPage(meetings, desk)
{
    private const int MostUtterances = 200;

    private readonly ReviewDesk desk = desk;

    /// <summary>The earlier version.</summary>
    public Revision Before { get; private set; } = null!;

    /// <summary>The later version.</summary>
    public Revision After { get; private set; } = null!;

    /// <summary>The parts that differ, each with its name.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<DifferencePiece> Pieces)> Parts { get; private set; } = [];

    /// <summary>How many differing utterances are not shown.</summary>
    public int Unshown { get; private set; }

    public async Task<IActionResult> OnGetAsync(int before, int after, CancellationToken cancel)
    {
        try
        {
            var (earlier, later) = await desk.CompareAsync(Id, before, after, cancel);
            (Before, After) = (earlier.Revision, later.Revision);
            var said = Said(earlier.Summary, later.Summary);
            Unshown = Math.Max(0, said.Length - MostUtterances);
            Parts = [.. Drafts(earlier.Summary, later.Summary).Concat(said.Take(MostUtterances)).Where(part => part.Before != part.After).Select(part => (part.Name, WordDifference.Of(part.Before, part.After)))];
            return Page();
        }
        catch (InputException)
        {
            return NotFound();
        }
    }

    private static IEnumerable<(string Name, string Before, string After)> Drafts(MeetingSummary before, MeetingSummary after)
    {
        yield return ("Overview", Places.TextOf(before, null), Places.TextOf(after, null));
        for (var place = 0; place < Math.Max(before.Items.Count, after.Items.Count); place++)
        {
            yield return (Places.NameOf(place < after.Items.Count ? after : before, place), TextOf(before, place), TextOf(after, place));
        }
    }

    private static (string Name, string Before, string After)[] Said(MeetingSummary before, MeetingSummary after)
    {
        var stood = before.Transcript.ToDictionary(said => said.Id);
        return
        [
            .. after.Transcript.Where(said => stood.TryGetValue(said.Id, out var old) && Line(old) != Line(said))
                .Select(said => ($"Said at {Clock.Of(said.Start)}", Line(stood[said.Id]), Line(said))),
        ];
    }

    private static string Line(Utterance said) => said.Speaker is { } speaker ? $"{speaker}: {said.Text}" : said.Text;

    private static string TextOf(MeetingSummary summary, int place)
    {
        if (summary.Items.ElementAtOrDefault(place) is not { } item) return "";
        return string.Join('\n', new[]
        {
            $"{Wording.Of(item.Status)}{string.Concat(item.Stretches.Select(stretch => $", {Clock.Of(stretch.Start)} to {Clock.Of(stretch.End)}"))}.",
        }
        .Concat(item.Summary.Select(sentence => sentence.Text))
        .Concat(item.Decisions.Select(decision => $"{decision.Kind}: {decision.Text}{(decision.Votes is { } votes ? $" ({Wording.Of(votes)})" : "")}"))
        .Concat(item.Actions.Select(action => $"Action: {action.Text}{(action.Owner is { } owner ? $" ({owner})" : "")}{(action.Due is { } due ? $" by {due}" : "")}")));
    }
}
