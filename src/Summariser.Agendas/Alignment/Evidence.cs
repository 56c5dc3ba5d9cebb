using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// Everything in a run of utterances that speaks for where items begin and which item is being taken. State 0 is what comes before the
/// business, states 1 to the number of items are the items, and the last state is what comes after.
/// </summary>
internal sealed class Evidence
{
    private const int CohesionWindow = 80;
    private const int ClosingReach = 3;
    private const double LongSilence = 10;

    private readonly List<Fact>[] entering;
    private readonly List<Fact>[] inside;

    private Evidence(int length, int items)
    {
        States = items + 2;
        entering = [.. Enumerable.Range(0, length).Select(_ => new List<Fact>(4))];
        inside = [.. Enumerable.Range(0, length).Select(_ => new List<Fact>(4))];
        IsNext = new bool[length];
    }

    /// <summary>The number of states.</summary>
    public int States { get; }

    /// <summary>The number of utterances.</summary>
    public int Length => entering.Length;

    /// <summary>Evidence for a change of state just before an utterance.</summary>
    public IReadOnlyList<Fact> Entering(int utterance) => entering[utterance];

    /// <summary>Evidence for being in a state during an utterance.</summary>
    public IReadOnlyList<Fact> Inside(int utterance) => inside[utterance];

    /// <summary>Whether "the next item" is heard in an utterance.</summary>
    public bool[] IsNext { get; }

    /// <summary>Numbers of items that are called or mentioned.</summary>
    public IReadOnlyList<Announcement> Announcements { get; private init; } = [];

    /// <summary>Titles that are said, by utterance.</summary>
    public required ILookup<int, TitleCalls.Call> Titles { get; init; }

    /// <summary>The words the evidence was found in.</summary>
    public required SpokenText Text { get; init; }

    /// <summary>The announcement or mention whose phrase begins at a word, if there is one.</summary>
    public Announcement? AnnouncementAt(int word)
    {
        var (low, high) = (0, Announcements.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Announcements[middle].Word == word)
            {
                return Announcements[middle];
            }

            (low, high) = Announcements[middle].Word < word ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Gathers the evidence.</summary>
    public static Evidence Of(IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items)
    {
        var text = SpokenText.Of(said);
        string?[] stems = [.. text.Words.Select(Stems.Of)];
        var profiles = Profiles.Of(items, stems);
        var evidence = new Evidence(said.Count, items.Count)
        {
            Text = text,
            Announcements = Alignment.Announcements.Find(text, new ItemNumbers(items)),
            Titles = TitleCalls.Find(text, stems, profiles).ToLookup(call => call.Utterance),
        };
        var opened = new bool[said.Count];
        foreach (var utterance in Phrases.Opening.Utterances(text))
        {
            opened[utterance] = true;
        }

        evidence.AddChanges(said, opened, stems);
        evidence.AddCalls(opened);
        evidence.AddLikeness(stems, profiles);
        evidence.AddEnds();
        return evidence;
    }

    private void AddChanges(IReadOnlyList<Utterance> said, bool[] opened, string?[] stems)
    {
        var closings = Phrases.Closing.Utterances(Text).ToHashSet();
        var breaks = Breaks(stems);
        for (var at = 0; at < Length; at++)
        {
            Enter(at, -1, Feature.Change, 1);
            Enter(at, -1, Feature.Break, breaks[at]);
            Enter(at, -1, Feature.Opening, opened[at] ? 1 : 0);
            Enter(at, -1, Feature.Closing, Enumerable.Range(1, ClosingReach).Any(back => closings.Contains(at - back)) ? 1 : 0);
            if (at > 0)
            {
                Enter(at, -1, Feature.Silence, Math.Clamp((said[at].Start - said[at - 1].End) / LongSilence, 0, 1));
                Enter(at, -1, Feature.NewSpeaker, said[at].Speaker is { } speaker && speaker != said[at - 1].Speaker ? 1 : 0);
            }
        }

        foreach (var utterance in Phrases.Next.Utterances(Text))
        {
            IsNext[utterance] = true;
        }
    }

    private double[] Breaks(string?[] stems)
    {
        var kept = new List<string>();
        var starts = new int[Length];
        for (var at = 0; at < Length; at++)
        {
            starts[at] = kept.Count;
            for (var word = Text.FirstWords[at]; word < Text.FirstWords[at + 1]; word++)
            {
                if (stems[word] is { } stem)
                {
                    kept.Add(stem);
                }
            }
        }

        return Cohesion.Breaks(kept, starts, CohesionWindow);
    }

    private void AddCalls(bool[] opened)
    {
        foreach (var heard in Announcements.Where(heard => heard.Plainness > Plainness.Mentioned).DistinctBy(heard => (heard.Utterance, heard.Item)))
        {
            Enter(heard.Utterance, heard.Item + 1, heard.Plainness == Plainness.Called ? Feature.Called : Feature.Likely, 1);
        }

        foreach (var call in Titles.SelectMany(said => said.GroupBy(call => call.Item).Select(same => same.MaxBy(call => call.Share))))
        {
            Enter(call.Utterance, call.Item + 1, Feature.TitleSaid, call.Share);
            Enter(call.Utterance, call.Item + 1, Feature.TitleOpened, opened[call.Utterance] ? call.Share : 0);
        }
    }

    private void AddLikeness(string?[] stems, Profiles profiles)
    {
        var sums = new Dictionary<int, double>();
        for (var at = 0; at < Length; at++)
        {
            sums.Clear();
            for (var word = Text.FirstWords[at]; word < Text.FirstWords[at + 1]; word++)
            {
                foreach (var (item, weight) in stems[word] is { } stem ? profiles.For(stem) : [])
                {
                    sums[item] = sums.GetValueOrDefault(item) + weight;
                }
            }

            foreach (var (item, sum) in sums)
            {
                inside[at].Add(new Fact(item + 1, Feature.Likeness, sum));
            }
        }
    }

    private void AddEnds()
    {
        var welcomes = Phrases.Welcome.Utterances(Text).ToHashSet();
        var farewells = Phrases.Farewell.Utterances(Text).ToHashSet();
        for (var at = 0; at < Length; at++)
        {
            var tens = (Text.FirstWords[at + 1] - Text.FirstWords[at]) / 10.0;
            inside[at].Add(new Fact(0, Feature.BeforeWords, tens));
            inside[at].Add(new Fact(States - 1, Feature.AfterWords, tens));
            if (welcomes.Contains(at))
            {
                inside[at].Add(new Fact(0, Feature.Welcome, 1));
            }

            Enter(at, States - 1, farewells.Contains(at) || farewells.Contains(at - 1) ? Feature.Farewell : Feature.EndsUnsaid, 1);
        }
    }

    private void Enter(int utterance, int state, Feature feature, double amount)
    {
        if (amount != 0)
        {
            entering[utterance].Add(new Fact(state, feature, amount));
        }
    }
}
