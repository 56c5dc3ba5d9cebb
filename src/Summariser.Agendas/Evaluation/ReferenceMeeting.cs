using System.Text.Json;
using System.Text.RegularExpressions;
using Summariser.Agendas.Alignment;
using Summariser.Core;
using Summariser.Core.Agendas;
using Summariser.Core.Json;
using Summariser.Core.Language;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Evaluation;

/// <summary>A meeting whose turns people have labelled with their topics.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Transcript">One utterance a turn; turns without times get them from their word counts.</param>
/// <param name="Agenda">The topics' titles as the agenda, in their listed order.</param>
/// <param name="Labels">The index of each utterance's item, or null where it has none.</param>
internal sealed partial record ReferenceMeeting(string Name, Transcript Transcript, Agenda Agenda, IReadOnlyList<int?> Labels)
{
    private const double WordsASecond = 2.5;

    /// <summary>How many words each utterance counts for: none where it has no label.</summary>
    public IReadOnlyList<int> WordCounts { get; } =
        [.. Transcript.Utterances.Select((said, at) => Labels[at] is null ? 0 : Words.Of(said.Text).Count)];

    /// <summary>How the meeting is held.</summary>
    public Manner Manner { get; } = Manners.Of(Transcript.Utterances, Agenda.Items);

    /// <summary>The same meeting as a recogniser would give it: cut by sentence, nobody knowing who speaks.</summary>
    public ReferenceMeeting AsRecognised()
    {
        var (said, labels) = (new List<Utterance>(), new List<int?>());
        foreach (var (turn, label) in Transcript.Utterances.Zip(Labels))
        {
            string[] sentences = [.. SentenceEnd().Split(turn.Text).Where(sentence => sentence.Length > 0)];
            double length = Math.Max(1, turn.Text.Length);
            var start = turn.Start;
            foreach (var sentence in sentences)
            {
                var end = start + ((turn.End - turn.Start) * sentence.Length / length);
                said.Add(new Utterance { Id = said.Count + 1, Start = start, End = end, Text = sentence });
                labels.Add(label);
                start = end;
            }
        }

        return new ReferenceMeeting(Name, Transcript with { Utterances = said }, Agenda, labels);
    }

    /// <summary>Reads every labelled meeting of a folder, in the order of their names.</summary>
    /// <exception cref="InputException">The folder cannot be read, or holds no labelled meeting.</exception>
    public static IReadOnlyList<ReferenceMeeting> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException($"There is no folder '{folder}'. Give the folder that holds the labelled meetings.");
        }

        ReferenceMeeting[] meetings = [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<ReferenceMeeting>()];
        return meetings.Length > 0
            ? meetings
            : throw new InputException($"The folder '{folder}' holds no labelled meeting. Each is a .json file with \"turns\", \"labels\" and \"topics\" or \"items\".");
    }

    private static ReferenceMeeting? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<Shape>(stream, ContractJson.Compact) is { Turns.Length: > 0 } shape && shape.Labels.Length == shape.Turns.Length
                ? Of(Path.GetFileNameWithoutExtension(path), shape)
                : null;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' cannot be read as a labelled meeting: {error.Message}", error);
        }
    }

    // Labels are places among the topics where the file lists topics, and among the items otherwise.
    private static ReferenceMeeting? Of(string name, Shape shape)
    {
        var titles = shape.Topics ?? shape.Items ?? [];
        return shape.Labels.All(label => label is null || (label >= 0 && label < titles.Length)) && titles.Length > 0
            ? new ReferenceMeeting(name, Timed(shape.Turns), new Agenda { Items = [.. titles.Select(topic => new AgendaItem { Title = topic.Title ?? "" })] }, shape.Labels)
            : null;
    }

    private static Transcript Timed(Turn[] turns)
    {
        var utterances = new List<Utterance>();
        var clock = 0.0;
        foreach (var turn in turns)
        {
            var start = turn.Start ?? clock;
            clock = Math.Max(clock, turn.End ?? (start + (Words.Of(turn.Text).Count / WordsASecond)));
            utterances.Add(new Utterance { Id = utterances.Count + 1, Start = start, End = turn.End ?? clock, Speaker = turn.Speaker, Text = turn.Text });
        }

        return new Transcript { DurationSeconds = clock, Utterances = utterances };
    }

    [GeneratedRegex("(?<=[.?!]) ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    private sealed record Shape(Turn[] Turns, int?[] Labels, Topic[]? Topics, Topic[]? Items);

    private sealed record Turn(string Text, string? Speaker, double? Start, double? End);

    private sealed record Topic(string? Title);
}
