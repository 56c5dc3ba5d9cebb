using System.Runtime.InteropServices;
using Summariser.Core;

namespace Summariser.Speech.Whisper.Native;

/// <summary>A loaded model; it may be shared by threads, each with a state of its own.</summary>
internal sealed class ModelHandle() : SafeHandle(nint.Zero, ownsHandle: true)
{
    public override bool IsInvalid => handle == nint.Zero;

    protected override bool ReleaseHandle()
    {
        Api.FreeModel(handle);
        return true;
    }
}

/// <summary>What one decode works in and leaves its result in; for one thread.</summary>
internal sealed class StateHandle() : SafeHandle(nint.Zero, ownsHandle: true)
{
    private ModelHandle? model;

    public override bool IsInvalid => handle == nint.Zero;

    /// <summary>A fresh state.</summary>
    /// <exception cref="SummariserException">Memory is short.</exception>
    public static StateHandle On(ModelHandle model)
    {
        // A state points into its model, so it keeps the model open until it is itself released.
        var held = false;
        model.DangerousAddRef(ref held);
        var state = Api.NewState(model);
        if (state.IsInvalid)
        {
            state.Dispose();
            model.DangerousRelease();
            throw new SummariserException("Whisper could not begin a decode: the machine may be out of memory. Lower Speech:Threads, or choose a smaller Speech:Whisper:Model.");
        }

        state.model = model;
        return state;
    }

    protected override bool ReleaseHandle()
    {
        Api.FreeState(handle);
        model?.DangerousRelease();
        return true;
    }
}
