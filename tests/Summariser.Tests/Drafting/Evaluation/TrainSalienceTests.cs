using Summariser.Core;
using Summariser.Drafting.Evaluation;
using Summariser.Drafting.Extractive;

namespace Summariser.Tests.Drafting.Evaluation;

public sealed class TrainSalienceTests
{
    [Fact]
    public void Least_squares_finds_the_weights_that_made_the_data()
    {
        var draw = new Random(1);
        var lessons = Enumerable.Range(0, 200).Select(_ => new[] { draw.NextDouble(), draw.NextDouble(), draw.NextDouble() }).Select(features => (features, (2 * features[0]) - features[1], 1.0)).ToArray();

        var weights = LeastSquares.Fit([LeastSquares.Sum(lessons.Take(80), 3), LeastSquares.Sum(lessons.Skip(80), 3)], 1e-9);

        Assert.Equal([2.0, -1.0, 0.0], weights.Select(weight => Math.Round(weight, 4)));
    }

    [Fact]
    public void Training_prefers_sentences_like_those_that_people_chose()
    {
        var cases = Enumerable.Range(0, 8).Select(number => Asked(number)).ToArray();

        var scores = TrainSalience.CrossValidated(cases, [], 4, TrainSalience.On, (one, salience) => one.Score(salience));

        Assert.Equal(cases.Length, scores.Count);
        Assert.All(scores, score => Assert.True(score.One > 0.9, $"{score.One}"));
    }

    [Fact]
    public void No_meeting_is_scored_with_anything_that_was_learnt_or_chosen_from_it()
    {
        var cases = Enumerable.Range(0, 6).Select(number => Asked(number)).ToArray();
        var learnt = new List<IReadOnlyList<PreparedCase>>();

        var scores = TrainSalience.CrossValidated(
            cases, [], 3,
            (some, more) =>
            {
                learnt.Add(some);
                return TrainSalience.On(some, more);
            },
            (one, _) => (One: one, Seen: learnt[^1]));

        Assert.Equal(6, scores.Count);
        Assert.All(scores, score => Assert.DoesNotContain(score.One.Meeting, score.Seen.Select(seen => seen.Meeting)));
    }

    [Fact]
    public void The_weights_built_in_name_features_that_exist()
    {
        Assert.All(SalienceSet.Learnt.Item.Weights.Keys.Concat(SalienceSet.Learnt.Meeting.Weights.Keys), name => Assert.Contains(name, SentenceFeatures.Names));
        Assert.True(SalienceSet.Learnt.Item.Weights["title"] > 0);
    }

    [Fact]
    public void A_folder_without_data_is_refused_with_what_to_do()
    {
        var error = Assert.Throws<InputException>(() => SummaryEvaluation.Run(Path.Combine(Path.GetTempPath(), "no-such-folder"), CancellationToken.None));

        Assert.Contains("give the folder of the evaluation data", error.Message, StringComparison.Ordinal);
    }

    // What people kept is always the sentence about what the title names.
    private static PreparedCase Asked(int number)
    {
        string[] subjects = ["swimming", "parking", "libraries", "allotments", "museums", "footpaths", "markets", "playgrounds"];
        var wanted = $"The new {subjects[number]} charges will start in the spring across the whole borough.";
        var meeting = Meetings.OneItem("Leisure",
            "I think you know that I said what I said before.", "Thank you, Chair, and I hope you can all hear me.", wanted, "You can see the slide that I sent to you earlier.");
        return new PreparedCase(new SummaryCase($"meeting {number}", $"Charges for {subjects[number]}", Spoken.Of(meeting.Transcript.Utterances), wanted));
    }
}
