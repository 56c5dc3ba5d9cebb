namespace Summariser.Agendas.Alignment;

/// <summary>Finds where items are called by number, and tells a call from a mention in passing.</summary>
internal sealed class Announcements
{
    private const int Reach = 9;

    private static readonly HashSet<string> Fillers = Set(
        "so ok okay right well now then thank you thanks and um er erm uh alright all good great lovely brilliant excellent agreed noted "
        + "members member chair councillors councillor colleagues everyone everybody very much next is its it that was this the our we have "
        + "finally lastly firstly first last item items final only remaining main second third and also please in case yes no agenda brings us under just therefore which lets let a moment here are on to at "
        + "i think say everybody's");

    private static readonly HashSet<string> Moves = Set(
        "move moving moved turn turning go going come coming comes brings bring takes take taking taken get getting proceed proceeding progress "
        + "pass passing jump return returning back continue continuing start starting begin beginning open opening call calling onto reach "
        + "reached reaching switch next onwards deal dealing now");

    private static readonly HashSet<string> Asides = Set(
        "mentioned interest interests declare declared declaring declaration regarding about concerning mention discussed spoke earlier later "
        + "relation respect relates relating refer referred refers before after until except speaker speakers registered question like raised");

    private static readonly HashSet<string> Later = Set("will later earlier shall would might may could when before after");

    private readonly SpokenText text;
    private readonly ItemNumbers numbers;

    private Announcements(SpokenText text, ItemNumbers numbers) => (this.text, this.numbers) = (text, numbers);

    /// <summary>Every announcement and mention of an item's number, in order.</summary>
    public static IReadOnlyList<Announcement> Find(SpokenText text, ItemNumbers numbers)
    {
        var finder = new Announcements(text, numbers);
        var found = new List<Announcement>();
        for (var at = 0; at < text.Words.Count; at++)
        {
            if (text.Words[at] is "item" or "items" or "iten" or "idem" && finder.At(at) is { } announcement)
            {
                found.Add(announcement);
            }
        }

        return found;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private Announcement? At(int at)
    {
        var words = text.Words;
        var next = at + 1;
        if (next < words.Count && words[next] is "number" or "no")
        {
            next++;
        }

        if (next >= words.Count || words[next] == SpokenText.Bar || numbers.At(words, next) is not { } first)
        {
            return null;
        }

        var (with, end) = words[at] == "items" ? Others(first.Item, next + first.Words) : ([], next + first.Words);
        var plainness = Judge(at, end);
        plainness = plainness < first.Best ? plainness : first.Best;
        return plainness == Plainness.Mentioned && first.Best != Plainness.Called
            ? null
            : new Announcement(text.Utterances[at], at, first.Item, plainness, with);
    }

    // "items seven, eight and nine", "items seven to nine"
    private (IReadOnlyList<int> With, int End) Others(int first, int at)
    {
        var with = new List<int>();
        var last = first;
        while (at + 1 < text.Words.Count)
        {
            var joined = text.Words[at] is "and" or "to" or "through" or "with" or "item";
            if (numbers.At(text.Words, joined ? at + 1 : at) is not { Best: Plainness.Called } other || other.Item == last)
            {
                break;
            }

            var range = text.Words[at] is "to" or "through" && other.Item > last;
            with.AddRange(range ? Enumerable.Range(last + 1, other.Item - last) : [other.Item]);
            last = other.Item;
            at += other.Words + (joined ? 1 : 0);
        }

        return ([.. with.Where(item => item != first).Distinct()], at);
    }

    private Plainness Judge(int at, int end)
    {
        var words = text.Words;
        if (end < words.Count && Later.Contains(words[end]))
        {
            return Plainness.Mentioned;
        }

        var moved = false;
        for (var before = at - 1; before >= 0 && at - before <= Reach; before--)
        {
            var word = words[before];
            if (word == SpokenText.Bar)
            {
                return moved || OnlyFillers(before + 1, at) ? Plainness.Called : Plainness.Mentioned;
            }

            if (Asides.Contains(word))
            {
                return Plainness.Mentioned;
            }

            moved |= Moves.Contains(word);
        }

        // Captions without punctuation have no bars: there the head of a line is the best sign of a new sentence.
        var heads = at == 0 || text.Utterances[at - 1] != text.Utterances[at];
        return moved ? Plainness.Called : heads || words[at - 1] == "agenda" ? Plainness.Likely : Plainness.Mentioned;
    }

    private bool OnlyFillers(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!Fillers.Contains(text.Words[at]))
            {
                return false;
            }
        }

        return true;
    }
}
