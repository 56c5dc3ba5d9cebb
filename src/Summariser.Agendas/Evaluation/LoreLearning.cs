using Summariser.Agendas.Alignment;

namespace Summariser.Agendas.Evaluation;

/// <summary>Learns from labelled meetings which words are spoken under which words of a title, and how long items take.</summary>
internal sealed class LoreLearning
{
    private const double Caution = 300;
    // So many that nobody's name is learnt.
    private const int LeastMeetings = 8;
    private const double LeastWeight = 0.4;
    private const int MostWords = 40;
    private const double LengthCaution = 3;

    private readonly Dictionary<string, Dictionary<string, (double Count, int Meetings)>> under = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> everywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Sum, int Count)> lengths = new(StringComparer.Ordinal);
    private double total;

    /// <summary>Learns from meetings.</summary>
    public static TitleLore From(IEnumerable<ReferenceMeeting> meetings)
    {
        var learning = new LoreLearning();
        foreach (var meeting in meetings)
        {
            learning.Read(meeting);
        }

        return new TitleLore(learning.Associations(), learning.lengths
            .Where(pair => pair.Value.Count >= LeastMeetings)
            .ToDictionary(pair => pair.Key, pair => pair.Value.Sum / (pair.Value.Count + LengthCaution), StringComparer.Ordinal));
    }

    private void Read(ReferenceMeeting meeting)
    {
        var said = meeting.Transcript.Utterances;
        var byItem = Enumerable.Range(0, said.Count).Where(at => meeting.Labels[at] is not null).ToLookup(at => meeting.Labels[at]!.Value);
        var met = new HashSet<(string, string)>();
        double words = Math.Max(1, meeting.WordCounts.Sum());
        for (var item = 0; item < meeting.Agenda.Items.Count; item++)
        {
            string[] titles = [.. Profiles.StemsOf(meeting.Agenda.Items[item].Title).Distinct(StringComparer.Ordinal)];
            foreach (var stem in byItem[item].SelectMany(at => Profiles.StemsOf(said[at].Text)))
            {
                total++;
                everywhere[stem] = everywhere.GetValueOrDefault(stem) + 1;
                foreach (var title in titles)
                {
                    Count(title, stem, met.Add((title, stem)));
                }
            }

            var share = byItem[item].Sum(at => meeting.WordCounts[at]) * meeting.Agenda.Items.Count / words;
            foreach (var stem in TitleLore.LengthStems(meeting.Agenda.Items[item], item, meeting.Agenda.Items.Count))
            {
                var (sum, count) = lengths.GetValueOrDefault(stem);
                lengths[stem] = (sum + Math.Log(Math.Max(share, 0.01)), count + 1);
            }
        }
    }

    private void Count(string title, string stem, bool isNewHere)
    {
        if (!under.TryGetValue(title, out var spoken))
        {
            under[title] = spoken = new Dictionary<string, (double, int)>(StringComparer.Ordinal);
        }

        var (count, meetings) = spoken.GetValueOrDefault(stem);
        spoken[stem] = (count + 1, meetings + (isNewHere ? 1 : 0));
    }

    private Dictionary<string, IReadOnlyDictionary<string, double>> Associations()
    {
        var learnt = new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var (title, spoken) in under)
        {
            var said = spoken.Values.Sum(word => word.Count);
            var kept = spoken
                .Where(word => word.Value.Meetings >= LeastMeetings)
                .Select(word => (word.Key, word.Value.Count, Weight: Math.Log((word.Value.Count + (Caution * everywhere[word.Key] / total)) / (said + Caution) * total / everywhere[word.Key])))
                .Where(word => Math.Abs(word.Weight) >= LeastWeight)
                .OrderByDescending(word => word.Count * Math.Abs(word.Weight)).ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(MostWords)
                .ToDictionary(word => word.Key, word => word.Weight, StringComparer.Ordinal);
            if (kept.Count > 0)
            {
                learnt[title] = kept;
            }
        }

        return learnt;
    }
}
