using System.Text.Json;
using System.Text.Json.Nodes;
using Summariser.Core;
using Summariser.Core.Transcripts;

namespace Summariser.Drafting.Evaluation;

/// <summary>What people answered to a question about a passage of a meeting.</summary>
/// <param name="Question">The question.</param>
/// <param name="Text">The answer.</param>
/// <param name="Turns">Ids of the turns of the passage.</param>
internal sealed record Answer(string Question, string Text, IReadOnlySet<int> Turns);

/// <summary>A meeting of the evaluation data, as QMSum lays them out (Zhong et al. 2021).</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Turns">What was said, one utterance a turn; ids from 1.</param>
/// <param name="Summary">The summary of the whole that people wrote, or empty.</param>
/// <param name="Answers">Questions on parts of it with their answers.</param>
internal sealed record SummarisedMeeting(string Name, IReadOnlyList<Utterance> Turns, string Summary, IReadOnlyList<Answer> Answers)
{
    /// <summary>The meetings of a folder, by name.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">Which files.</param>
    /// <exception cref="InputException">The folder holds no such meetings, or one cannot be read.</exception>
    public static IEnumerable<SummarisedMeeting> In(string folder, string pattern = "*.json")
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).ToArray() : [];
        return files.Length > 0
            ? files.Select(Read)
            : throw new InputException($"No meetings ({pattern}) were found in {folder}; give the folder of the evaluation data.");
    }

    private static SummarisedMeeting Read(string file)
    {
        try
        {
            var meeting = JsonNode.Parse(File.ReadAllText(file)) ?? throw new JsonException("It is empty.");
            return new SummarisedMeeting(Path.GetFileNameWithoutExtension(file), TurnsOf(meeting), (string?)meeting["summary"] ?? "",
                [.. (meeting["specific"]?.AsArray() ?? []).Select(one => AnswerOf(one!))]);
        }
        catch (JsonException error)
        {
            throw new InputException($"{file} is not a meeting of the evaluation data: {error.Message}", error);
        }
    }

    private static Answer AnswerOf(JsonNode one) => new((string?)one["query"] ?? "", (string?)one["answer"] ?? "",
        (one["spans"]?.AsArray() ?? []).SelectMany(span => Enumerable.Range((int)span![0]! + 1, (int)span[1]! - (int)span[0]! + 1)).ToHashSet());

    private static Utterance[] TurnsOf(JsonNode meeting) =>
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
