using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// Everything in a run of utterances that speaks for where items begin and which item is being taken. State 0 is what comes before the
/// business, states 1 to the number of items are the items, and the last state is what comes after.
/// </summary>
internal sealed class Evidence
{
    private readonly List<Fact>[] entering;
    private readonly List<Fact>[] inside;

    private Evidence(IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items)
    {
        States = items.Count + 2;
        entering = [.. said.Select(_ => new List<Fact>(16))];
        inside = [.. said.Select(_ => new List<Fact>(items.Count + 3))];
        IsNext = new bool[said.Count];
        Text = SpokenText.Of(said);
        Stems = [.. Text.Words.Select(Alignment.Stems.Of)];
        var profiles = Profiles.Of(items, Stems);
        Profiles = profiles;
        Announcements = Alignment.Announcements.Find(Text, new ItemNumbers(items));
        Titles = TitleCalls.Find(Text, Stems, profiles).ToLookup(call => call.Utterance);
    }

    /// <summary>The number of states.</summary>
    public int States { get; }

    /// <summary>The number of utterances.</summary>
    public int Length => entering.Length;

    /// <summary>The words the evidence was found in.</summary>
    public SpokenText Text { get; }

    /// <summary>The stem of each word, null where it has none.</summary>
    public IReadOnlyList<string?> Stems { get; }

    /// <summary>What the words of the items weigh.</summary>
    public Profiles Profiles { get; }

    /// <summary>Whether "the next item" is heard in an utterance.</summary>
    public bool[] IsNext { get; }

    /// <summary>Numbers of items that are called or mentioned.</summary>
    public IReadOnlyList<Announcement> Announcements { get; }

    /// <summary>Titles that are said, by utterance.</summary>
    public ILookup<int, TitleCalls.Call> Titles { get; }

    /// <summary>Gathers the evidence.</summary>
    public static Evidence Of(IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items, Weights weights)
    {
        var evidence = new Evidence(said, items);
        ChangeEvidence.Gather(evidence, said, weights);
        ItemEvidence.Gather(evidence, items, weights.Lore);
        return evidence;
    }

    /// <summary>Evidence for a change of state just before an utterance.</summary>
    public IReadOnlyList<Fact> Entering(int utterance) => entering[utterance];

    /// <summary>Evidence for being in a state during an utterance.</summary>
    public IReadOnlyList<Fact> Inside(int utterance) => inside[utterance];

    /// <summary>The number of words and bars in an utterance.</summary>
    public int WordsIn(int utterance) => Text.FirstWords[utterance + 1] - Text.FirstWords[utterance];

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

    /// <summary>Adds evidence for a change to a state, or to any where the state is −1.</summary>
    public void Enter(int utterance, int state, Feature feature, double amount) => Enter(utterance, state, (int)feature, amount);

    /// <summary>Adds evidence for a change by the index of its weight.</summary>
    public void Enter(int utterance, int state, int weight, double amount)
    {
        if (amount != 0 && weight >= 0)
        {
            entering[utterance].Add(new Fact(state, weight, amount));
        }
    }

    /// <summary>Adds evidence for being in a state.</summary>
    public void Be(int utterance, int state, Feature feature, double amount)
    {
        if (amount != 0)
        {
            inside[utterance].Add(new Fact(state, (int)feature, amount));
        }
    }
}
