using System.Text.RegularExpressions;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>Finds adjournments and comfort breaks: a break that is announced and after which the meeting is heard, or seen by a long silence, to go on.</summary>
internal static partial class Breaks
{
    private const int MostUtterances = 80;
    private const int MostUtterancesBeforeSilence = 20;
    private const double MostSeconds = 2 * 60 * 60;
    private const double LongSilence = 60;
    private const int MostWordsOfCall = 40;

    /// <summary>Which utterances lie in a break; the one that announces it is the first.</summary>
    public static bool[] Find(SpokenText text, IReadOnlyList<Utterance> said)
    {
        var away = new bool[said.Count];
        int[] resumed = [.. Resuming().Matches(text.Joined).Select(match => text.UtteranceAt(match.Index))];
        var open = 0;
        foreach (var start in Pausing().Matches(text.Joined).Select(match => text.UtteranceAt(match.Index)))
        {
            var end = start < open ? -1 : End(said, start, resumed);
            if (end < 0)
            {
                continue;
            }

            // A long turn that ends in the call for a break is about something else.
            var first = text.FirstWords[start + 1] - text.FirstWords[start] > MostWordsOfCall ? start + 1 : start;
            Array.Fill(away, true, first, end - first);
            open = end;
        }

        return away;
    }

    private static int End(IReadOnlyList<Utterance> said, int start, int[] resumed)
    {
        var heard = Array.BinarySearch(resumed, start + 1);
        heard = heard >= 0 ? heard : ~heard;
        if (heard < resumed.Length && resumed[heard] - start <= MostUtterances && said[resumed[heard]].Start - said[start].End <= MostSeconds)
        {
            return resumed[heard];
        }

        for (var at = start + 1; at < said.Count && at - start <= MostUtterancesBeforeSilence; at++)
        {
            if (said[at].Start - said[at - 1].End >= LongSilence)
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex(
        @"\b((adjourn|adjourning|suspend|suspending|pause|pausing|break|recess) (the meeting |this meeting |proceedings |now |here |there |briefly )*(for|until) (a |an |about |around |say |just |lunch|tea|coffee|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half|[0-9])"
        + @"|(adjourn|suspend|pause) (the|this) meeting (now|here|briefly|there|\|)|(take|have|having|taking) (a |our |the |an )?(\w+ )?(\w+ )?(minute |minutes )?(short |brief |comfort |refreshment |lunch |tea |coffee |five minute |ten minute )+(break|recess|adjournment|pause)"
        + @"|(take|have) (a |our |the )?(break|recess|adjournment)\b|(meeting|committee|council|we) (is|stands|stand|are) (now )?adjourned (for|until) )",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pausing();

    [GeneratedRegex(
        @"\b(welcome back|(resume|reconvene|recommence|restart|resuming|reconvening) (the|this|our) (meeting|session|business|proceedings|agenda)|(meeting|we|committee) (is|are|have|has|will|shall|can) (now |all )*(resumed?|reconvened?|resuming|reconvening|back)\b"
        + @"|were (now |all )?(back|resuming|reconvening)|well (now )?(resume|reconvene|restart)|call (the|this) meeting back to order|ready to (resume|restart|reconvene))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Resuming();
}
