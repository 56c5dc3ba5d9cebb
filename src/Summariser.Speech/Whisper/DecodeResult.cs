using System.Runtime.InteropServices;
using Summariser.Core.Transcripts;
using Summariser.Speech.Whisper.Native;

namespace Summariser.Speech.Whisper;

/// <summary>Copies what a decode found out of native memory.</summary>
internal static unsafe class DecodeResult
{
    private const double TicksASecond = 100;

    public static IReadOnlyList<WhisperSegment> Read(ModelHandle model, StateHandle state)
    {
        var endOfText = Api.EndOfText(model);
        var segments = new WhisperSegment[Api.SegmentCount(state)];
        for (var segment = 0; segment < segments.Length; segment++)
        {
            segments[segment] = new WhisperSegment(
                Range(Api.SegmentStart(state, segment), Api.SegmentEnd(state, segment)),
                Marshal.PtrToStringUTF8((nint)Api.SegmentText(state, segment)) ?? "",
                Api.SegmentNoSpeech(state, segment),
                Tokens(model, state, segment, endOfText));
        }

        return segments;
    }

    private static WhisperToken[] Tokens(ModelHandle model, StateHandle state, int segment, int endOfText)
    {
        var tokens = new WhisperToken[Api.TokenCount(state, segment)];
        for (var token = 0; token < tokens.Length; token++)
        {
            var data = Api.Token(state, segment, token);
            tokens[token] = new WhisperToken(
                data.Id,
                MemoryMarshal.CreateReadOnlySpanFromNullTerminated(Api.TokenText(model, state, segment, token)).ToArray(),
                data.Id < endOfText,
                data.Start >= 0 && data.End >= 0 ? Range(data.Start, data.End) : null,
                data.Probability);
        }

        return tokens;
    }

    private static TimeRange Range(long start, long end) => new(start / TicksASecond, end / TicksASecond);
}
