using Summariser.Core.Language;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Extractive;

/// <summary>Tells what kind of decision words make.</summary>
internal static class Kinds
{
    /// <summary>The kind a verb of deciding makes, or null for those that say only that it was decided.</summary>
    public static DecisionKind? OfVerb(string verb) => verb switch
    {
        "note" or "notes" or "noted" => DecisionKind.Noted,
        "approve" or "approves" or "approved" or "adopt" or "adopts" or "adopted" => DecisionKind.Approved,
        "endorse" or "endorses" or "endorsed" or "granted" or "grant" or "ratify" or "ratified" => DecisionKind.Approved,
        "recommend" or "recommends" or "recommended" => DecisionKind.Recommended,
        "defer" or "defers" or "deferred" => DecisionKind.Deferred,
        "withdraw" or "withdrawn" => DecisionKind.Withdrawn,
        "refuse" or "refuses" or "refused" or "reject" or "rejects" or "rejected" or "lost" or "defeated" => DecisionKind.Refused,
        "resolve" or "resolves" or "resolved" => DecisionKind.Resolved,
        _ => null,
    };

    /// <summary>The kind that the first verb of deciding in some words makes, or null.</summary>
    public static DecisionKind? Of(string words) =>
        Words.Of(words).Select(OfVerb).FirstOrDefault(kind => kind is not null);
}
