using System.Text;
using Summariser.Core.Transcripts;
using Summariser.Speech.Recognition;
using Summariser.Speech.Whisper;

namespace Summariser.Tests.Speech.Whisper;

public sealed class WhisperRecogniserTests
{
    [Fact]
    public void Tokens_are_put_together_into_words_with_their_times()
    {
        var parts = Parts(Token(" The", 0, 0.5), Token(" rep", 0.5, 0.8), Token("ort", 0.8, 1), Token(".", 1, 1.1), Token("[_TT_55]", 1.1, 1.1, isText: false));
        Assert.Equal(
            [new HeardSegment(new TimeRange(0, 0.5), " The"), new HeardSegment(new TimeRange(0.5, 1.1), " report.")], parts);
    }

    [Fact]
    public void A_letter_spread_over_tokens_is_put_together()
    {
        var letter = Encoding.UTF8.GetBytes("é");
        var parts = Parts(Token(" caf", 0, 1), new WhisperToken(1, letter.AsMemory(0, 1), true, new TimeRange(1, 1.2), 1), new WhisperToken(2, letter.AsMemory(1, 1), true, new TimeRange(1.2, 1.4), 1));
        Assert.Equal(new HeardSegment(new TimeRange(0, 1.4), " café"), Assert.Single(parts));
    }

    [Fact]
    public void Without_times_of_tokens_the_segment_stays_whole()
    {
        var parts = Parts(new WhisperToken(1, Encoding.UTF8.GetBytes(" The report."), true, null, 1));
        Assert.Equal(new HeardSegment(new TimeRange(2, 4), " The report."), Assert.Single(parts));
    }

    [Fact]
    public void Words_read_as_the_segment_does()
    {
        var parts = Parts(Token(" A", 0, 1), Token(" well", 1, 2), Token("-", 2, 2), Token("known", 2, 3), Token(" \"fact\"", 3, 4), Token(",", 4, 4));
        Assert.Equal("A well-known \"fact\",", Hearing.Timed(parts).Text);
    }

    private static HeardSegment[] Parts(params WhisperToken[] tokens) =>
        [.. WhisperRecogniser.Parts(new WhisperSegment(new TimeRange(2, 4), " The report.", 0, tokens))];

    private static WhisperToken Token(string text, double start, double end, bool isText = true) =>
        new(1, Encoding.UTF8.GetBytes(text), isText, new TimeRange(start, end), 1);
}
