using Microsoft.Extensions.AI;
using Summariser.Core.Alignment;
using Summariser.Drafting.Chat;
using Summariser.Drafting.Generative;
using Summariser.Drafting.Prompts;

namespace Summariser.Drafting.Evaluation;

/// <summary>
/// What drafting a meeting with a chat model would send, counted by drafting it with a stand-in: every character of every message and
/// schema. Beside it, what two common ways come to on the same meeting: the whole transcript with the question about each item, and again
/// to find what each summary rests on.
/// </summary>
public static class CostEvaluation
{
    /// <summary>Counts for a meeting. Nothing leaves the machine.</summary>
    public static async Task<CostReport> RunAsync(OpenMeeting meeting, PromptLibrary prompts, DraftingSettings settings, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var counted = new Counted();
        await new GenerativeDrafter(() => new CountedChat(new StandInModel(), counted), prompts, settings, new ChatSettings { Model = "stand-in" })
            .DraftAsync(meeting, cancel);
        var whole = SpokenLines.Of(meeting.Transcript.Utterances).Length;
        var asked = meeting.Items.Count(item => item.Status is not (ItemStatus.Closed or ItemStatus.NotReached) && meeting.UtterancesOf(item).Count > 0);
        var transcript = meeting.Transcript.Utterances.Sum(said => (long)said.Text.Length);
        return new CostReport(asked, counted.Calls, transcript, counted.Characters, (double)counted.Characters / Math.Max(transcript, 1), asked * (long)whole, 2L * asked * whole);
    }

    private sealed class Counted
    {
        private long characters;
        private int calls;

        public long Characters => characters;

        public int Calls => calls;

        public void Add(long sent)
        {
            Interlocked.Add(ref characters, sent);
            Interlocked.Increment(ref calls);
        }
    }

    private sealed class CountedChat(IChatClient inner, Counted counted) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var request = messages.ToArray();
            counted.Add(request.Sum(message => (long)message.Text.Length) + ((options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText().Length ?? 0));
            return base.GetResponseAsync(request, options, cancellationToken);
        }
    }
}

/// <summary>What drafting a meeting sends.</summary>
/// <param name="Items">Items that are asked about.</param>
/// <param name="Calls">Calls in all.</param>
/// <param name="TranscriptCharacters">Characters of what was said.</param>
/// <param name="SentCharacters">Characters of all calls together: instructions, schemas and what was said.</param>
/// <param name="Ratio">The second by the first.</param>
/// <param name="WholeForEachItem">Characters if the whole transcript went with the question about each item.</param>
/// <param name="AndAgainForCitations">Characters if it went again for each item to find what the summary rests on.</param>
public sealed record CostReport(
    int Items, int Calls, long TranscriptCharacters, long SentCharacters, double Ratio, long WholeForEachItem, long AndAgainForCitations);
