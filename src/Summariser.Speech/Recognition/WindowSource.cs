using System.Threading.Channels;
using Summariser.Core.Transcripts;
using Summariser.Speech.Audio;

namespace Summariser.Speech.Recognition;

/// <summary>Decodes a recording, finds the speech in it, and hands it on in windows.</summary>
/// <param name="makeVoiceActivity">Makes a detector for one recording.</param>
/// <param name="audio">Where ffmpeg is.</param>
/// <param name="windows">How speech is joined.</param>
internal sealed class WindowSource(Func<IVoiceActivity> makeVoiceActivity, AudioOptions audio, WindowOptions windows)
{
    /// <summary>Reads the recording to its end. Gives its length in seconds.</summary>
    public async Task<double> ReadAsync(Recording recording, SoundTrack track, ChannelWriter<SpeechWindow> next, CancellationToken cancel)
    {
        await using var sound = SoundStream.Open(recording, track, audio);
        using var voice = makeVoiceActivity();
        var assembler = new WindowAssembler(voice, windows);
        var block = new float[SoundStream.SampleRate];
        for (int read; (read = await sound.ReadAsync(block, cancel)) > 0;)
        {
            foreach (var window in assembler.Accept(block.AsSpan(0, read)))
            {
                await next.WriteAsync(window, cancel);
            }
        }

        foreach (var window in assembler.Finish())
        {
            await next.WriteAsync(window, cancel);
        }

        next.Complete();
        return Math.Max(sound.SecondsRead, track.DurationSeconds ?? 0);
    }
}
