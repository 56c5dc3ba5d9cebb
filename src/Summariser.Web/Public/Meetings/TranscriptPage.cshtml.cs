using Microsoft.AspNetCore.Mvc;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Records;
using Summariser.Core.Transcripts;
using Summariser.Rendering.Documents;
using Summariser.Web.Public.Keeping;

namespace Summariser.Web.Public.Meetings;

/// <summary>What was said in open session, line by line.</summary>
[Kept]
internal sealed class TranscriptPage(PublicMeetings meetings, IMeetings all) : PublicPage
{
    /// <summary>The meeting.</summary>
    public PublicMeeting Meeting { get; private set; } = null!;

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string council, string body, string date, CancellationToken cancel)
    {
        if (await meetings.ReadAsync(council, body, date, cancel) is not { } found) return NotFound();
        Meeting = found;
        Title = MeetingPage.TitleOf(found.Record, (await all.BodiesAsync(council, cancel)).FirstOrDefault(each => each.Key == body)?.Name ?? "");
        return Page();
    }

    /// <summary>The transcript in parts: a heading wherever another item begins, and the lines under it.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<Utterance> Lines)> Parts()
    {
        var begins = Meeting.Summary.Items.Where(item => item.Status != ItemStatus.Closed)
            .SelectMany(item => item.Stretches.Where(stretch => stretch.Utterances.Count > 0).Select(stretch => (First: stretch.Utterances[0], Title: ItemMatter.TitleOf(item))))
            .GroupBy(begin => begin.First).ToDictionary(begin => begin.Key, begin => begin.First().Title);
        var (heading, lines) = ("", new List<Utterance>());
        foreach (var said in Meeting.Summary.Transcript)
        {
            if (begins.TryGetValue(said.Id, out var title))
            {
                if (lines.Count > 0) yield return (heading, lines);
                (heading, lines) = (title, []);
            }

            lines.Add(said);
        }

        if (lines.Count > 0) yield return (heading, lines);
    }

    /// <summary>Who speaks, as it is shown; empty for somebody unknown.</summary>
    public string Speaker(Utterance said) => PlainText.Clean(said.Speaker) is not { Length: > 0 } name ? ""
        : said.SureSpeaker is null ? Text["speaker.possibly", name] : name;
}
