using Summariser.Benchmarks.Alignment;
using Summariser.Benchmarks.Jobs;
using Summariser.Benchmarks.Pages;
using Summariser.Benchmarks.Speech;
using Summariser.Benchmarks.Storage;

// Each subject is a folder with a command of its own. Nothing here is a test: figures are printed, for a person to judge.
return args switch
{
    ["speech", .. var options] => await SpeechComparison.RunAsync(SpeechRunOptions.Parse(options)),
    ["memory", .. var options] => await MemoryRuns.RunAsync(SpeechRunOptions.Parse(options)),
    ["alignment"] => await AlignmentComparison.RunAsync(),
    ["storage", var folder, var database, var count] => await StorageQueries.RunAsync(folder, database, int.Parse(count)),
    ["workers", var connection] => await new WorkerThroughput(connection, 24).RunAsync(),
    ["workers", var connection, "--meetings", var count] => await new WorkerThroughput(connection, int.Parse(count)).RunAsync(),
    ["pages", var folder] => await new PageSpeed(folder, 2000, 10).RunAsync(),
    ["pages", var folder, var count, var seconds] => await new PageSpeed(folder, int.Parse(count), int.Parse(seconds)).RunAsync(),
    [StaticPeer.Command, var folder] => await StaticPeer.RunAsync(folder),
    [EngineAlone.Command, var recording, var engine, var output] => await EngineAlone.RunAsync(recording, engine, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        speech [--minutes 60] [--pairs 1] [--engine moonshine-base]   the whole program beside the engine alone, in turns
        memory [--engine moonshine-base]                              peak memory at half an hour, two hours and six hours
        alignment                                                     meetings of growing length, beside the plain dynamic programme over title words
        storage FOLDER sqlite|CONNECTION COUNT                        queries over so many meetings
        pages FOLDER [COUNT SECONDS]                                  with wrk: a published page beside ASP.NET's static files, searches over COUNT (2000) meetings, the page while a meeting is transcribed
        workers CONNECTION [--meetings 24]                            two workers of one thread beside one of two, on databases it makes on that server and drops
        """);
    return 2;
}
