using System.ClientModel;
using System.Text.Json;
using Azure.Identity;
using OpenAI.Audio;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;
using Summariser.Speech.Recognition;

namespace Summariser.Speech.Cloud;

/// <summary>
/// Has pieces of speech heard by the service. Asks again when it is busy or out of order: as long after as it says, else after one second,
/// two, four … with some chance in it; and gives up when all attempts together take too long.
/// </summary>
internal sealed class CloudRecogniser
{
    private const double ShortestSeconds = 10;

    private readonly AudioClient client;
    private readonly CloudOptions options;
    private readonly PieceEncoder encoder;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline<Hearing> attempts;

    public CloudRecogniser(AudioClient client, CloudOptions options, PieceEncoder encoder, TimeProvider clock)
    {
        (this.client, this.options, this.encoder, this.clock) = (client, options, encoder, clock);
        var pipeline = new ResiliencePipelineBuilder<Hearing> { TimeProvider = clock }.AddTimeout(TimeSpan.FromSeconds(options.TotalSeconds));
        attempts = (options.Retries == 0 ? pipeline : pipeline.AddRetry(new RetryStrategyOptions<Hearing>
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(60),
            UseJitter = true,
            ShouldHandle = new PredicateBuilder<Hearing>().Handle<CloudServiceException>(error => error.MayPass),
            DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as CloudServiceException)?.RetryAfter),
        })).Build();
    }

    /// <summary>The words of a piece, and the parts of the recording that had to be left out because the service said the same over and over.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="CloudServiceException">The service did not do it.</exception>
    public async Task<(Hearing Heard, IReadOnlyList<TimeRange> Dropped)> HearAsync(SpeechWindow piece, CancellationToken cancel)
    {
        var dropped = new List<TimeRange>();
        return (await HearAsync(piece, 0, piece.Samples.Length, dropped, cancel), dropped);
    }

    // What is too large for the service, and what it loops over, is heard again in halves.
    private async Task<Hearing> HearAsync(SpeechWindow piece, int from, int to, List<TimeRange> dropped, CancellationToken cancel)
    {
        var seconds = (double)(to - from) / SoundStream.SampleRate;
        var isShort = seconds <= ShortestSeconds;
        try
        {
            var file = await encoder.EncodeAsync(piece.Samples.AsMemory(from, to - from), cancel);
            var heard = await attempts.ExecuteAsync(async stop => await AskAsync(file, seconds, stop), cancel);
            if (!Looping.IsIn(heard.Text, seconds))
            {
                return heard;
            }

            if (isShort)
            {
                dropped.Add(new TimeRange(RepetitionGuard.TimeOf(piece, from), RepetitionGuard.TimeOf(piece, to)));
                return Hearing.Nothing;
            }
        }
        catch (TimeoutRejectedException error)
        {
            throw CloudFailures.TooLong(error, options);
        }
        catch (CloudServiceException error) when (error.IsTooLarge && !isShort)
        {
            // The halves below take its place.
        }

        var middle = RepetitionGuard.QuietestNearMiddle(piece.Samples.AsSpan(from, to - from));
        var first = await HearAsync(piece, from, from + middle, dropped, cancel);
        return first.Then(await HearAsync(piece, from + middle, to, dropped, cancel), (double)middle / SoundStream.SampleRate);
    }

    private async Task<Hearing> AskAsync(byte[] file, double seconds, CancellationToken cancel)
    {
        try
        {
            using var sound = new MemoryStream(file, writable: false);
            AudioTranscription answer = await client.TranscribeAudioAsync(sound, encoder.FileName, Request(), cancel);
            return options.Timestamps ? Hearing.Timed(Inside(answer.Segments, seconds)) is { Text.Length: > 0 } timed ? timed : Hearing.Untimed(Clean(answer.Text))
                : Hearing.Untimed(Clean(answer.Text));
        }
        catch (ClientResultException error)
        {
            throw CloudFailures.Of(error, options, clock.GetUtcNow());
        }
        catch (AuthenticationFailedException error)
        {
            throw CloudFailures.NoIdentity(error);
        }
        catch (OperationCanceledException error) when (!cancel.IsCancellationRequested)
        {
            throw CloudFailures.Late(error, options);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or AggregateException)
        {
            throw CloudFailures.Unreachable(error, options);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException or OverflowException)
        {
            throw CloudFailures.NoTranscription(error, options);
        }
    }

    private AudioTranscriptionOptions Request() => new()
    {
        Language = "en",
        Temperature = 0,
        ResponseFormat = options.Timestamps ? AudioTranscriptionFormat.Verbose : AudioTranscriptionFormat.Simple,
        TimestampGranularities = options.Timestamps ? AudioTimestampGranularities.Segment : AudioTimestampGranularities.Default,
    };

    // A service's times may run backwards or beyond the sound.
    private static IEnumerable<HeardSegment> Inside(IEnumerable<TranscribedSegment> segments, double seconds)
    {
        var last = 0.0;
        foreach (var segment in segments)
        {
            var start = Math.Clamp(segment.StartTime.TotalSeconds, last, Math.Max(last, seconds));
            last = Math.Clamp(segment.EndTime.TotalSeconds, start, Math.Max(start, seconds));
            yield return new HeardSegment(new TimeRange(start, last), Clean(segment.Text));
        }
    }

    private static string Clean(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
