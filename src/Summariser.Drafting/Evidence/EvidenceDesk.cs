using Summariser.Core.Alignment;
using Summariser.Core.Summaries;

namespace Summariser.Drafting.Evidence;

/// <summary>The evidence checks for what people write into a draft: the same that a drafter's sentences go through, and a search for what a sentence rests on.</summary>
public sealed class EvidenceDesk : IEvidenceCheck
{
    /// <inheritdoc/>
    public IMeetingEvidence EvidenceOf(OpenMeeting meeting) => new Evidence(meeting);

    private sealed class Evidence(OpenMeeting meeting) : IMeetingEvidence
    {
        // Utterances that hold less of a sentence between them are about something else.
        private const double Near = 0.45;

        private const int WholeMeeting = -1;

        private readonly EvidenceCheck check = new(meeting);
        private readonly Dictionary<int, Citing> passages = [];

        public IReadOnlyList<string> ReasonsAgainst(string text, IReadOnlyList<int> evidence, int? item) =>
            check.ReasonsAgainst(text, evidence, item is { } place ? meeting.Items[place] : null);

        public IReadOnlyList<string> ReasonsAgainst(VoteCount votes, IReadOnlyList<int> evidence) =>
            check.IsHeard(votes, evidence) ? [] : ["The vote is not the one heard in the words this rests on."];

        public IReadOnlyList<int> Find(string text, int? item)
        {
            var place = item ?? WholeMeeting;
            if (!passages.TryGetValue(place, out var passage))
            {
                passages[place] = passage = new Citing(item is null ? meeting.Transcript.Utterances : meeting.UtterancesOf(meeting.Items[place]));
            }

            return passage.Found(text) is { Share: >= Near } found ? found.Cited : [];
        }
    }
}
