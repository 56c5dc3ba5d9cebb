using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Rendering.Wording;

/// <summary>Decisions in the words formal minutes put them in: RESOLVED, and what was resolved.</summary>
internal static class Resolutions
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "accept", "adopt", "agree", "appoint", "approve", "authorise", "confirm", "defer", "delegate", "endorse", "grant", "note", "receive", "recommend", "refer",
        "refuse", "reject", "request", "support", "thank", "withdraw",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal) { "A", "All", "An", "Any", "Both", "Each", "It", "Item", "No", "Officers", "Members", "Subject", "The", "These", "This" };

    /// <summary>The word in capitals, and the operative words after it.</summary>
    public static (string Word, string Text) Of(Decision decision) =>
        (decision.Kind switch { DecisionKind.Refused => "NOT AGREED", DecisionKind.Withdrawn => "WITHDRAWN", _ => "RESOLVED" }, Operative(PlainText.Clean(decision.Text)));

    /// <summary>"That the report be noted", "To note the report"; words that are neither stand in quotation marks, as they were said.</summary>
    public static string Operative(string text)
    {
        var first = text.Split(' ')[0];
        return Phrases.Ended(true switch
        {
            _ when text.Length == 0 || first is "That" or "To" => text,
            _ when Verbs.Contains(first.ToLowerInvariant()) => $"To {Small(text)}",
            _ when Openers.Contains(first) => $"That {Small(text)}",
            _ when text.Contains('“', StringComparison.Ordinal) => text,
            _ => $"“{text.TrimEnd('.')}”",
        });
    }

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
