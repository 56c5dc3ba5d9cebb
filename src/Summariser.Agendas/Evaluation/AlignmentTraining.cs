using Summariser.Agendas.Alignment;

namespace Summariser.Agendas.Evaluation;

/// <summary>
/// Learns the weights of alignment from labelled meetings: a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001),
/// drawn back to the starting weights, its likelihood climbed by resilient propagation (Riedmiller and Braun, 1993).
/// </summary>
public static class AlignmentTraining
{
    private const int Rounds = 60;
    private const int LoreFolds = 10;
    private const double Pull = 1;
    private const double PullOfCues = 20;
    private const int LeastCueMeetings = 10;
    private const int MostCues = 100;

    /// <summary>Learns from every labelled meeting of some folders and writes a file of weights for each manner of meeting among them.</summary>
    /// <param name="folders">Each holds one .json file a meeting.</param>
    /// <param name="output">The folder to write to.</param>
    /// <exception cref="Core.InputException">A folder holds no labelled meeting.</exception>
    public static void Run(IReadOnlyList<string> folders, string output)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var meetings = folders.SelectMany(ReferenceMeeting.ReadAll).ToArray();
        foreach (var (manner, weights) in Learn(meetings).ByManner)
        {
            using var stream = File.Create(Path.Combine(output, WeightsFile.NameOf(manner)));
            WeightsFile.Write(stream, weights, $"Learnt by AlignmentTraining from {Fitting(meetings, manner).Count} labelled meetings; the weights of calls by number, of the agenda's order, of welcomes and of farewells are set by hand in StartingWeights.");
        }
    }

    /// <summary>Learns the weights for each manner of meeting; a manner that no meeting fits gets weights with nothing learnt.</summary>
    internal static WeightSet Learn(IReadOnlyList<ReferenceMeeting> meetings) => new(Enum.GetValues<Manner>().ToDictionary(
        manner => manner,
        manner => Fitting(meetings, manner) is { Count: > 0 } fitting ? LearnAlike(fitting, manner) : StartingWeights.UnlearntFor(manner)));

    // Labelled meetings with numbered agendas are not to be had: debates stand in for them, written down as a recogniser would.
    private static IReadOnlyList<ReferenceMeeting> Fitting(IReadOnlyList<ReferenceMeeting> meetings, Manner manner) => manner == Manner.Listed
        ? [.. meetings.Where(meeting => meeting.Manner == Manner.Debated).Select(meeting => meeting.AsRecognised())]
        : [.. meetings.Where(meeting => meeting.Manner == manner)];

    // Round a table the same titles come back from meeting to meeting ("closing"); elsewhere each title is its own, and lore would be hearsay.
    private static Func<IEnumerable<ReferenceMeeting>, TitleLore> LoreFor(Manner manner) =>
        manner == Manner.Conversational ? LoreLearning.From : _ => TitleLore.None;

    private static Weights LearnAlike(IReadOnlyList<ReferenceMeeting> meetings, Manner manner)
    {
        var cues = CuesOf(meetings);
        var start = StartingWeights.For(manner, cues.Length);
        var lore = LoreFor(manner);
        double[] values = [.. start];
        var evidence = EvidenceOf(meetings, cues, start, lore);
        var climb = new ResilientClimb(values.Length);
        for (var round = 0; round < Rounds; round++)
        {
            var weights = new Weights(cues, values, TitleLore.None);
            var slope = new double[values.Length];
            foreach (var one in evidence)
            {
                one.AddSlope(weights, slope);
            }

            for (var at = 0; at < slope.Length; at++)
            {
                var pull = at < Weights.CountFor(0) ? Pull : PullOfCues;
                slope[at] = StartingWeights.IsFixed(at) ? 0 : slope[at] - (pull * (values[at] - start[at]));
            }

            climb.Step(values, slope);
        }

        return new Weights(cues, values, lore(meetings));
    }

    // Each meeting's own words are left out of the lore it is scored with, or the lore would seem better than it is.
    private static LabelledEvidence[] EvidenceOf(IReadOnlyList<ReferenceMeeting> meetings, string[] cues, double[] start, Func<IEnumerable<ReferenceMeeting>, TitleLore> lore) =>
    [
        .. Folds.Of(meetings, LoreFolds).SelectMany(fold =>
        {
            var weights = new Weights(cues, start, lore(fold.Rest));
            return fold.Held.Select(meeting => LabelledEvidence.Of(meeting, weights));
        }),
    ];

    private static readonly HashSet<string> Moves = new(
        "move moving next question questions start first finally lastly report back agenda meeting discuss talk point turn good great now everyone "
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat("presentation welcome morning afternoon final minutes ask hear carry proceed resume close end thats".Split(' ')),
        StringComparer.Ordinal);

    // Words that many meetings use at the head of an utterance to move on, none of which names a subject, a person or a place.
    private static string[] CuesOf(IReadOnlyList<ReferenceMeeting> meetings) =>
    [
        .. meetings
            .SelectMany(meeting => meeting.Transcript.Utterances.SelectMany(said => Core.Language.Words.Of(said.Text).Take(12)).Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(word => word.Value >= LeastCueMeetings && (Stems.Of(word.Key) is null || Moves.Contains(word.Key)))
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Take(MostCues)
            .Select(word => word.Key),
    ];
}
