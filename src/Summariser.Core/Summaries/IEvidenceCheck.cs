using Summariser.Core.Alignment;

namespace Summariser.Core.Summaries;

/// <summary>Holds sentences against what was said.</summary>
public interface IEvidenceCheck
{
    /// <summary>The checks of one meeting.</summary>
    IMeetingEvidence EvidenceOf(OpenMeeting meeting);
}

/// <summary>What was said at one meeting, ready to hold sentences against. Items are given by their place in the meeting's list, from 0.</summary>
public interface IMeetingEvidence
{
    /// <summary>Why a text is not borne out by the utterances it cites; empty when everything was found.</summary>
    /// <param name="text">What is claimed.</param>
    /// <param name="evidence">Ids of the utterances it rests on; empty when it rests on the agenda alone.</param>
    /// <param name="item">The item it is said of, or null for the whole meeting.</param>
    IReadOnlyList<string> ReasonsAgainst(string text, IReadOnlyList<int> evidence, int? item);

    /// <summary>Why a decision's vote is not borne out by the utterances it cites; empty when it was heard.</summary>
    IReadOnlyList<string> ReasonsAgainst(VoteCount votes, IReadOnlyList<int> evidence);

    /// <summary>Ids of the few utterances that between them hold most of what a text says, in order; empty when none come near.</summary>
    /// <param name="text">What is claimed.</param>
    /// <param name="item">The item to look in, or null for the whole meeting.</param>
    IReadOnlyList<int> Find(string text, int? item);
}
