using System.Text;
using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;

namespace Summariser.Speech.Whisper;

/// <summary>Whisper for one recording: its model, the settings, and what the agenda says will be talked of.</summary>
/// <param name="model">The model, shared with other recordings.</param>
/// <param name="options">The settings.</param>
/// <param name="prompt">Words that the model is to take as said before each window.</param>
internal sealed class WhisperRecogniser(WhisperModel model, WhisperOptions options, string prompt) : IRecogniser
{
    /// <inheritdoc/>
    public Hearing Recognise(ReadOnlySpan<float> samples, CancellationToken cancel) =>
        Hearing.Timed(model.Decode(samples, options, prompt, progress: null, cancel).SelectMany(Parts));

    /// <summary>The words of a segment with their times, or the whole segment where words have none.</summary>
    internal static IEnumerable<HeardSegment> Parts(WhisperSegment segment)
    {
        var spoken = segment.Tokens.Where(token => token.IsText).ToArray();
        return spoken.Length > 0 && spoken.All(token => token.At is not null)
            ? Words(spoken)
            : [new HeardSegment(segment.At, segment.Text)];
    }

    private static IEnumerable<HeardSegment> Words(WhisperToken[] tokens)
    {
        var first = 0;
        for (var next = 1; next <= tokens.Length; next++)
        {
            if (next == tokens.Length || tokens[next].Spelling.Span is [(byte)' ', ..])
            {
                byte[] spelling = [.. tokens[first..next].SelectMany(token => token.Spelling.ToArray())];
                yield return new HeardSegment(
                    new TimeRange(tokens[first].At!.Value.Start, tokens[next - 1].At!.Value.End), Encoding.UTF8.GetString(spelling));
                first = next;
            }
        }
    }
}
