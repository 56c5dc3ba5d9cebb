using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Summariser.Speech.Recognition;

/// <summary>
/// Threads of their own for long computing, which stand back when anything else on the machine wants the processor. On the threads that
/// requests are served by, a decode would keep one of them for seconds.
/// </summary>
public sealed partial class QuietThreads : IDisposable
{
    private readonly BlockingCollection<Action> work = [];
    private readonly BlockingCollection<Action> news = [];
    private int working;

    /// <param name="count">How many.</param>
    /// <param name="nice">How far they stand back, 0 to 19 as the command nice counts; Linux only, where each thread has a niceness of its own.</param>
    public QuietThreads(int count, int nice)
    {
        working = count;
        for (var at = 0; at < count; at++)
        {
            new Thread(() => Run(nice)) { IsBackground = true, Name = "recogniser" }.Start();
        }

        // Telling an outcome may start a thread of the pool, which would stand back for ever as the thread does that started it.
        new Thread(Tell) { IsBackground = true, Name = "recogniser news" }.Start();
    }

    /// <summary>Computes something on one of them.</summary>
    public Task<T> RunAsync<T>(Func<T> compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() =>
        {
            try
            {
                var found = compute();
                news.Add(() => outcome.SetResult(found));
            }
            catch (Exception error)
            {
                // Whoever waits is told; a thread that ended here would end the program.
                news.Add(() => outcome.SetException(error));
            }
        });
        return outcome.Task;
    }

    /// <summary>Ends the threads when what was begun is finished; does not wait for it.</summary>
    public void Dispose() => work.CompleteAdding();

    private void Run(int nice)
    {
        // A machine that does not let a thread stand back lets it work as any other.
        if (OperatingSystem.IsLinux() && nice > 0)
        {
            _ = SetPriority(which: 0, who: 0, nice);
        }

        foreach (var each in work.GetConsumingEnumerable())
        {
            each();
        }

        if (Interlocked.Decrement(ref working) == 0)
        {
            news.CompleteAdding();
        }
    }

    private void Tell()
    {
        foreach (var each in news.GetConsumingEnumerable())
        {
            each();
        }
    }

    // PRIO_PROCESS with 0 is the calling thread on Linux, setpriority(2); native threads it starts inherit it.
    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);
}
