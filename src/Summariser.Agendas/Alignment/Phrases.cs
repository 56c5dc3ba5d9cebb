using System.Text.RegularExpressions;

namespace Summariser.Agendas.Alignment;

/// <summary>
/// Phrases by which a meeting moves from one matter to the next, over the words of <see cref="SpokenText.Joined"/>. None can look back,
/// so each pass over a meeting is linear in its length.
/// </summary>
internal static partial class Phrases
{
    /// <summary>The chair opens another matter without saying which.</summary>
    [GeneratedRegex(
        @"\b(next (agenda )?item|(move|moving|moves|turn|turning|come|coming|comes|go|going|proceed|proceeding) (us )?(now |straight |swiftly |then )?(on |onto|on to)\b"
        + @"|(move|moving|turn|turning|come|coming) (us )?(now )?to (the|our|item|agenda)\b|(brings|takes|leads) us (on |nicely |neatly )?(on )?(on)?to\b"
        + @"|next (up|is|we have|on the agenda|on our agenda|report|paper|one is)\b|(return|go back|come back|returning|going back) to\b"
        + @"|\| ((so|okay|right|well|then|and|thank you|members) )*(finally|lastly|next|item|agenda item)\b|over to you|can i (ask|invite|call on)\b|would you like to (introduce|present)\b)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Opening { get; }

    /// <summary>The chair says that another item follows, without its number.</summary>
    [GeneratedRegex(@"\b(next (agenda )?item( on (the|our) agenda)?|next on (the|our) agenda|next report|next paper|next application)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Next { get; }

    /// <summary>A matter is being brought to its end.</summary>
    [GeneratedRegex(
        @"\b((concludes|conclude|closes|completes|ends|finishes) (that|this|the|our|my) (item|matter|discussion|report|debate|section|questions|business|presentation)"
        + @"|that (concludes|completes|closes|ends|is the end of)|(no|any) (other|further|more) (questions|comments|points)|is (that|everyone|everybody) (agreed|content|happy)"
        + @"|(recommendations|recommendation|report|minutes) (is|are|be) (agreed|noted|approved|carried|adopted)|(motion|amendment) is (carried|lost)|all those in favour|that is (carried|agreed|noted)"
        + @"|thats (carried|agreed|noted)|are we (all )?(agreed|happy to note|content)|happy to (note|agree|approve)|note the (report|update|contents|position))\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Closing { get; }

    /// <summary>Said before the business begins.</summary>
    [GeneratedRegex(
        @"\b(welcome (to|everyone|everybody|members|all|back)|(is|are|being|be|were) (being )?(webcast|webcasting|recorded|recording|broadcast|live streamed|livestreamed|filmed|live)|fire (alarm|drill|exits?)"
        + @"|mobile (phones?|devices?)|microphones?|house ?keeping|good (morning|afternoon|evening)|the meeting (is )?(now )?open|quorum|quorate|make a start|take (your|a) seats?|find a seat|my name is)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Welcome { get; }

    /// <summary>The meeting itself is closed.</summary>
    [GeneratedRegex(
        @"\b((declare|close|closed|closing|conclude|end) (this|the|tonights|todays|our) meeting( closed)?|(this|the|tonights|todays|our) meeting (is |has |now )*(closed|concluded|ended|over|adjourned until)"
        + @"|concludes? (this|the|tonights|todays|our) (meeting|business|agenda|public meeting)|end of (this|the|tonights|todays|our) (meeting|agenda|business)|(concludes|completes) (all )?(of )?(the|our|tonights|todays) business"
        + @"|safe journey home|no (other|further|more|urgent) business (so|and) (i|that|we))\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Farewell { get; }

    /// <summary>Index of the utterance in which each match of a phrase ends, in order.</summary>
    public static IReadOnlyList<int> Utterances(this Regex phrase, SpokenText text) =>
        [.. phrase.Matches(text.Joined).Select(match => text.UtteranceAt(match.Index + match.Length - 1))];
}
