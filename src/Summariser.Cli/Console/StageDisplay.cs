using Spectre.Console;
using Summariser.Core.Pipeline;

namespace Summariser.Cli.Console;

/// <summary>Shows on standard error how far the work has come: a bar with time left on a terminal, one line a stage otherwise.</summary>
internal sealed class StageDisplay : IProgress<StageEvent>
{
    private readonly ProgressContext? bars;
    private readonly Dictionary<string, ProgressTask> tasks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StageEvent.Advanced> last = new(StringComparer.Ordinal);
    private readonly HashSet<string> downloads = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    private StageDisplay(ProgressContext? bars) => this.bars = bars;

    /// <summary>Does work that reports to a display.</summary>
    public static async Task<T> ShowAsync<T>(Func<StageDisplay, Task<T>> work)
    {
        if (System.Console.IsErrorRedirected)
        {
            return await work(new StageDisplay(bars: null));
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(System.Console.Error) });
        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(bars => work(new StageDisplay(bars)));
    }

    /// <inheritdoc/>
    public void Report(StageEvent value)
    {
        lock (gate)
        {
            switch (value)
            {
                case StageEvent.Started started when bars is not null:
                    tasks[started.Stage] = bars.AddTask(started.Stage);
                    break;
                case StageEvent.Advanced advanced:
                    last[advanced.Stage] = advanced;
                    Move(advanced.Stage, advanced.DoneSeconds, advanced.TotalSeconds);
                    break;
                case StageEvent.Downloading downloading:
                    Download(downloading);
                    break;
                case StageEvent.Reused reused:
                    Line($"{reused.Stage}: done before, nothing to do");
                    break;
                case StageEvent.Finished finished:
                    Finish(finished);
                    break;
            }
        }
    }

    /// <summary>Shows how far a stage is that does not count in seconds of a recording.</summary>
    public void Advance(string stage, double done, double total)
    {
        lock (gate)
        {
            Move(stage, done, total);
        }
    }

    private void Move(string stage, double done, double total)
    {
        if (tasks.TryGetValue(stage, out var task) && total > 0)
        {
            task.MaxValue = total;
            task.Value = Math.Min(done, total);
        }
    }

    private void Download(StageEvent.Downloading downloading)
    {
        if (!tasks.TryGetValue(downloading.What, out var task) && bars is not null)
        {
            tasks[downloading.What] = task = bars.AddTask(downloading.What);
        }

        if (task is not null)
        {
            task.MaxValue = downloading.TotalBytes;
            task.Value = downloading.DoneBytes;
        }
        else if (downloads.Add(downloading.What) || downloading.DoneBytes == downloading.TotalBytes)
        {
            Line($"{downloading.What}: {downloading.DoneBytes / 1e6:0.0} of {downloading.TotalBytes / 1e6:0.0} MB downloaded");
        }
    }

    private void Finish(StageEvent.Finished finished)
    {
        if (tasks.TryGetValue(finished.Stage, out var task))
        {
            task.Value = task.MaxValue;
        }

        var heard = last.TryGetValue(finished.Stage, out var advanced) ? $", {Minutes(advanced.DoneSeconds)} of recording" : "";
        var reused = advanced is { ReusedSeconds: > 0 } ? $" ({Minutes(advanced.ReusedSeconds)} of speech was done before)" : "";
        Line($"{finished.Stage}: {finished.Took.TotalSeconds:0.0} s{heard}{reused}");
    }

    private void Line(string text)
    {
        if (bars is null)
        {
            System.Console.Error.WriteLine(text);
        }
    }

    private static string Minutes(double seconds) => seconds < 60 ? $"{seconds:0} s" : $"{seconds / 60:0.0} min";
}
