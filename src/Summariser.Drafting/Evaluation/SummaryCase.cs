using System.Text.Json;
using System.Text.Json.Nodes;
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
    public static IReadOnlyList<SummaryCase> OfQmsum(string folder, string pattern = "education_*.json")
    {
        var cases = new List<SummaryCase>();
        foreach (var (name, meeting) in Meetings(folder, pattern))
        {
            var turns = Turns(meeting);
            foreach (var query in meeting["specific"]?.AsArray() ?? [])
            {
                var wanted = (query!["spans"]?.AsArray() ?? [])
                    .SelectMany(span => Enumerable.Range((int)span![0]!, (int)span[1]! - (int)span[0]! + 1)).ToHashSet();
                var said = Spoken.Of([.. turns.Where(turn => wanted.Contains(turn.Id - 1))]);
                if (said.Count > 0)
                {
                    cases.Add(new SummaryCase(name, (string?)query["query"] ?? "", said, (string?)query["answer"] ?? ""));
                }
            }
        }

        return cases;
    }

    /// <summary>Whole meetings of QMSum's committees with their general summaries. Nothing but the transcript is given.</summary>
    /// <exception cref="InputException">The folder holds no such meetings, or one cannot be read.</exception>
    public static IReadOnlyList<SummaryCase> OfQmsumWhole(string folder) =>
        [.. Meetings(folder, "*.json").Select(one =>
            new SummaryCase(one.Name, "", Spoken.Of(Turns(one.Meeting)), (string?)one.Meeting["summary"] ?? ""))
            .Where(one => one.Said.Count > 0 && one.Reference.Length > 0)];

    /// <summary>The meetings of the AMI corpus with their abstracts (Carletta 2007). Nothing but the transcript is given.</summary>
    /// <exception cref="InputException">The folder holds no such meetings, or one cannot be read.</exception>
    public static IReadOnlyList<SummaryCase> OfAmi(string folder) =>
        [.. Meetings(folder, "*.json").Select(one =>
            new SummaryCase(one.Name[..^1], "", Spoken.Of(Turns(one.Meeting)), (string?)one.Meeting["summary"] ?? ""))
            .Where(one => one.Said.Count > 0 && one.Reference.Length > 0)];

    /// <summary>The turns of each of a folder's meetings.</summary>
    /// <exception cref="InputException">The folder holds no meetings, or one cannot be read.</exception>
    public static IEnumerable<IReadOnlyList<Utterance>> Transcripts(string folder) => Meetings(folder, "*.json").Select(one => Turns(one.Meeting));

    private static IEnumerable<(string Name, JsonNode Meeting)> Meetings(string folder, string pattern)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).ToArray() : [];
        if (files.Length == 0)
        {
            throw new InputException($"No meetings ({pattern}) were found in {folder}; give the folder of the evaluation data.");
        }

        return files.Select(file =>
        {
            try
            {
                return (Path.GetFileNameWithoutExtension(file), JsonNode.Parse(File.ReadAllText(file)) ?? throw new JsonException("It is empty."));
            }
            catch (JsonException error)
            {
                throw new InputException($"{file} is not a meeting of the evaluation data: {error.Message}", error);
            }
        });
    }

    private static Utterance[] Turns(JsonNode meeting) =>
    [
        .. (meeting["turns"]?.AsArray() ?? []).Select(turn => new Utterance
        {
            Id = (int)turn!["i"]! + 1,
            Start = (double?)turn["start"] ?? (int)turn["i"]!,
            End = (double?)turn["end"] ?? (int)turn["i"]! + 1,
            Speaker = (string?)turn["speaker"],
            Text = (string?)turn["text"] ?? "",
        }),
    ];
}
