namespace Summariser.Speech.Vocabulary;

/// <summary>
/// How unlike two words sound or look: a Levenshtein distance (1966) over sounds in which sounds that recognisers take for one another cost
/// less, and over letters for names that are not said as they are written. In sounds: about one for a consonant that has nothing in common.
/// </summary>
internal static class SoundDistance
{
    /// <summary>The distance of two texts that are further apart than was asked for.</summary>
    public const double Far = double.MaxValue;

    /// <summary>What leaving out a sound costs at the least.</summary>
    public const double LeastLoss = 0.25;

    private const int Symbols = 128;
    private const double Consonant = 1;
    private const double Lost = 0.9;
    private const double Vowel = 0.3;
    private const double NearVowel = 0.15;
    private const double LostVowel = 0.35;
    private const double Letter = 0.8;
    private const string Vowels = "ieaou";

    private static readonly (double Cost, string Pairs)[] Alike =
    [
        (NearVowel, "Yi Wu"),
        (0.3, "PB TD KG FV SZ XJ CJ CX 0D MN"),
        (0.5, "0T 0F 0S SX ZJ WV JG 0V Rr"),
        (0.6, "PT PK TK BD BG DG WB LR WR VB FP KC TC SC WL NL"),
    ];

    private static readonly (double Cost, string Sounds)[] Weak = [(LeastLoss, "r"), (0.3, "Y"), (0.4, "H"), (0.5, "W"), (0.6, "TD"), (0.8, "N"), (LostVowel, Vowels)];

    private static readonly Costs OfSounds = SoundCosts();
    private static readonly Costs OfLetters = new(Filled(Letter), [.. Enumerable.Repeat(Letter, Symbols)]);

    /// <summary>The distance between two runs of sounds, or <see cref="Far"/> when it is more than the most asked for.</summary>
    public static double Between(string one, string other, double most = Far) => Edit(one, other, OfSounds, most);

    /// <summary>The distance between two spellings, in the same unit.</summary>
    public static double BetweenLetters(string one, string other, double most = Far) => Edit(one, other, OfLetters, most);

    private static double Edit(string one, string other, Costs costs, double most)
    {
        Span<double> row = stackalloc double[other.Length + 1];
        row[0] = 0;
        for (var to = 0; to < other.Length; to++)
        {
            row[to + 1] = row[to] + costs.Loss(other[to]);
        }

        foreach (var sound in one)
        {
            var corner = row[0];
            var lost = costs.Loss(sound);
            var least = row[0] += lost;
            for (var to = 0; to < other.Length; to++)
            {
                var changed = corner + costs.Change(sound, other[to]);
                corner = row[to + 1];
                row[to + 1] = Math.Min(changed, Math.Min(corner + lost, row[to] + costs.Loss(other[to])));
                least = Math.Min(least, row[to + 1]);
            }

            if (least > most)
            {
                return Far;
            }
        }

        return row[^1] <= most ? row[^1] : Far;
    }

    private static Costs SoundCosts()
    {
        var change = Filled(Consonant);
        foreach (var one in Vowels)
        {
            foreach (var other in Vowels.Where(other => other != one))
            {
                change[one, other] = Math.Abs(Vowels.IndexOf(one, StringComparison.Ordinal) - Vowels.IndexOf(other, StringComparison.Ordinal)) == 1 ? NearVowel : Vowel;
            }
        }

        foreach (var (cost, pair) in Alike.SelectMany(row => row.Pairs.Split(' ').Select(pair => (row.Cost, pair))))
        {
            change[pair[0], pair[1]] = change[pair[1], pair[0]] = cost;
        }

        double[] loss = [.. Enumerable.Repeat(Lost, Symbols)];
        foreach (var (cost, sound) in Weak.SelectMany(row => row.Sounds.Select(sound => (row.Cost, sound))))
        {
            loss[sound] = cost;
        }

        return new Costs(change, loss);
    }

    private static double[,] Filled(double cost)
    {
        var table = new double[Symbols, Symbols];
        for (var one = 0; one < Symbols; one++)
        {
            for (var other = 0; other < Symbols; other++)
            {
                table[one, other] = one == other ? 0 : cost;
            }
        }

        return table;
    }

    // Letters beyond ASCII are all alike here: accents are gone before, and other scripts are not English.
    private sealed record Costs(double[,] Changes, double[] Losses)
    {
        public double Change(char one, char other) => Changes[Place(one), Place(other)];

        public double Loss(char one) => Losses[Place(one)];

        private static int Place(char one) => Math.Min((int)one, Symbols - 1);
    }
}
