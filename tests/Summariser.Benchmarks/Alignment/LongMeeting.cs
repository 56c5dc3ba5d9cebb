using System.Globalization;
using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Benchmarks.Alignment;

/// <summary>An invented meeting whose items are known: words of an item's own among words that all share, items called out where asked for.</summary>
internal sealed record LongMeeting(Agenda Agenda, Transcript Transcript, IReadOnlyList<int> Items)
{
    private const int WordsAnUtterance = 12;
    private const double SecondsAWord = 0.36;
    private const double OwnWords = 0.15;

    /// <summary>Makes a meeting; the same numbers give the same meeting.</summary>
    /// <param name="words">About how many words are said; 60,000 take six hours.</param>
    /// <param name="items">How many items are on the agenda, taken in order.</param>
    /// <param name="called">Whether the chair calls each item by its number.</param>
    public static LongMeeting Make(int words, int items, bool called)
    {
        var random = new Random(11);
        string[] common = [.. Enumerable.Range(0, 2000).Select(_ => Word(random))];
        string[][] own = [.. Enumerable.Range(0, items).Select(_ => Enumerable.Range(0, 12).Select(_ => Word(random)).ToArray())];
        var (said, labels) = (new List<Utterance>(), new List<int>());
        var each = Math.Max(1, words / items / WordsAnUtterance);
        for (var item = 0; item < items; item++)
        {
            for (var at = 0; at < each; at++)
            {
                var text = string.Join(' ', Enumerable.Range(0, WordsAnUtterance).Select(_ => random.NextDouble() < OwnWords ? own[item][random.Next(12)] : common[random.Next(common.Length)])) + ".";
                var call = at == 0 && called ? $"Item {item + 1}. " : "";
                var start = said.Count * WordsAnUtterance * SecondsAWord;
                said.Add(new Utterance { Id = said.Count + 1, Start = start, End = start + (WordsAnUtterance * SecondsAWord) - 0.1, Text = call + text });
                labels.Add(item);
            }
        }

        var agenda = new Agenda
        {
            Items = [.. own.Select((theirs, index) => new AgendaItem { Number = (index + 1).ToString(CultureInfo.InvariantCulture), Title = string.Join(' ', theirs.Take(5)) })],
        };
        return new LongMeeting(agenda, new Transcript { Engine = "invented", DurationSeconds = said[^1].End, Utterances = said }, labels);
    }

    private static string Word(Random random)
    {
        const string Consonants = "bcdfglmnprstv", Vowels = "aeiou";
        return string.Concat(Enumerable.Range(0, 3).Select(_ => $"{Consonants[random.Next(Consonants.Length)]}{Vowels[random.Next(Vowels.Length)]}")) + "n";
    }
}
