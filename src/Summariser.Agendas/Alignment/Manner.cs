using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>How a meeting is held and written down. What gives a change of subject away differs too much between them for one set of weights.</summary>
internal enum Manner
{
    /// <summary>A numbered agenda is worked through, or the transcript is cut by sentence and may not know who speaks: council meetings.</summary>
    Listed,

    /// <summary>Known speakers are called on one after another and speak at length: hearings and debates without a numbered agenda.</summary>
    Debated,

    /// <summary>People break in and say "yes" while others speak, as round a small table.</summary>
    Conversational,
}

/// <summary>Tells how a meeting is held.</summary>
internal static class Manners
{
    private const int FewWords = 2;
    private const double ManyShortTurns = 0.2;
    private const double ShortTurns = 35;

    /// <summary>The manner of a meeting.</summary>
    public static Manner Of(IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items)
    {
        var turns = TurnsOf(said);
        if (turns.Count < 2 || items.Count(item => item.Number.Length > 0) * 2 > items.Count)
        {
            return Manner.Listed;
        }

        var areShort = turns.Average() < ShortTurns;
        return !areShort ? Manner.Debated
            : turns.Count(words => words <= FewWords) >= ManyShortTurns * turns.Count ? Manner.Conversational
            : Manner.Listed;
    }

    // The lengths in words of what one speaker says before another does.
    private static List<int> TurnsOf(IReadOnlyList<Utterance> said)
    {
        var turns = new List<int>();
        for (var at = 0; at < said.Count; at++)
        {
            var words = Core.Language.Words.Of(said[at].Text).Count;
            if (at > 0 && said[at].Speaker == said[at - 1].Speaker)
            {
                turns[^1] += words;
            }
            else
            {
                turns.Add(words);
            }
        }

        return turns;
    }
}
