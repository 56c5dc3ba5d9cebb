using Summariser.Speech.Recognition;

namespace Summariser.Tests.Speech.Recognition;

public sealed class QuietThreadsTests
{
    [Fact]
    public async Task Work_runs_on_threads_of_its_own_and_gives_its_outcome()
    {
        using var threads = new QuietThreads(2, nice: 0);
        Assert.Equal("recogniser", await threads.RunAsync(() => Thread.CurrentThread.Name));
        Assert.False(await threads.RunAsync(() => Thread.CurrentThread.IsThreadPoolThread));
    }

    [Fact]
    public async Task What_goes_wrong_reaches_whoever_waits_and_the_threads_go_on()
    {
        using var threads = new QuietThreads(1, nice: 0);
        await Assert.ThrowsAsync<InvalidOperationException>(() => threads.RunAsync<int>(() => throw new InvalidOperationException()));
        Assert.Equal(7, await threads.RunAsync(() => 7));
    }

    [Fact]
    public async Task On_Linux_they_stand_back_and_no_other_thread_does()
    {
        if (!OperatingSystem.IsLinux()) return;
        var own = Niceness();
        using var threads = new QuietThreads(1, nice: 19);
        Assert.Equal(19, await threads.RunAsync(Niceness));
        Assert.Equal(own, Niceness());
    }

    // The 19th field of proc(5)'s stat; the second is a name in brackets, which may hold blanks.
    private static int Niceness() => int.Parse(File.ReadAllText("/proc/thread-self/stat").Split(") ")[1].Split(' ')[16], System.Globalization.CultureInfo.InvariantCulture);
}
