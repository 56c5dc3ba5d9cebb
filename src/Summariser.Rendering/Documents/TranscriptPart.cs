using Summariser.Core.Language;
using Summariser.Core.Summaries;
using Summariser.Core.Transcripts;
using Summariser.Rendering.Blocks;

namespace Summariser.Rendering.Documents;

/// <summary>What was said in open session, folded away at the end.</summary>
internal static class TranscriptPart
{
    public static IEnumerable<Block> Of(MeetingSummary summary, Moments moments) => summary.Transcript.Count == 0
        ? []
        : [new Section("transcript", [new Disclosure("Transcript",
        [
            new Paragraph([new PlainRun("Words as a computer program heard them. Closed parts are left out.")]),
            .. summary.Transcript.Select(said => Heard(said, moments)),
        ])])];

    private static SaidLine Heard(Utterance said, Moments moments) =>
        new(Moments.Anchor(said.Id), said.Start, said.End, Line(said, moments.Of(said) with { Anchor = null }));

    /// <summary>An utterance on a line: its time, who speaks, the words.</summary>
    public static IReadOnlyList<Run> Line(Utterance said, MomentRun time)
    {
        var speaker = PlainText.Clean(said.Speaker);
        var words = new PlainRun($" {PlainText.Clean(said.Text)}");
        return speaker.Length == 0 ? [time, words] : [time, new PlainRun(" "), new StrongRun(said.SureSpeaker is null ? $"possibly {speaker}:" : $"{speaker}:"), words];
    }
}
