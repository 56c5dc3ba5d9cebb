using Summariser.Agendas.Alignment;

namespace Summariser.Agendas.Evaluation;

/// <summary>
/// The weights that learning starts from and is drawn back to. Those of evidence that labelled meetings without numbered agendas never show
/// (calls by number, welcomes, farewells) are set by hand and stay as they are.
/// </summary>
internal static class StartingWeights
{
    private static readonly Dictionary<Feature, double> ByHand = new()
    {
        [Feature.Change] = -6,
        [Feature.Break] = 0.4,
        [Feature.WideBreak] = 0.4,
        [Feature.SpeakerBreak] = 0.2,
        [Feature.Silence] = 2,
        [Feature.NewSpeaker] = 0.3,
        [Feature.Chair] = 0.5,
        [Feature.Opening] = 1.5,
        [Feature.Closing] = 1,
        [Feature.Next] = 3,
        [Feature.Called] = 4,
        [Feature.Named] = 8,
        [Feature.Likely] = 2,
        [Feature.Placed] = 0,
        [Feature.TitleSaid] = 4,
        [Feature.TitleOpened] = 4,
        [Feature.Skip] = -2.5,
        [Feature.Skipped] = -0.25,
        [Feature.Back] = -4,
        [Feature.Unbidden] = -8,
        [Feature.Unreached] = -2,
        [Feature.Likeness] = 0.8,
        [Feature.Expectation] = -0.4,
        [Feature.Association] = 0.3,
        [Feature.Distance] = -0.2,
        [Feature.BeginsAtOnce] = -1,
        [Feature.BeforeWords] = -0.08,
        [Feature.Welcome] = 2.5,
        [Feature.AfterWords] = -0.05,
        [Feature.Farewell] = 9,
        [Feature.EndsUnsaid] = -20,
    };

    private static readonly HashSet<Feature> Fixed =
    [
        Feature.Next, Feature.Called, Feature.Named, Feature.Likely, Feature.Skip, Feature.Skipped, Feature.Back, Feature.Unbidden, Feature.Unreached, Feature.BeginsAtOnce, Feature.BeforeWords,
        Feature.Welcome, Feature.AfterWords, Feature.Farewell, Feature.EndsUnsaid,
    ];

    /// <summary>Weights with nothing learnt.</summary>
    public static Weights UnlearntFor(Manner manner) => new([], For(manner, 0), TitleLore.None);

    /// <summary>The values to start from, cue words at nothing.</summary>
    public static double[] For(Manner manner, int cues)
    {
        var values = new double[Weights.CountFor(cues)];
        foreach (var (feature, value) in ByHand)
        {
            values[(int)feature] = value;
        }

        if (manner != Manner.Listed)
        {
            // Such recordings begin when everybody is ready, and nobody calls an item that is out of turn by its number.
            values[(int)Feature.BeginsAtOnce] = 1;
            values[(int)Feature.Unbidden] = -12;
            values[(int)Feature.Welcome] = 1;
        }

        return values;
    }

    /// <summary>Whether learning leaves a weight as it is.</summary>
    public static bool IsFixed(int weight) => Fixed.Contains((Feature)weight);
}
