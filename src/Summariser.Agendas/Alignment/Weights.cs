namespace Summariser.Agendas.Alignment;

/// <summary>What each kind of evidence weighs, in natural logarithms of odds.</summary>
internal sealed class Weights
{
    private readonly double[] values = new double[Enum.GetValues<Feature>().Length];

    /// <summary>The weights the program uses.</summary>
    public static Weights Standard { get; } = new()
    {
        [Feature.Change] = -6,
        [Feature.Break] = 0.7,
        [Feature.Silence] = 2,
        [Feature.NewSpeaker] = 0.5,
        [Feature.Opening] = 1.5,
        [Feature.Closing] = 1,
        [Feature.Next] = 3,
        [Feature.Called] = 11,
        [Feature.Likely] = 6,
        [Feature.TitleSaid] = 4,
        [Feature.TitleOpened] = 4,
        [Feature.Skip] = -2.5,
        [Feature.Skipped] = -0.25,
        [Feature.Back] = -4,
        [Feature.Likeness] = 0.8,
        [Feature.BeginsAtOnce] = -1,
        [Feature.BeforeWords] = -0.08,
        [Feature.Welcome] = 1.5,
        [Feature.AfterWords] = -0.05,
        [Feature.Farewell] = 9,
        [Feature.EndsUnsaid] = -20,
    };

    /// <summary>The weight of a kind of evidence.</summary>
    public double this[Feature feature]
    {
        get => values[(int)feature];
        init => values[(int)feature] = value;
    }
}
