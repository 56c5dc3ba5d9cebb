using System.Text.RegularExpressions;
using Summariser.Core.Alignment;

namespace Summariser.Agendas.Alignment;

/// <summary>Finds items that are said to be withdrawn or put off, by number, by title, or as "this item" while they are being taken.</summary>
internal static partial class Fates
{
    private const int NumberReach = 16;
    private const double LeastTitle = 0.6;

    /// <summary>Something said to have become of an item.</summary>
    /// <param name="Utterance">Index of the utterance.</param>
    /// <param name="Item">Index of the item, or −1 for the one being taken.</param>
    /// <param name="Status">Withdrawn or deferred.</param>
    public readonly record struct Fate(int Utterance, int Item, ItemStatus Status);

    /// <summary>Every such saying, in order.</summary>
    public static IReadOnlyList<Fate> Find(Evidence evidence)
    {
        var found = new List<Fate>();
        foreach (var match in Said().Matches(evidence.Text.Joined).Cast<Match>())
        {
            var word = evidence.Text.WordAt(match.Index);
            var utterance = evidence.Text.UtteranceAt(match.Index);
            var status = Withdrawing().IsMatch(match.Value) ? ItemStatus.Withdrawn : ItemStatus.Deferred;
            var numbered = Numbered(evidence, word);
            if (numbered.Count > 0)
            {
                found.AddRange(numbered.Select(item => new Fate(utterance, item, status)));
            }
            else if (Titled(evidence, utterance) is { } titled)
            {
                found.Add(new Fate(utterance, titled, status));
            }
            else if (Pointing().IsMatch(match.Value))
            {
                found.Add(new Fate(utterance, -1, status));
            }
        }

        return found;
    }

    private static IReadOnlyList<int> Numbered(Evidence evidence, int word)
    {
        for (var at = word; at >= 0 && word - at <= NumberReach; at--)
        {
            if (evidence.AnnouncementAt(at) is { } heard)
            {
                return [heard.Item, .. heard.With];
            }
        }

        return [];
    }

    private static int? Titled(Evidence evidence, int utterance)
    {
        var best = evidence.Titles[utterance].OrderByDescending(call => call.Share).FirstOrDefault();
        return best.Share >= LeastTitle ? best.Item : null;
    }

    [GeneratedRegex(
        @"\b(this |the |that )?(\w+ )?(has been|have been|is|are|be|been|is being|is now|is to be|will be|will now be|is therefore|be now) (now |therefore |formally |being )?(deferred|withdrawn|postponed|pulled from|removed from (the|tonights|todays|our) agenda|taken off the agenda|held over|carried over to|moved to (the|our|a) (next|future|later) meeting)\b"
        + @"|\b(agreed?|resolved?|resolve|agreement|vote|voted|decide|decided) to (defer|postpone|withdraw) (this |the |that |it|item |consideration )|\b(defer|postpone) (this item|the item|item \w+|this report|this matter|consideration of)( \w+)* to (the|our|a) (next|future|later|meeting)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(withdr\w+|pulled from|removed from|taken off)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Withdrawing();

    [GeneratedRegex(@"\b(this|the|that) (item|report|matter|application|paper|agenda|decision)\b|^(it|item|report|application|matter|this|that) |to (defer|postpone|withdraw)|^(defer|postpone)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pointing();
}
