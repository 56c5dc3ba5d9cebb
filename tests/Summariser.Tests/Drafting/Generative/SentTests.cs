using System.Globalization;
using System.Text;
using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Drafting.Evaluation;
using Summariser.Drafting.Generative;
using Summariser.Tests.Drafting.Chat;
using Xunit.Abstractions;

namespace Summariser.Tests.Drafting.Generative;

/// <summary>What a long meeting sends.</summary>
public sealed class SentTests(ITestOutputHelper output)
{
    private const double Most = 1.35;

    [Fact]
    public async Task A_three_hour_meeting_of_twelve_items_sends_little_more_than_its_words_once()
    {
        await using var server = await ChatServer.StartAsync(Drafting.Honest);
        var meeting = ThreeHours();
        var draft = await Drafting.DraftAsync(server.Settings, meeting: meeting);
        var said = meeting.Transcript.Utterances.Sum(utterance => (long)utterance.Text.Length);
        var sent = server.Requests.Sum(request => (long)Encoding.UTF8.GetByteCount(request.Body));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{said:#,0} characters said; {sent:#,0} bytes sent in {server.Requests.Count} requests: {(double)sent / said:0.000}"));
        Assert.InRange(said, 120_000, 200_000);
        Assert.Empty(draft.Warnings);
        Assert.Equal(13, server.Requests.Count);
        Assert.InRange((double)sent / said, 1, Most);
    }

    [Fact]
    public async Task The_evaluation_counts_the_same_and_what_common_ways_would_send()
    {
        var meeting = ThreeHours();
        var report = await CostEvaluation.RunAsync(meeting, Drafting.Prompts, new DraftingSettings(), CancellationToken.None);
        output.WriteLine(report.ToString());
        Assert.Equal((12, 13), (report.Items, report.Calls));
        Assert.InRange(report.Ratio, 1, Most);
        Assert.True(report.WholeForEachItem > 11 * report.TranscriptCharacters);
        Assert.Equal(2 * report.WholeForEachItem, report.AndAgainForCitations);
    }

    // Three hours at the pace of a council meeting: some 27,000 words, in turns of a few utterances of seven seconds.
    private static OpenMeeting ThreeHours()
    {
        string[] subjects = ["the library service", "our highways team", "the housing plan", "that parking scheme", "the leisure contract", "the council's reserve", "each ward's allotments", "the winter budget"];
        string[] verbs = ["hasn't changed since the spring", "will need another review", "has done better than we'd hoped", "is still short of staff", "costs more than it did", "was discussed with residents", "isn't on the list for this year", "has been welcomed by members"];
        string[] ends = ["and I think we should say so plainly", "which is what the officers told us in the autumn", "but there's more to do before it's settled", "so I'd ask the panel to look at it again", "although some people don't agree with that", "and the figures in the report bear that out"];
        string[] people = ["Councillor Maud Tarrant", "Tobias Greenacre", "Councillor Hesper Quill", "Councillor Ivo Bellweather"];
        var at = 0;
        return Meetings.Of([.. Enumerable.Range(1, 12).Select(item => (
            new AgendaItem { Number = item.ToString(CultureInfo.InvariantCulture), Title = $"Report on {subjects[item % subjects.Length]}" },
            Enumerable.Range(0, 128).Select(_ => Line(at++)).ToArray()))]);

        string Line(int line) =>
            $"{people[line / 6 % people.Length]}: Well, {subjects[line % subjects.Length]} {verbs[line * 7 / 3 % verbs.Length]}, {ends[line * 5 / 2 % ends.Length]}.";
    }
}
