using System.Text.RegularExpressions;
using Summariser.Core;
using Summariser.Core.Transcripts;

namespace Summariser.Drafting.Evaluation;

/// <summary>Reads what was said in the meetings of the evaluation data: QMSum with speakers, and council captions without.</summary>
internal static partial class SpokenMeetings
{
    /// <summary>The transcripts of a data folder; long turns are cut at sentence ends into utterances of readable length.</summary>
    /// <exception cref="InputException">The folder holds none.</exception>
    public static IReadOnlyList<Transcript> In(string folder)
    {
        var captions = Path.Combine(folder, "transcripts");
        var files = Directory.Exists(captions) ? Directory.GetFiles(captions, "*.vtt").Order(StringComparer.Ordinal).ToArray() : [];
        var meetings = SummaryCase.Transcripts(Path.Combine(folder, "qmsum")).Concat(files.Select(file => Cues(File.ReadAllText(file))))
            .Select(turns => Numbered(turns).Transcript).Where(meeting => meeting.Utterances.Count > 1).ToArray();
        return meetings.Length > 0 ? meetings
            : throw new InputException($"No meetings were found in {folder}; give the folder of the evaluation data.");
    }

    /// <summary>A transcript of some turns cut at sentence ends, and the ids of each turn's utterances by the turn's own id.</summary>
    public static (Transcript Transcript, ILookup<int, int> IdsOf) Numbered(IReadOnlyList<Utterance> turns)
    {
        var utterances = new List<Utterance>();
        var ids = new List<(int Turn, int Id)>();
        foreach (var turn in turns)
        {
            foreach (Match part in Readable().Matches(turn.Text))
            {
                ids.Add((turn.Id, utterances.Count + 1));
                utterances.Add(new Utterance { Id = utterances.Count + 1, Start = utterances.Count * 5, End = (utterances.Count * 5) + 5,
                    Speaker = turn.Speaker, Text = part.Value.Trim() });
            }
        }

        return (new Transcript { Utterances = utterances, DurationSeconds = utterances.Count * 5 }, ids.ToLookup(pair => pair.Turn, pair => pair.Id));
    }

    private static IReadOnlyList<Utterance> Cues(string captions) =>
        [.. Cue().Matches(captions.ReplaceLineEndings("\n"))
            .Select(cue => new Utterance { Text = cue.Groups["text"].Value.Replace('\n', ' ').Trim() })];

    [GeneratedRegex(@"-->[^\n]*\n(?<text>(?:[^\n]+\n?)+)", RegexOptions.NonBacktracking)]
    private static partial Regex Cue();

    [GeneratedRegex(@"(?:[^.?!]|[.?!][^\s.?!]){1,400}[.?!]*\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Readable();
}
