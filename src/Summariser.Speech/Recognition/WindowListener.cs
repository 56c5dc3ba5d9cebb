using Summariser.Core.Language;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;

namespace Summariser.Speech.Recognition;

/// <summary>
/// Hears a window. A recogniser may stop after the first of several short utterances ("See?") and leave out the rest: a window with
/// fewer words than anyone speaks is heard again piece by piece, and the hearing with more words is kept.
/// </summary>
public sealed class WindowListener(IRecogniser recogniser)
{
    private const double FewestWordsASecond = 1.5;

    private readonly RepetitionGuard guard = new(new LevelledRecogniser(recogniser));

    /// <summary>The words of a window, and the parts of the recording that had to be left out.</summary>
    public (Hearing Heard, IReadOnlyList<TimeRange> Dropped) Recognise(SpeechWindow window, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(window);
        var whole = guard.Recognise(window, cancel);
        if (window.Pieces.Count == 1 || WordsIn(whole.Heard) >= FewestWordsASecond * window.Samples.Length / SoundStream.SampleRate)
        {
            return whole;
        }

        var apart = PieceByPiece(window, cancel);
        return WordsIn(apart.Heard) > WordsIn(whole.Heard) ? apart : whole;
    }

    private (Hearing Heard, IReadOnlyList<TimeRange> Dropped) PieceByPiece(SpeechWindow window, CancellationToken cancel)
    {
        var (heard, dropped, from) = (Hearing.Nothing, new List<TimeRange>(), 0);
        foreach (var piece in window.Pieces)
        {
            var to = from + (int)piece.Count;
            var (said, left) = guard.Recognise(new SpeechWindow(window.Index, [piece], window.Samples[from..to]), cancel);
            heard = heard.Then(said, (double)from / SoundStream.SampleRate);
            dropped.AddRange(left);
            from = to;
        }

        return (heard, dropped);
    }

    private static int WordsIn(Hearing heard) => Words.Of(heard.Text).Count;
}
