using System.Buffers;
using Summariser.Core.Alignment;
using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;

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

        private readonly EvidenceCheck check = new(meeting);
        private readonly Dictionary<int, Citing> passages = [];

        public IReadOnlyList<string> ReasonsAgainst(string text, IReadOnlyList<int> evidence, int? item) =>
            check.ReasonsAgainst(text, evidence, item is { } place ? meeting.Items[place] : null);

        public IReadOnlyList<string> ReasonsAgainst(VoteCount votes, IReadOnlyList<int> evidence) =>
            check.IsHeard(votes, evidence) ? [] : ["The vote is not the one heard in the words this rests on."];

        public IReadOnlyList<int> Find(string text, int? item)
        {
            var passage = item is { } place ? PassageOf(place) : new Citing(Sharing(text));
            return passage.Found(text) is { Share: >= Near } found ? found.Cited : [];
        }

        private Citing PassageOf(int place)
        {
            if (!passages.TryGetValue(place, out var passage))
            {
                passages[place] = passage = new Citing(meeting.UtterancesOf(meeting.Items[place]));
            }

            return passage;
        }

        // To read a whole meeting for one sentence takes longer than a clerk waits: those that share no telling word with it are passed over.
        private IReadOnlyList<Utterance> Sharing(string text)
        {
            const int Stem = 5;
            string[] stems = [.. Words.Of(text).Where(word => !CommonWords.Contains(word)).Select(word => word.Length > Stem ? word[..Stem] : word)
                .Distinct(StringComparer.Ordinal)];
            var any = SearchValues.Create(stems, StringComparison.OrdinalIgnoreCase);
            return [.. meeting.Transcript.Utterances.Where(said => said.Text.AsSpan().ContainsAny(any) || said.Speaker.AsSpan().ContainsAny(any))];
        }
    }
}
