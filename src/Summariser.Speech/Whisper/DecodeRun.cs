using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Summariser.Core;
using Summariser.Speech.Native;
using Summariser.Speech.Whisper.Native;

namespace Summariser.Speech.Whisper;

/// <summary>One decode: its settings as native code takes them, and what native code calls back while it works.</summary>
/// <param name="progress">Hears percentages.</param>
/// <param name="cancel">Ends the decode.</param>
internal sealed unsafe class DecodeRun(Action<int>? progress, CancellationToken cancel)
{
    private ExceptionDispatchInfo? failure;

    public void Run(ModelHandle model, StateHandle state, ReadOnlySpan<float> samples, WhisperOptions options, string prompt)
    {
        using var texts = new NativeTexts();
        var user = GCHandle.Alloc(this);
        try
        {
            var parameters = Parameters(options, prompt, texts);
            parameters.OnProgress = &OnProgress;
            parameters.OnEncoderBegin = &OnEncoderBegin;
            parameters.OnAbort = &OnAbort;
            parameters.OnProgressUser = parameters.OnEncoderBeginUser = parameters.OnAbortUser = GCHandle.ToIntPtr(user);
            WhisperLog.TakeError();
            fixed (float* first = samples)
            {
                RequireDone(Api.Decode(model, state, parameters, first, samples.Length));
            }
        }
        finally
        {
            user.Free();
        }
    }

    private static DecodeParameters Parameters(WhisperOptions options, string prompt, NativeTexts texts)
    {
        var parameters = Api.DefaultDecode(options.BeamSize > 1 ? SamplingStrategy.Beam : SamplingStrategy.Greedy);
        parameters.Threads = options.ThreadsPerWindow;
        parameters.PrintProgress = 0;
        parameters.PrintTimestamps = 0;
        parameters.Translate = 0;
        parameters.Language = texts.Add(options.Language);
        parameters.InitialPrompt = texts.Add(prompt);
        parameters.TokenTimestamps = Flag(options.TokenTimes);
        parameters.SuppressNonSpeech = Flag(options.SuppressNonSpeech);
        parameters.BeamSize = options.BeamSize;
        parameters.BestOf = options.BestOf;
        parameters.Temperature = (float)options.Temperature;
        parameters.TemperatureStep = (float)options.TemperatureStep;
        parameters.EntropyThreshold = (float)options.EntropyThreshold;
        parameters.LogProbabilityThreshold = (float)options.LogProbabilityThreshold;
        parameters.NoSpeechThreshold = (float)options.NoSpeechThreshold;
        return parameters;
    }

    private void RequireDone(int code)
    {
        failure?.Throw();
        cancel.ThrowIfCancellationRequested();
        if (code != 0)
        {
            throw new SummariserException(
                $"Whisper could not decode a part of the recording (code {code}){WhisperLog.TakeError()}. Run the same command again; if it fails again, choose another Speech:Whisper:Model.");
        }
    }

    private static byte Flag(bool value) => value ? (byte)1 : (byte)0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnProgress(nint model, nint state, int percent, nint user) => Of(user).Report(percent);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte OnEncoderBegin(nint model, nint state, nint user) => Flag(!Of(user).IsToEnd);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static byte OnAbort(nint user) => Flag(Of(user).IsToEnd);

    private static DecodeRun Of(nint user) => (DecodeRun)GCHandle.FromIntPtr(user).Target!;

    private bool IsToEnd => failure is not null || cancel.IsCancellationRequested;

    // Native code is the caller here: an exception thrown through it would end the process.
    private void Report(int percent)
    {
        try
        {
            progress?.Invoke(percent);
        }
        catch (Exception error)
        {
            failure ??= ExceptionDispatchInfo.Capture(error);
        }
    }
}
