using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Drafting.Evidence;

namespace Summariser.Drafting.Evaluation;

/// <summary>How the evidence checks judged sentences of one kind.</summary>
/// <param name="Data">Where the true sentences come from.</param>
/// <param name="Kind">"true", or what was made false.</param>
/// <param name="Sentences">How many there were.</param>
/// <param name="Refused">How many were found unsupported.</param>
public sealed record EvidenceRow(string Data, string Kind, int Sentences, int Refused);

/// <summary>The outcome of an evaluation of the evidence checks.</summary>
/// <param name="Rows">One row a kind, true sentences first.</param>
/// <param name="Missed">False sentences that passed, to look at.</param>
/// <param name="Wronged">True sentences that were refused, with the reason.</param>
public sealed record EvidenceReport(IReadOnlyList<EvidenceRow> Rows, IReadOnlyList<string> Missed, IReadOnlyList<string> Wronged);

/// <summary>
/// Measures the evidence checks on true sentences about real meetings, and on the same with one number, name, speaker, date, vote, unit or
/// negation changed: what was said, reported nearly word for word, and what people wrote of it in words of their own. The latter cites
/// the few utterances that hold most of its words, as a careful writer would, or, as the hardest test, the whole passage it is about.
/// </summary>
public static class EvidenceEvaluation
{
    /// <summary>The kind of the sentences that were left as they are.</summary>
    public const string True = "true";

    private const int Seed = 20_260_610;

    /// <summary>Judges the true and the false sentences of every meeting in the data.</summary>
    /// <param name="folder">The folder of the evaluation data, with qmsum and transcripts in it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="Core.InputException">The folder does not hold them.</exception>
    public static EvidenceReport Run(string folder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var reported = Judge("reported speech", [.. SpokenMeetings.In(folder).Select(ToldMeeting.Reported)], cancel);
        var asked = SummarisedMeeting.In(Path.Combine(folder, "qmsum")).ToArray();
        var written = Judge("written by people", [.. asked.Select(meeting => ToldMeeting.Written(meeting, whole: false))], cancel);
        var wide = Judge("written, whole passage", [.. asked.Select(meeting => ToldMeeting.Written(meeting, whole: true))], cancel);
        EvidenceReport[] all = [reported, written, wide];
        return new EvidenceReport(
            [.. all.SelectMany(part => part.Rows)], [.. all.SelectMany(part => part.Missed)], [.. all.SelectMany(part => part.Wronged)]);
    }

    private static EvidenceReport Judge(string data, IReadOnlyList<ToldMeeting> meetings, CancellationToken cancel)
    {
        var draw = new Random(Seed);
        var tally = new Tally(data);
        var names = meetings.SelectMany(meeting => meeting.Speakers).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        foreach (var meeting in meetings)
        {
            cancel.ThrowIfCancellationRequested();
            var check = new EvidenceCheck(meeting.Meeting);
            var own = meeting.Speakers.SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal);
            var corruption = new Corruption([.. names.Where(name => !Words.Of(name).Any(own.Contains))], meeting.Speakers, draw);
            foreach (var sentence in meeting.Sentences)
            {
                Count(True, sentence);
                foreach (var (kind, text) in corruption.Of(sentence.Text))
                {
                    Count(kind, sentence with { Text = text });
                }
            }

            void Count(string kind, ToldSentence sentence) => tally.Add(kind, sentence.Text,
                check.Check(new Sentence { Text = sentence.Text, Evidence = sentence.Evidence }, meeting.Meeting.Items[0]).Reasons);
        }

        return tally.Report();
    }

    private sealed class Tally(string data)
    {
        private readonly SortedDictionary<string, (int All, int Refused)> counts = new(StringComparer.Ordinal);
        private readonly List<string> missed = [];
        private readonly List<string> wronged = [];

        public void Add(string kind, string text, IReadOnlyList<string> reasons)
        {
            var (all, refused) = counts.GetValueOrDefault(kind);
            counts[kind] = (all + 1, refused + (reasons.Count > 0 ? 1 : 0));
            if (kind == True && reasons.Count > 0)
            {
                wronged.Add($"{data}: {text} — {reasons[0]}");
            }
            else if (kind != True && reasons.Count == 0)
            {
                missed.Add($"{data}, {kind}: {text}");
            }
        }

        public EvidenceReport Report() => new(
            [.. counts.OrderByDescending(row => row.Key == True).Select(row => new EvidenceRow(data, row.Key, row.Value.All, row.Value.Refused))],
            missed, wronged);
    }
}
