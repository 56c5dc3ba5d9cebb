using Summariser.Core.Agendas;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Drafting.Evidence;
using Summariser.Drafting.Extractive;

namespace Summariser.Drafting.Evaluation;

/// <summary>How the evidence checks judged sentences of one kind.</summary>
/// <param name="Kind">"true", or what was made false.</param>
/// <param name="Sentences">How many there were.</param>
/// <param name="Refused">How many were found unsupported.</param>
public sealed record EvidenceRow(string Kind, int Sentences, int Refused);

/// <summary>The outcome of an evaluation of the evidence checks.</summary>
/// <param name="Rows">One row a kind, true sentences first.</param>
/// <param name="Missed">Some false sentences that passed, to look at.</param>
/// <param name="Wronged">Some true sentences that were refused, with the reason.</param>
public sealed record EvidenceReport(IReadOnlyList<EvidenceRow> Rows, IReadOnlyList<string> Missed, IReadOnlyList<string> Wronged);

/// <summary>
/// Measures the evidence checks: reported sentences made from what people said in real meetings (speaker named, fillers gone, spoken
/// figures in numerals), and the same with one number, name, date, vote or negation changed.
/// </summary>
public static class EvidenceEvaluation
{
    private const int Seed = 20_260_610;

    private const int MostShown = 40;

    /// <summary>Judges the true and the false sentences of every meeting in the data.</summary>
    /// <param name="folder">The folder of the evaluation data, with qmsum and transcripts in it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="Core.InputException">The folder does not hold them.</exception>
    public static EvidenceReport Run(string folder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var meetings = SpokenMeetings.In(folder);
        var names = meetings.SelectMany(meeting => meeting.Utterances).Select(said => said.Speaker).OfType<string>()
            .Where(name => name.Contains(' ', StringComparison.Ordinal) && name.Length < 30)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var (draw, counts) = (new Random(Seed), new SortedDictionary<string, (int All, int Refused)>(StringComparer.Ordinal));
        var (missed, wronged) = (new List<string>(), new List<string>());
        foreach (var meeting in meetings)
        {
            cancel.ThrowIfCancellationRequested();
            var open = Opened(meeting);
            var check = new EvidenceCheck(open);
            var own = meeting.Utterances.SelectMany(said => Words.Of(said.Speaker ?? "")).ToHashSet(StringComparer.Ordinal);
            var strangers = names.Where(name => !Words.Of(name).Any(own.Contains)).ToArray();
            foreach (var (text, evidence) in Reported(open))
            {
                var reasons = Count("true", text, evidence);
                if (reasons.Count > 0 && wronged.Count < MostShown)
                {
                    wronged.Add($"{text} — {reasons[0]}");
                }

                foreach (var (kind, changed) in Corruption.Of(text, strangers, draw))
                {
                    if (Count(kind, changed, evidence).Count == 0 && missed.Count < MostShown)
                    {
                        missed.Add($"{kind}: {changed}");
                    }
                }
            }

            IReadOnlyList<string> Count(string kind, string text, IReadOnlyList<int> evidence)
            {
                var reasons = check.Check(new Sentence { Text = text, Evidence = evidence }, open.Items[0]).Reasons;
                var (all, refused) = counts.GetValueOrDefault(kind);
                counts[kind] = (all + 1, refused + (reasons.Count > 0 ? 1 : 0));
                return reasons;
            }
        }

        return new EvidenceReport(
            [.. counts.OrderByDescending(row => row.Key == "true").Select(row => new EvidenceRow(row.Key, row.Value.All, row.Value.Refused))],
                missed, wronged);
    }

    // Sentences with something in them to check, told as a drafter would; every one cites its own words and what was said next.
    private static IEnumerable<(string Text, IReadOnlyList<int> Evidence)> Reported(OpenMeeting meeting)
    {
        foreach (var sentence in Spoken.Of(meeting.Transcript.Utterances))
        {
            if (sentence.IsQuestion || sentence.Tokens.Count is < 8 or > 45 ||
                !sentence.Tokens.Any(token => token.IsFigure && token.Canonical is not ("1" or "1st")))
            {
                continue;
            }

            var words = Wording.WithoutEnd(Openings.Remove(sentence.Text));
            var last = sentence.Ids[^1];
            yield return (
                $"{sentence.Speaker ?? "The meeting"} {(sentence.Speaker is null ? "was told" : "said")} that {Numerals.In(words)}.",
                last < meeting.Transcript.Utterances[^1].Id ? [.. sentence.Ids, last + 1] : sentence.Ids);
        }
    }

    private static OpenMeeting Opened(Transcript transcript)
    {
        var item = new AgendaItem { Number = "1", Title = "Business" };
        var stretch = new Stretch(new TimeRange(0, transcript.DurationSeconds), transcript.Utterances[0].Id, transcript.Utterances[^1].Id, 1);
        return OpenMeeting.Seal(new Agenda { Items = [item] }, transcript,
            new Partition { Items = [new AlignedItem(item, ItemStatus.Discussed, [stretch])] });
    }
}
