using Summariser.Core;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Extractive;

namespace Summariser.Drafting.Evaluation;

/// <summary>A stretch of a meeting with a summary that people wrote of it.</summary>
/// <param name="Meeting">The meeting it comes from; cross-validation never trains on a case's own meeting.</param>
/// <param name="About">What is asked of the stretch, in the place of an agenda title; empty where nothing is.</param>
/// <param name="Said">The stretch's sentences.</param>
/// <param name="Reference">The summary that people wrote.</param>
internal sealed record SummaryCase(string Meeting, string About, IReadOnlyList<Spoken> Said, string Reference)
{
    /// <summary>The specific questions of QMSum's committees over their gold spans (Zhong et al. 2021).</summary>
    /// <param name="folder">The folder of the meetings.</param>
    /// <param name="pattern">Which meetings: the Welsh ones begin "education_", the Canadian "covid_".</param>
    /// <exception cref="InputException">The folder holds no such meetings, or one cannot be read.</exception>
    public static IReadOnlyList<SummaryCase> OfQmsum(string folder, string pattern = "education_*.json") =>
    [
        .. SummarisedMeeting.In(folder, pattern).SelectMany(meeting => meeting.Answers.Select(answer => new SummaryCase(meeting.Name, answer.Question,
            Spoken.Of([.. meeting.Turns.Where(turn => answer.Turns.Contains(turn.Id))]), answer.Text))).Where(one => one.Said.Count > 0),
    ];

    /// <summary>Whole meetings of QMSum's committees with their general summaries. Nothing but the transcript is given.</summary>
    /// <exception cref="InputException">The folder holds no such meetings, or one cannot be read.</exception>
    public static IReadOnlyList<SummaryCase> OfQmsumWhole(string folder) => Wholes(folder, meeting => meeting.Name);

    /// <summary>The meetings of the AMI corpus with their abstracts (Carletta 2007). Nothing but the transcript is given.</summary>
    /// <exception cref="InputException">The folder holds no such meetings, or one cannot be read.</exception>
    public static IReadOnlyList<SummaryCase> OfAmi(string folder) => Wholes(folder, meeting => meeting.Name[..^1]);

    /// <summary>The turns of each of a folder's meetings.</summary>
    /// <exception cref="InputException">The folder holds no meetings, or one cannot be read.</exception>
    public static IEnumerable<IReadOnlyList<Utterance>> Transcripts(string folder) => SummarisedMeeting.In(folder).Select(meeting => meeting.Turns);

    // The four meetings of one AMI team count as one: their subject and their words are the same.
    private static SummaryCase[] Wholes(string folder, Func<SummarisedMeeting, string> name) =>
    [
        .. SummarisedMeeting.In(folder).Select(meeting => new SummaryCase(name(meeting), "", Spoken.Of(meeting.Turns), meeting.Summary))
            .Where(one => one.Said.Count > 0 && one.Reference.Length > 0),
    ];
}
