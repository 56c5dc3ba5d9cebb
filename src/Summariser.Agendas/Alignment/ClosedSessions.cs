using System.Text.RegularExpressions;
using Summariser.Core.Agendas;
using Summariser.Core.Transcripts;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// Finds the parts of a meeting that were held with the press and public excluded. A resolution seals all that follows until the meeting is
/// heard to return to public session; where the words leave room for doubt the part stays sealed and a warning asks the clerk.
/// </summary>
internal sealed class ClosedSessions
{
    private const int Before = 30;
    private const int After = 25;
    private const int TitleAfter = 60;
    private const int MostWordsAfter = 45;
    private const int MostWordsBeforeReturn = 15;
    private const int MostWordsOfAnnouncement = 20;
    private const int MostWordsAfterAnnouncement = 4;

    private readonly SpokenText text;
    private readonly IReadOnlyList<Utterance> said;
    private readonly bool hasRestricted;
    private readonly List<string> warnings = [];
    private Match[] exclusions = [];
    private HashSet<int> announcing = [];

    private ClosedSessions(SpokenText text, IReadOnlyList<Utterance> said, bool hasRestricted) =>
        (this.text, this.said, this.hasRestricted) = (text, said, hasRestricted);

    /// <summary>Which utterances are sealed, and what to ask the clerk.</summary>
    public static (bool[] Sealed, IReadOnlyList<string> Warnings) Find(SpokenText text, IReadOnlyList<Utterance> said, IReadOnlyList<AgendaItem> items)
    {
        var sessions = new ClosedSessions(text, said, items.Any(item => item.Restricted));
        return (sessions.Seal(), sessions.warnings);
    }

    /// <summary>The utterances with which the meeting is public again, when it was not, in order; one past the last when that is the next.</summary>
    public static IReadOnlyList<int> Returns(SpokenText text, IReadOnlyList<Utterance> said) => new ClosedSessions(text, said, hasRestricted: true).Returns();

    private int[] Returns() => [.. ClosedPhrases.Return.Matches(text.Joined).Where(HasHappened).Select(OpensAt)];

    private bool[] Seal()
    {
        var closed = new bool[said.Count];
        var returns = Returns();
        exclusions = [.. ClosedPhrases.Exclusion.Matches(text.Joined).Cast<Match>()];
        announcing = [.. exclusions.Select(match => (Utterance: text.UtteranceAt(match.Index), Match: match)).Where(one => EndsSoon(one.Utterance, one.Match, MostWordsAfterAnnouncement)).Select(one => one.Utterance)];
        var (open, voted) = (0, 0);
        for (var place = 0; place < exclusions.Length; place++)
        {
            // What lies before either was settled by an earlier match: sealed with it, or part of the same vote.
            var match = exclusions[place];
            if (text.UtteranceAt(match.Index) < Math.Max(open, voted) || !Excludes(place))
            {
                continue;
            }

            var start = voted = FirstSealed(match);
            if (start >= said.Count)
            {
                continue;
            }

            var end = returns.FirstOrDefault(back => back > start, said.Count);
            Array.Fill(closed, true, start, end - start);
            open = end;
            warnings.Add(end == said.Count
                ? $"The press and public were excluded at {Clock.Of(said[start].Start)} and no return to public session was heard, so all that follows is kept closed. Check whether the meeting came back into public session."
                : $"Kept closed from {Clock.Of(said[start].Start)} to {Clock.Of(said[end].Start)}, when the press and public were excluded. Check both times.");
        }

        return closed;
    }

    private bool Excludes(int place)
    {
        var match = exclusions[place];
        var first = text.WordAt(match.Index);
        var last = text.WordAt(match.Index + match.Length - 1);
        var sentence = Around(first, last, Before, After);
        var resolving = ClosedPhrases.Resolving.IsMatch(sentence);
        if (ClosedPhrases.NotNeeded.IsMatch(sentence) || (ClosedPhrases.PutOff.IsMatch(sentence) && !IsNow(sentence)))
        {
            return false;
        }

        if (match.Value.StartsWith("exclusion", StringComparison.Ordinal))
        {
            var rest = Slice(last + 1, last + TitleAfter);
            return !IsFollowedUp(place, last)
                && !ClosedPhrases.NotNeeded.IsMatch(rest)
                && (resolving || ClosedPhrases.Agreement.IsMatch(rest) || hasRestricted);
        }

        if (match.Value.EndsWith("excluded", StringComparison.Ordinal) && !sentence.Contains("press", StringComparison.Ordinal))
        {
            return resolving && ClosedPhrases.OfTheMeeting.IsMatch(sentence);
        }

        if (IsAboutWebcast(match))
        {
            return ClosedPhrases.Private.IsMatch(Slice(first - Before, last + After));
        }

        return resolving || !ClosedPhrases.Supposed.IsMatch(sentence);
    }

    // The title read out just before the resolution itself, which then decides.
    private bool IsFollowedUp(int place, int last) =>
        place + 1 < exclusions.Length && text.WordAt(exclusions[place + 1].Index) <= last + TitleAfter;

    private static bool IsNow(string sentence) => sentence.Contains(" now ", StringComparison.Ordinal);

    private static bool IsAboutWebcast(Match match) =>
        match.Value.EndsWith("cast", StringComparison.Ordinal) || match.Value.EndsWith("stream", StringComparison.Ordinal)
        || match.Value.EndsWith("recording", StringComparison.Ordinal) || match.Value.EndsWith("streaming", StringComparison.Ordinal);

    // The vote on the resolution is public; sealing begins with the first utterance that is more than that vote.
    private int FirstSealed(Match match)
    {
        var at = text.UtteranceAt(match.Index + match.Length - 1);
        if (!EndsSoon(at, match, MostWordsAfter))
        {
            return at;
        }

        for (at++; at < said.Count; at++)
        {
            if (!VoteOnExclusion.Is(text.Words, text.FirstWords[at], text.FirstWords[at + 1]) && !Announces(at))
            {
                break;
            }
        }

        return at;
    }

    // "… that is agreed, so the press and public are excluded": however the vote before it was mis-heard, the chair's announcement is public.
    private bool Announces(int at) => text.FirstWords[at + 1] - text.FirstWords[at] <= MostWordsOfAnnouncement && announcing.Contains(at);

    private bool EndsSoon(int at, Match match, int words) => text.FirstWords[at + 1] - text.WordAt(match.Index + match.Length - 1) <= words;

    private bool HasHappened(Match match)
    {
        var first = text.WordAt(match.Index);
        var lead = Slice(LastBar(first, 6), first + 3);
        return IsNow(lead + match.Value + " ") || !ClosedPhrases.NotYet.IsMatch(lead);
    }

    // Words said before the return in the same utterance were said in private.
    private int OpensAt(Match match)
    {
        var at = text.UtteranceAt(match.Index);
        return text.WordAt(match.Index) - text.FirstWords[at] > MostWordsBeforeReturn ? at + 1 : at;
    }

    private string Around(int first, int last, int before, int after)
    {
        var end = last + 1;
        while (end < text.Words.Count && end < last + after && text.Words[end] != SpokenText.Bar)
        {
            end++;
        }

        return Slice(LastBar(first, before), end);
    }

    private int LastBar(int word, int most)
    {
        var least = Math.Max(0, word - most);
        while (word > least && text.Words[word] != SpokenText.Bar)
        {
            word--;
        }

        return word;
    }

    private string Slice(int from, int to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(text.Words.Count, to));
        return from < to ? " " + string.Join(' ', text.Words.Skip(from).Take(to - from)) + " " : "";
    }
}
